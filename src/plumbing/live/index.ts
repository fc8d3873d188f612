export { openLive, type Live } from './live.ts'
export type { Counts, Following, Frames, LiveSource } from './source.ts'
