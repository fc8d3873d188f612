import { sayList } from '#ground'
import type { Choice } from '../doubt.ts'
import { fitted, throughAll } from '../fitted.ts'
import type { Place } from '../original.ts'
import type { Proposal } from '../proposal.ts'
import type { ScaleUnsure } from '../unsure.ts'

type Asked = { readonly about: readonly string[]; readonly places: readonly Place[] }
type Bare = Omit<Proposal, 'doubts' | 'next'>

/** What a person may do about a doubt that is about the scale, besides leaving things as they stand. */
export const scaleWays = (doubt: ScaleUnsure & Asked, proposal: Bare): readonly Choice[] => {
  switch (doubt.kind) {
    case 'scale-missing':
      return [
        { words: 'Take the usual five labels', corrections: [{ kind: 'usual-labels' }] },
        ...labelsFromBands(proposal),
      ]
    case 'scale-length':
      return [{ words: 'Keep these, take the usual labels for the others', corrections: [{ kind: 'usual-labels' }] }]
    case 'scale-other':
      return fitting(doubt)
    case 'order-read':
      return [{ words: 'Turn the scale round', corrections: [{ kind: 'turn-scale' }] }]
    case 'scale-turned':
      return [{ words: 'Turn it back', corrections: [{ kind: 'turn-scale' }] }]
    case 'bands-reach':
      return reachingDown(doubt.printed, proposal)
    case 'scale-differs':
      return doubt.words.map(words => ({
        words: `Take “${words}”`,
        corrections: [{ kind: 'words', id: doubt.about[0] ?? '', words }],
      }))
    case 'scale-read':
      return [
        {
          words: 'They are no labels: keep them aside',
          corrections: doubt.about.map(id => ({ kind: 'move', id, to: { as: 'aside' } })),
        },
        ...(doubt.isTable ? asOther(doubt.places) : []),
      ]
    case 'scale-order':
    case 'band-empty':
    case 'band-guessed':
      return []
  }
}

/** A table read again as one like any other. */
export const asOther = (places: readonly Place[]): readonly Choice[] =>
  places.slice(0, 1).map(({ block }) => ({
    words: 'Read it like any other table',
    corrections: [{ kind: 'table', block, as: 'other' }],
  }))

/** Bands that name no score can give their headings to the scores that they stand for. */
const labelsFromBands = ({ bands, pieces }: Bare): readonly Choice[] => {
  const headings = bands.flatMap(
    ({ id }) => pieces.find(({ post }) => post.as === 'band' && post.of === id)?.words ?? [],
  )
  const areNames =
    headings.length === bands.length && headings.every(words => /\p{L}/u.test(words) && !/\d/.test(words))
  if (!areNames || bands.length < 2 || bands.length > 5) return []
  return bands.length === 5
    ? [{ words: 'Take the headings of the columns as labels', corrections: [{ kind: 'labels-from-bands' }] }]
    : [
        {
          words: 'Take the headings of the columns as labels, and the usual labels between them',
          corrections: [{ kind: 'labels-from-bands' }, { kind: 'usual-labels' }],
        },
      ]
}

const fitting = ({ scores, isLabelled }: Extract<ScaleUnsure, { kind: 'scale-other' }>): readonly Choice[] => {
  const all = throughAll(scores)
  const becomes = fitted(all)
  const missing = [1, 2, 3, 4, 5].filter(score => ![...becomes.values()].includes(score))
  const isFilled = isLabelled && missing.length > 0
  const filled = isFilled
    ? `, and take the usual ${missing.length === 1 ? 'label' : 'labels'} for ${sayList(missing.map(String))}`
    : ''
  return [
    {
      words: `Let ${sayBecoming(all, becomes)}${filled}`,
      corrections: [{ kind: 'fit-scale' }, ...(isFilled ? [{ kind: 'usual-labels' } as const] : [])],
    },
  ]
}

/** `0, 1, 2, 3 and 4 become 1, 2, 3, 4 and 5`; where some are put together, what each of 1 to 5 is made of. */
const sayBecoming = (scores: readonly number[], becomes: ReadonlyMap<number, number>): string => {
  const said = (numbers: readonly number[]): string => sayList(numbers.map(String))
  if (scores.length <= 5) return `${said(scores)} become ${said([...becomes.values()])}`
  return [...Map.groupBy(scores, score => becomes.get(score) ?? 1)]
    .filter(([score, own]) => own.length > 1 || own[0] !== score)
    .map(([score, own]) => `${said(own)} become ${score}`)
    .join(', ')
}

/** Instead of up to the next band, each takes in the scores below it. */
const reachingDown = (printed: readonly { readonly to: number }[], { bands }: Bare): readonly Choice[] => {
  const corrections = bands.map(({ id }, at) => ({
    ...{ kind: 'span' as const, id, from: (printed[at - 1]?.to ?? 0) + 1 },
    to: at === bands.length - 1 ? 5 : (printed[at]?.to ?? 5),
  }))
  return [{ words: 'Let each take in the scores below it instead', corrections }]
}
