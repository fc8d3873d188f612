export { installJobs } from './install.ts'
export type { Payload } from './payload.ts'
export { send } from './send.ts'
export { startJobs, type Handler, type Handlers, type JobLog, type Jobs } from './work.ts'
