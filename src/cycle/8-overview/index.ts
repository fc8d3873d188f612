export type { Cell, LevelCount, Release } from './release/printed.ts'
