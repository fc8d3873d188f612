export type { Mail } from './mail.ts'
export { openPostman, Undeliverable, type Postman, type PostmanOptions } from './postman.ts'
export { keptMail, type KeptMail } from './store.ts'
