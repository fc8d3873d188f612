export type { Room, Workshop } from './room/room.ts'
