export { frameworkTables } from './tables.ts'
