import { sayList } from '#ground'
import { hasStrayBrace, placeholdersOf } from '../words.ts'
import type { Fault } from '../fault.ts'
import { unlabelled } from './usual-labels.ts'
import { laidOut, type LaidOut, type LaidOutStandard, type Piece, type Proposal } from './proposal.ts'

/** What keeps a proposal from being published; `about` is the id of the part where it is put right. */
export type PlacedFault = Fault & { readonly about?: string }

const fault = (place: string, problem: string, remedy: string, about?: string): PlacedFault => ({
  ...{ place, problem, remedy },
  ...(about === undefined ? {} : { about }),
})

const nameOf = ({ number, title }: LaidOutStandard): string =>
  `standard ${number ?? 'without a number'}${title ? ` (“${short(title.words)}”)` : ''}`
const short = (words: string): string => (words.length > 60 ? `${words.slice(0, 57).trimEnd()}…` : words)

/** Everything that keeps a proposal of standards from becoming an edition, in clear words. */
export const faultsOf = (proposal: Proposal): readonly PlacedFault[] => {
  const layout = laidOut(proposal)
  const standards = layout.sections.flatMap(section => section.standards)
  return [
    ...sectionFaults(layout),
    ...(standards.length === 0
      ? [fault('standards', 'there is no standard', 'Add one, or say which column or lines hold the standards.')]
      : []),
    ...numberFaults(standards),
    ...standards
      .filter(({ title }) => !title)
      .map(standard =>
        fault('standards', `${nameOf(standard)} has no title`, 'Write its title, or leave it out.', standard.id),
      ),
    ...scaleFaults(proposal, layout),
    ...(proposal.kind === 'banded' ? bandFaults(layout, standards) : []),
    ...braceFaults(proposal),
  ]
}

const sectionFaults = ({ sections }: LaidOut): readonly PlacedFault[] =>
  sections.flatMap(({ id, title, standards }) => [
    ...(sections.length > 1 && standards.length === 0
      ? [
          fault(
            'sections',
            `the section “${title?.words ?? ''}” has no standard`,
            'Move one into it, or leave it out.',
            id,
          ),
        ]
      : []),
    ...(sections.length > 1 && !title
      ? [fault('sections', 'a section has no title', 'Write its title, or join it to the section above.', id)]
      : []),
  ])

const numberFaults = (standards: readonly LaidOutStandard[]): readonly PlacedFault[] => {
  const seen = new Map<number, LaidOutStandard>()
  return standards.flatMap((standard, at): readonly PlacedFault[] => {
    const { id, number } = standard
    if (number === undefined)
      return [
        fault('standards', `${nameOf(standard)} has no number`, 'Give it its number, or number all in order.', id),
      ]
    const other = seen.get(number)
    seen.set(number, standard)
    if (other)
      return [
        fault(
          'standards',
          `two standards have the number ${number}: “${short(other.title?.words ?? '')}” and “${short(standard.title?.words ?? '')}”`,
          'Change one of the numbers, or join the two if they are one standard.',
          id,
        ),
      ]
    if (number === at + 1 || standards.some((each, before) => before < at && each.number !== before + 1)) return []
    return [
      fault(
        'standards',
        `${nameOf(standard)} stands at place ${at + 1}`,
        'Numbers go from 1 without a gap, on through all sections. Change the number, or number all in order.',
        id,
      ),
    ]
  })
}

const fit = 'Stocktake scores 1 to 5, whole numbers. Fit the scores of the document into them, or leave this one out.'
const label =
  'Stocktake scores 1 to 5, whole numbers, and each needs a label. Write it, take the usual one, or fit the scores of the document into 1 to 5.'

const scaleFaults = (proposal: Proposal, { scale }: LaidOut): readonly PlacedFault[] => {
  if (scale.length === 0) return [fault('scale', 'there is no scale: no score has a label', label, 'scale')]
  const missing = unlabelled(proposal)
  const twice = scale.filter(({ score }, at) => scale.findIndex(point => point.score === score) !== at)
  const said = missing.length === 1 ? 'score' : 'scores'
  const have = missing.length === 1 ? 'has' : 'have'
  return [
    ...(missing.length === 0
      ? []
      : [fault('scale', `${said} ${sayList(missing.map(String))} ${have} no label`, label, 'scale')]),
    ...twice.map(({ score, label: piece }) =>
      fault('scale', `score ${score} has two labels`, 'Leave one of them out.', piece.id),
    ),
    ...scale
      .filter(({ score }) => score < 1 || score > 5)
      .map(({ score, label: piece }) => fault('scale', `there is a label for score ${score}`, fit, piece.id)),
  ]
}

const fitBand = 'Change its scores, or fit the scores of the document into 1 to 5.'

const bandFaults = ({ bands }: LaidOut, standards: readonly LaidOutStandard[]): readonly PlacedFault[] => {
  const open = bands.filter(({ from, to }) => from === undefined || to === undefined)
  if (bands.length === 0)
    return [fault('bands', 'there is no band', 'Add one, or take it as a list of statements to score.', 'scale')]
  if (open.length > 0)
    return open.map(({ id, heading }) =>
      fault('bands', `the band “${heading?.words ?? ''}” has no scores`, 'Say from which score to which it goes.', id),
    )
  const reached = bands.flatMap(({ from = 0, to = 0 }) => Array.from({ length: to - from + 1 }, (_, at) => from + at))
  return [
    ...[1, 2, 3, 4, 5].flatMap(score => {
      const count = reached.filter(each => each === score).length
      if (count === 1) return []
      const problem = count === 0 ? `the bands skip score ${score}` : `score ${score} lies in ${count} bands`
      return [fault('bands', problem, 'Let each band begin one above the end of the one before, from 1 to 5.', 'scale')]
    }),
    ...bands
      .filter(({ from = 0, to = 0 }) => from < 1 || to > 5)
      .map(({ id }) => fault('bands', 'a band reaches beyond the scores 1 to 5', fitBand, id)),
    ...standards
      .filter(standard => standard.bands.every(({ statements }) => statements.length === 0))
      .map(standard =>
        fault(
          'bands',
          `${nameOf(standard)} has nothing in any band`,
          'Move its statements in, or leave it out.',
          standard.id,
        ),
      ),
  ]
}

const isUsed = ({ post }: Piece): boolean => post.as !== 'aside' && post.as !== 'dropped'

/** Braces stand for names that a partnership may change; a document has none. */
const braceFaults = ({ pieces, basis }: Proposal): readonly PlacedFault[] => {
  const known = new Set(basis?.terms.map(({ key }) => key))
  return pieces
    .filter(piece => isUsed(piece) && /[{}]/.test(piece.words))
    .filter(({ words }) => hasStrayBrace(words) || placeholdersOf(words).some(({ key }) => !known.has(key)))
    .map(({ id, words }) =>
      fault('words', `“${short(words)}” has a brace, { or }`, 'Write it with round brackets, ( and ).', id),
    )
}
