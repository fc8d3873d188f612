import type { Origin, OriginKind } from '../origin.ts'
import { agreedSource } from './agreed.ts'
import { boardSource } from './board.ts'
import { groupSource } from './group.ts'
import { outlineSource, strategicSource } from './plans.ts'
import type { Source } from './source.ts'

const sources: Readonly<Record<Exclude<OriginKind, 'blank'>, Source>> = {
  outline: outlineSource,
  strategic: strategicSource,
  board: boardSource,
  agreed: agreedSource,
  group: groupSource,
}

/** The source of a paper; a blank form has its own page. */
export const sourceOf = ({ kind }: Pick<Origin, 'kind'>): Source | undefined =>
  kind === 'blank' ? undefined : sources[kind]
