export { ballot, type BallotOptions } from './ballot.ts'
export { bandedRadios, type Band, type BandedItem, type BandedRadiosOptions } from './banded-radios.ts'
export { countdown, type Countdown } from './countdown.ts'
export type { PageAssets } from './document.ts'
export { explainer, type Explainer } from './explained.ts'
export { folds, type Fold } from './folds.ts'
export type { Foot } from './foot.ts'
export { heading, type HeadingOptions } from './heading.ts'
export { held, type HeldOptions } from './held.ts'
export { frame, live, type FrameOptions, type LiveOptions } from './live.ts'
export { oneNext, type OneNextOptions } from './one-next.ts'
export { page, type Bar, type PageOptions } from './page.ts'
export { path, type PathStep } from './path.ts'
export { phoneFrame, phonePage, type PhoneFrameOptions, type PhonePageOptions } from './phone.ts'
export { qrCode } from './qr-code.ts'
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
export { inTheirLanguage, type Spoken } from './spoken.ts'
export { savedLine, type SavedLineOptions } from './saved-line.ts'
export type { Who } from './who.ts'
export { tiles, type Tile, type TilesOptions } from './tiles.ts'
export {
  wallFrame,
  wallJoin,
  wallOne,
  wallPage,
  wallSix,
  type WallCell,
  type WallFrameOptions,
  type WallJoinOptions,
  type WallOneOptions,
  type WallPageOptions,
} from './wall.ts'
