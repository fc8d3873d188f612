export type { ExchangeDue } from './due.ts'
export { exchangeDueOf } from './store.ts'
export { exchangeTables } from './tables.ts'
