export type { Room, Workshop } from './room/room.ts'
export { workshopMails } from './preparing/mail.ts'
export { rankedOf } from './store/ranked.ts'
