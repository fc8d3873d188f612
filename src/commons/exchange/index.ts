export type { ExchangeDue } from './due.ts'
export { ownInExchange } from './own-part.ts'
export { exchangeDueOf } from './store.ts'
export { exchangeTables } from './tables.ts'
