import { sayList } from '#ground'
import type { Optional } from '../govuk/options.ts'
import { html, type Html } from '../html.ts'
import type { Agreed, Standing } from './scores.ts'
import { boxRow, letters, stacks, type Sizes } from './marks.ts'

export type FiveBoxesOptions = Optional<{
  /** How many boxes, 1 to 5. */
  boxes: number
  groups: readonly Standing[]
  /** Unseen scores: how many chose each box, the first for 1. */
  counts: readonly number[]
  agreed: Agreed
  /** In place of the words made from the numbers. */
  label: string
}>

const saidGroups = (groups: readonly Standing[]): readonly string[] => {
  const scores = [...new Set(groups.map(group => group.score))].sort((one, other) => one - other)
  return scores.map(
    score => `${sayList(groups.filter(group => group.score === score).map(group => group.name))} at ${score}`,
  )
}

const saidCounts = (counts: readonly number[]): readonly string[] =>
  counts.length === 0 ? [] : [sayList(counts.map((count, at) => `${count} chose ${at + 1}`))]

const saidAgreed = (agreed: Agreed): readonly string[] =>
  agreed === undefined ? [] : [agreed === 'none' ? 'no agreed position' : `agreed ${agreed}`]

/** The chart in words: `Forum at 1; team and unit at 3; agreed 2`. */
export const sayBoxes = ({ groups = [], counts = [], agreed }: FiveBoxesOptions): string =>
  [...saidGroups(groups), ...saidCounts(counts), ...saidAgreed(agreed)].join('; ') || 'No scores yet'

const strip: Sizes = { width: 66, gap: 6, height: 22 }
const tall: Sizes = { width: 62, gap: 8, height: 30 }

/**
 * Every score is drawn this way: boxes from 1 up, named groups on them as letters, unseen scores as equal blocks, what
 * was agreed filling its box. The words of it are its title; give the numbers beside it too.
 */
export const fiveBoxes = (options: FiveBoxesOptions): Html => {
  const { boxes = 5, groups = [], counts = [], agreed } = options
  const sizes = counts.length > 0 ? tall : strip
  const above = counts.length > 0 ? stacks(counts, sizes) : letters(groups, sizes)
  const width = boxes * (sizes.width + sizes.gap) - sizes.gap
  const height = above.height + sizes.height
  return html`<svg
    class="boxes"
    role="img"
    width="${width + 2}"
    height="${height + 2}"
    viewBox="-1 -1 ${width + 2} ${height + 2}"
  >
    <title>${options.label ?? sayBoxes(options)}</title>
    ${above.drawn}${boxRow(boxes, above.height, agreed, sizes)}
  </svg>`
}
