export { bandedRadios, type Band, type BandedItem, type BandedRadiosOptions } from './banded-radios.ts'
export { folds, type Fold } from './folds.ts'
export type { Foot } from './foot.ts'
export { heading, type HeadingOptions } from './heading.ts'
export { held, type HeldOptions } from './held.ts'
export { oneNext, type OneNextOptions } from './one-next.ts'
export { page, type Bar, type PageAssets, type PageOptions } from './page.ts'
export { path, type PathStep } from './path.ts'
export { questionRow, type QuestionRowOptions } from './question-row.ts'
export {
  actions,
  columns,
  flag,
  quoted,
  ready,
  standing,
  waiting,
  type ReadyRow,
  type StandingRow,
  type WaitingRow,
} from './rows.ts'
export { savedLine, type SavedLineOptions } from './saved-line.ts'
export type { Who } from './who.ts'
export { tiles, type Tile, type TilesOptions } from './tiles.ts'
