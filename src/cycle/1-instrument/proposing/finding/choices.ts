import type { Choice } from '../doubt.ts'
import { isAboutScale, type TextUnsure, type Unsure } from '../unsure.ts'
import type { Place } from '../original.ts'
import type { Proposal } from '../proposal.ts'
import { asOther, scaleWays } from './scale-choices.ts'

type About = { readonly about: readonly string[]; readonly places: readonly Place[] }
type Bare = Omit<Proposal, 'doubts' | 'next'>

const right: Choice = { words: 'It is right as it stands', corrections: [] }

/** What a person may do about a doubt; the first choice always leaves things as they stand. */
export const choicesFor = (doubt: Unsure & About, proposal: Bare): readonly Choice[] => [
  { ...right, words: stands[doubt.kind] ?? right.words },
  ...(isAboutScale(doubt) ? scaleWays(doubt, proposal) : waysOut(doubt, proposal)),
]

/** Where leaving things as they stand leaves something to do. */
const stands: Partial<Record<Unsure['kind'], string>> = {
  'scale-missing': 'I write the labels myself',
  'scale-length': 'I write the others myself',
  'scale-other': 'I change the scores myself',
}

const restoreAll = (ids: readonly string[], words: string): readonly Choice[] => [
  { words, corrections: ids.map(id => ({ kind: 'restore', id })) },
]
const dropAll = (ids: readonly string[], words: string): readonly Choice[] => [
  { words, corrections: ids.map(id => ({ kind: 'drop', id })) },
]
const numberAll: Choice = { words: 'Number all standards from 1 in this order', corrections: [{ kind: 'number-all' }] }

const waysOut = (doubt: TextUnsure & About, proposal: Bare): readonly Choice[] => {
  const [about = ''] = doubt.about
  switch (doubt.kind) {
    case 'rows-joined':
      return doubt.places.slice(1).map(({ block, row = 0 }) => ({
        words: `Row ${row} begins a standard of its own`,
        corrections: [{ kind: 'split-standard', id: about, block, row }],
      }))
    case 'headers-dropped':
    case 'repeats-dropped':
    case 'debris-dropped':
      return restoreAll(doubt.about, 'Keep these texts aside')
    case 'control-dropped':
      return [...restoreAll(doubt.about, 'Keep these texts aside'), ...asOther(doubt.places)]
    case 'outside':
      return dropAll(doubt.about, 'Leave these texts out')
    case 'number-twice':
    case 'numbers-leave-out':
      return [numberAll]
    case 'column-guessed':
      return columnChoices(doubt.places, proposal)
    case 'titles-differ':
      return [{ words: `Take “${doubt.words}”`, corrections: [{ kind: 'words', id: about, words: doubt.words }] }]
    case 'section-below':
      return aboveSection(about, proposal)
    case 'word-torn':
      return [{ words: `Write “${doubt.joined}”`, corrections: [{ kind: 'words', id: about, words: doubt.joined }] }]
    case 'sentences-split':
      return [{ words: 'Keep each cell as one text', corrections: [{ kind: 'whole-cells' }] }]
    case 'asked-everywhere':
      return [{ words: 'Treat it as a question like the others', corrections: [{ kind: 'repeated' }] }]
    case 'note-or-question':
      return [{ words: 'It is a question', corrections: questionOf(about, proposal) }]
    case 'columns-interleaved':
      return doubt.standard === undefined
        ? dropAll(doubt.about, 'Leave this row out')
        : [{ words: 'It is a question of that standard', corrections: askedOf(doubt.about, proposal) }]
    case 'prompts-missing':
    case 'too-long':
    case 'title-joined':
    case 'lines-joined':
    case 'heading-in-cell':
    case 'numbers-given':
    case 'number-guessed':
    case 'row-shifted':
    case 'row-adrift':
    case 'prompts-below':
      return []
  }
}

const columnChoices = (places: readonly Place[], { bands, pieces }: Bare): readonly Choice[] =>
  places.slice(0, 1).flatMap(({ block, column = 0 }) => [
    ...bands.map(({ id, from, to }): Choice => {
      const heading = pieces.find(({ post }) => post.as === 'band' && post.of === id)?.words
      return {
        words: `It holds statements of ${heading === undefined ? `score ${from} to ${to}` : `“${heading}”`}`,
        corrections: [{ kind: 'column', block, column, role: { as: 'band', band: id } }],
      }
    }),
    ...(['standard', 'prompt', 'note', 'aside'] as const).map((as): Choice => ({
      words: roleWords[as],
      corrections: [{ kind: 'column', block, column, role: { as } }],
    })),
  ])

const roleWords = {
  standard: 'It holds the standards',
  prompt: 'It holds questions',
  note: 'It holds notes',
  aside: 'Keep it aside',
} as const

/** The standard that was taken into the section printed below it goes back to the one before. */
const aboveSection = (section: string, { sections, standards }: Bare): readonly Choice[] => {
  const before = sections[sections.findIndex(({ id }) => id === section) - 1]
  const first = standards.find(standard => standard.section === section)
  return before && first
    ? [
        {
          words: 'The section begins after that standard',
          corrections: [{ kind: 'move-standard', id: first.id, section: before.id }],
        },
      ]
    : []
}

/** Statements that ask something become questions of their standard. */
const askedOf = (ids: readonly string[], { pieces }: Bare): Choice['corrections'] =>
  pieces.flatMap(({ id, post }) =>
    ids.includes(id) && post.as === 'statement'
      ? [{ kind: 'move', id, to: { as: 'prompt', of: post.of } } as const]
      : [],
  )

const questionOf = (id: string, { pieces }: Bare): Choice['corrections'] => {
  const post = pieces.find(piece => piece.id === id)?.post
  return post?.as === 'note' ? [{ kind: 'move', id, to: { as: 'prompt', of: post.of } }] : []
}
