import { bold, italic, link, note, paragraph, prose, scoreLine } from '#documents'
import { isBlank, sayCount, sayDay } from '#ground'
import type { QuestionAsAsked } from '#instrument'
import { variationKinds, type Answer, type Evidence, type Variation, type Voice } from '#scoring'

/** What a table cell holds. */
export type Inner = ReturnType<typeof prose>[number]
type Runs = Extract<Inner, { readonly kind: 'paragraph' }>['runs']

/** What somebody wrote, or words that say nobody did. */
export const written = (text: string, nothing: string): readonly Inner[] =>
  isBlank(text) ? [note(nothing)] : prose(text)

/** What stands below a name of its own inside a cell. The name begins the first line, so that no page parts the two. */
export const labelled = (label: string, [first, ...rest]: readonly Inner[]): readonly Inner[] => {
  const name = bold(`${label}: `)
  if (first?.kind === 'note') return [paragraph(name, italic(first.text)), ...rest]
  if (first?.kind === 'paragraph') return [paragraph(name, ...runsOf(first.runs)), ...rest]
  return [paragraph(name), ...(first === undefined ? [] : [first, ...rest])]
}

const runsOf = (runs: Runs): Exclude<Runs, string> => (typeof runs === 'string' ? [runs] : runs)

/** A paragraph for each, or words that say there is none. */
export const each = (items: readonly Exclude<Runs, string>[], nothing: string): readonly Inner[] =>
  items.length === 0 ? [note(nothing)] : items.map(runs => paragraph(...runs))

/** `Score 3 of 5: we are on the way`, or that it cannot be judged; the label always from the question as asked. */
export const answerIn = ({ answer }: QuestionAsAsked, given: Answer): readonly Inner[] => {
  if (given.kind === 'cant-judge') return [scoreLine(undefined, 0, answer.cannotJudge.label)]
  return [scoreIn(answer, given.score)]
}

/** The same for a number alone. */
export const scoreIn = (answer: QuestionAsAsked['answer'], score: number): Inner => {
  const highest = answer.scale.at(-1)?.score ?? score
  return scoreLine(score, highest, answer.scale.find(point => point.score === score)?.label ?? '')
}

/** Each variation with its kind and whose it is. */
export const variationsIn = (asked: QuestionAsAsked, variations: readonly Omit<Variation, 'id'>[]): readonly Inner[] =>
  labelled(
    asked.fields.variations?.heading ?? 'Variations',
    each(
      variations.map(({ kind, whose, words }) => [
        italic(`${isBlank(whose) ? variationKinds[kind] : `${variationKinds[kind]}, ${whose}`}: `),
        isBlank(words) ? 'nothing more written' : words,
      ]),
      'No variation recorded.',
    ),
  )

/** The evidence that may be seen, and that some is kept back. */
export const evidenceIn = (asked: QuestionAsAsked, evidence: readonly Evidence[], keptBack: number): readonly Inner[] =>
  labelled(asked.fields.evidence?.heading ?? 'Evidence', [
    ...(evidence.length === 0 && keptBack > 0 ? [] : each(evidence.map(piece), 'No evidence recorded.')),
    ...(keptBack > 0 ? [note(sayKeptBack(keptBack))] : []),
  ])

export const sayKeptBack = (count: number): string =>
  `${sayCount(count, 'piece')} of evidence ${count === 1 ? 'is' : 'are'} kept from providers and not in this copy.`

const piece = ({ title, dated, owner, shows, link: address, file }: Evidence): Exclude<Runs, string> => [
  italic(isBlank(title) ? 'Untitled' : title),
  `, ${dated === undefined ? 'no date' : sayDay(dated)}, ${isBlank(owner) ? 'no owner named' : owner}.`,
  ` Shows: ${isBlank(shows) ? 'not written.' : shows}`,
  ...(isBlank(address) ? [] : ['\n', link(address, address)]),
  ...(file === undefined ? [] : [`\nFile: ${file.name}`]),
]

/** What children, young people and families say, with where it comes from. */
export const voicesIn = (asked: QuestionAsAsked, voices: readonly VoiceHeard[]): readonly Inner[] =>
  labelled(
    asked.fields.voice?.heading ?? 'What children, young people and families say',
    each(
      voices.map(({ said, source, heardBy }) => [
        said,
        italic(`\n${isBlank(source) ? 'Where this comes from is not recorded' : source}`),
        ...(heardBy === undefined ? [] : [italic(` (in the answers of: ${heardBy})`)]),
      ]),
      'Nothing recorded.',
    ),
  )

/** A voice, and the group that wrote it down where a paper brings several together. */
export type VoiceHeard = Pick<Voice, 'said' | 'source'> & { readonly heardBy?: string }

/** Implications for strategic change, in the sections that ask for them (001:B, 001:C). */
export const strategicIn = (asked: QuestionAsAsked, strategic: string): readonly Inner[] =>
  asked.fields.strategic === undefined
    ? []
    : labelled(asked.fields.strategic.heading, written(strategic, 'None written.'))
