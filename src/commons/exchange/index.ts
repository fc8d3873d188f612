export type { ExchangeDue } from './due.ts'
export { ownInExchange } from './own/store.ts'
export { exchangeDueOf } from './store.ts'
export { exchangeTables } from './tables.ts'
