export { buildDraft, gather, type BuildNeeds } from './build/actions.ts'
export { gatheredOf } from './build/store.ts'
export {
  giveContribution,
  readGiving,
  withdrawContribution,
  withdrawEverything,
  type Offer,
} from './contribution/actions.ts'
export {
  givingStanding,
  type Closing,
  type Given,
  type GivingRefusal,
  type GivingStanding,
  type WithdrawalRefusal,
} from './contribution/given.ts'
export { contributionsOf } from './contribution/store.ts'
export type { DraftKey, ReleaseKey } from './release/key.ts'
export { releaseBody } from './release/pages/release.ts'
export { type Cell, type Release } from './release/printed.ts'
export {
  buildSteps,
  draftsAtMost,
  mayBuild,
  mayPlan,
  type BuildRefusal,
  type DraftStanding,
  type PlanRefusal,
  type ReleaseStanding,
} from './release/standing.ts'
export { fileOf } from './release/store/files.ts'
export { printedOf } from './release/store/printed.ts'
export {
  keepDraft,
  keepGivenUp,
  keepOpen,
  keepPublished,
  keepRelease,
  openReleases,
  placesOf,
  raiseRevision,
  releasesOf,
} from './release/store/releases.ts'
export { claim, titleOf } from './release/wording.ts'
export type { GivenRow } from './rules/counted.ts'
export { mayPrint, type ExpectedRegion, type PlacesRefusal, type PrintedPlace } from './rules/places.ts'
export { sayKey, type CellKey } from './rules/tables.ts'
export { thresholds } from './rules/reached.ts'
export { resumeGate, startGate, stopGate } from './gating/actions/asking.ts'
export { gateHandlers } from './gating/actions/running.ts'
export { toWithhold, type GateRefusal, type GateStanding } from './gating/gate.ts'
export { gateSection, type GateActions, type GateView } from './gating/pages/progress.ts'
export { gateStandingOf } from './gating/store.ts'
export { sayGate, sayGateRefusal } from './gating/words.ts'
export { overviewTables } from './contribution/tables.ts'
