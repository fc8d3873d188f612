export { runIsSeen } from './run/store.ts'
export { checklistTables } from './tables.ts'
