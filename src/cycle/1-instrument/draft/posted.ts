import type { Correction } from '../proposing/correction.ts'
import type { Piece, Post, Proposal } from '../proposing/proposal.ts'
import { scoresAsked } from '../proposing/usual-labels.ts'
import type { Conflict } from './draft.ts'

/** What a page of corrections posted. Fields that were not posted are no wish to change anything. */
export type Posted = {
  readonly has: (name: string) => boolean
  readonly value: (name: string) => string
}

/** The corrections that a post asks for, and texts that somebody else changed meanwhile. */
export type Asked = { readonly corrections: readonly Correction[]; readonly conflicts: readonly Conflict[] }

/** A post as a word of a form: `statement:s3:b1`, `prompt:s3`, `aside`. */
export const sayPost = (post: Post): string =>
  [
    post.as,
    'of' in post ? post.of : undefined,
    'band' in post ? post.band : undefined,
    'score' in post ? String(post.score) : undefined,
  ]
    .filter(part => part !== undefined)
    .join(':')

/** The post that such a word names; nothing for what names none. Whether it is there is for the correction to say. */
const postFrom = (said: string): Post | undefined => {
  const [as, of, band] = said.split(':')
  if (as === 'aside') return { as }
  if (of === undefined || of === '') return undefined
  if (as === 'statement') return band === undefined ? undefined : { as, of, band }
  if (as === 'point') return /^\d{1,2}$/.test(of) ? { as, score: Number(of) } : undefined
  return as === 'title' || as === 'prompt' || as === 'note' ? { as, of } : undefined
}

const asLine = (typed: string): readonly string[] =>
  typed
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')

/** Texts typed anew. A text of several lines becomes several texts. */
const wordsIn = (piece: Piece, posted: Posted): readonly string[] | undefined => {
  const name = `words.${piece.id}`
  if (!posted.has(name)) return undefined
  const lines = asLine(posted.value(name))
  return lines.join('\n') === piece.words ? undefined : lines
}

/** Another wording, then one split for each further line, from the last to the first so that each keeps its place. */
const written = (id: string, lines: readonly string[]): readonly Correction[] => [
  { kind: 'words', id, words: lines.join(' ') },
  ...lines
    .slice(0, -1)
    .map((_, at): Correction => ({ kind: 'split', id, at: lines.slice(0, at + 1).join(' ').length }))
    .toReversed(),
]

/** Compares what was posted with the proposal as the page showed it (`base`) and as it stands now. */
const rewordedIn = (base: Proposal | undefined, now: Proposal, posted: Posted): Asked => {
  const corrections: Correction[] = []
  const conflicts: Conflict[] = []
  for (const piece of now.pieces) {
    const seen = base === undefined ? undefined : base.pieces.find(({ id }) => id === piece.id)
    const lines = wordsIn(seen ?? piece, posted)
    if (lines === undefined || wordsIn(piece, posted) === undefined) continue
    const wasChanged = base === undefined || (seen !== undefined && seen.words !== piece.words)
    if (wasChanged) conflicts.push({ id: piece.id, typed: posted.value(`words.${piece.id}`) })
    else if (lines.length === 0) corrections.push({ kind: 'drop', id: piece.id })
    else corrections.push(...written(piece.id, lines))
  }
  return { corrections, conflicts }
}

const wholeNumber = (typed: string): number | undefined => (/^\d{1,4}$/.test(typed.trim()) ? Number(typed) : undefined)

const numbersIn = (base: Proposal, posted: Posted): readonly Correction[] => [
  ...base.standards.flatMap(({ id, number }): readonly Correction[] => {
    const said = wholeNumber(posted.value(`number.${id}`))
    return said === undefined || said === number ? [] : [{ kind: 'number', id, number: said }]
  }),
  ...base.bands.flatMap((band): readonly Correction[] => {
    const [from, to] = [wholeNumber(posted.value(`from.${band.id}`)), wholeNumber(posted.value(`to.${band.id}`))]
    if (from === undefined || to === undefined || (from === band.from && to === band.to)) return []
    return [{ kind: 'span', id: band.id, from, to }]
  }),
]

/** What is to be done with one text, standard, section or band, as its list of choices says. */
const deedFrom = (id: string, said: string): Correction | undefined => {
  const [deed = '', ...rest] = said.split('>')
  if (deed === 'join' || deed === 'up' || deed === 'down' || deed === 'drop' || deed === 'restore')
    return { kind: deed, id }
  if (deed === 'drop-band') return { kind: 'drop-band', id }
  if (deed === 'to-section' && rest[0] !== undefined) return { kind: 'move-standard', id, section: rest[0] }
  const to = deed === 'to' ? postFrom(rest[0] ?? '') : undefined
  return to === undefined ? undefined : { kind: 'move', id, to }
}

const deedsIn = (base: Proposal, posted: Posted): readonly Correction[] =>
  [...base.pieces, ...base.standards, ...base.sections, ...base.bands].flatMap(({ id }) => {
    const deed = deedFrom(id, posted.value(`do.${id}`))
    return deed === undefined ? [] : [deed]
  })

/** Texts that stand aside and are wanted after all: as the label of a score, or as what and in which standard by its number, or in which step. */
const recalledIn = (base: Proposal, posted: Posted): readonly Correction[] =>
  base.pieces.flatMap(({ id }): readonly Correction[] => {
    const as = posted.value(`as.${id}`)
    const number = wholeNumber(posted.value(`at.${id}`))
    const there =
      base.kind === 'checklist'
        ? base.sections.find((_, at) => at + 1 === number)
        : base.standards.find(each => each.number === number)
    const label = as.startsWith('point:') ? postFrom(as) : undefined
    const to = label ?? (there === undefined ? undefined : postFrom(as.replace(/^(\w+)/, `$1:${there.id}`)))
    return to === undefined || to.as === 'aside' ? [] : [{ kind: 'move', id, to }]
  })

const plainRoles = ['number', 'standard', 'prompt', 'note', 'answer', 'aside', 'score', 'statement'] as const

const columnsIn = (base: Proposal, posted: Posted): readonly Correction[] =>
  base.columns.flatMap(({ block, column, role }): readonly Correction[] => {
    const said = posted.value(`column.${block}.${column}`)
    const now = role.as === 'band' ? `band:${role.band}` : role.as
    if (said === '' || said === now) return []
    const [as, band] = said.split(':')
    if (as === 'band' && band !== undefined) return [{ kind: 'column', block, column, role: { as, band } }]
    const taken = plainRoles.find(each => each === as)
    return taken === undefined ? [] : [{ kind: 'column', block, column, role: { as: taken } }]
  })

const addedIn = (base: Proposal, posted: Posted): readonly Correction[] => [
  ...base.standards.flatMap(({ id }) => {
    const to = postFrom(posted.value(`add-to.${id}`))
    return to === undefined
      ? []
      : asLine(posted.value(`add.${id}`)).map((words): Correction => ({ kind: 'add', to, words }))
  }),
  ...(base.kind === 'checklist' ? base.sections.flatMap(({ id }) => itemsAdded(id, posted)) : []),
  ...base.sections.flatMap(({ id }) =>
    asLine(posted.value(`add-standard.${id}`)).map((words): Correction => ({
      kind: 'add-standard',
      section: id,
      words,
    })),
  ),
  ...asLine(posted.value('add-section')).map((words): Correction => ({ kind: 'add-section', words })),
  ...bandAdded(posted),
  ...labelsAdded(posted),
]

/** A title, questions and notes added to a step of a checklist. */
const itemsAdded = (of: string, posted: Posted): readonly Correction[] =>
  (['title', 'prompt', 'note'] as const).flatMap(as =>
    asLine(posted.value(`add-${as}.${of}`)).map((words): Correction => ({ kind: 'add', to: { as, of }, words })),
  )

const bandAdded = (posted: Posted): readonly Correction[] => {
  const [words = ''] = asLine(posted.value('add-band'))
  const [from, to] = [wholeNumber(posted.value('add-band-from')), wholeNumber(posted.value('add-band-to'))]
  return words === '' || from === undefined || to === undefined ? [] : [{ kind: 'add-band', words, from, to }]
}

/** Labels of scores that had none. */
const labelsAdded = (posted: Posted): readonly Correction[] =>
  scoresAsked.flatMap(score => {
    const words = asLine(posted.value(`label.${score}`)).join(' ')
    return words === '' ? [] : [{ kind: 'label', score, words } as const]
  })

/** Buttons that need no further word. */
const wholeDeeds = ['number-all', 'whole-cells', 'turn-scale', 'fit-scale', 'usual-labels'] as const

/** The one button that was pressed, where it does more than save. */
const pressed = ({ doubts }: Proposal, posted: Posted): readonly Correction[] => {
  const [deed = '', id = '', choice = '', last = ''] = posted.value('press').split('>')
  const [answer, row] = [wholeNumber(choice), wholeNumber(last)]
  if (deed === 'answer' && answer !== undefined) return [{ kind: 'answer', doubt: id, choice: answer }]
  const kind = doubts.find(each => each.kind === id)?.kind
  if (deed === 'answer-all' && kind !== undefined && answer !== undefined)
    return [{ kind: deed, of: kind, choice: answer }]
  if (deed === 'restore') return [{ kind: 'restore', id }]
  if (deed === 'scale-table') return [{ kind: 'table', block: id, as: 'scale' }]
  if (deed === 'split-standard' && row !== undefined) return [{ kind: deed, id, block: choice, row }]
  if (deed === 'as' && (id === 'banded' || id === 'checklist' || id === 'statements'))
    return [{ kind: deed, proposal: id }]
  const whole = wholeDeeds.find(each => each === deed)
  if (whole !== undefined) return [{ kind: whole }]
  if (deed === 'shift-scale' && /^-?[1-9]$/.test(id)) return [{ kind: 'shift-scale', by: Number(id) }]
  return []
}

/**
 * What a page of corrections asks for: texts first, then numbers and what is to be done with each, columns, what is
 * added, and the button that was pressed.
 * @param base The proposal as the page showed it; `undefined` where that is no longer known, so that no text is
 * overwritten that somebody else may have written.
 */
export const askedIn = (base: Proposal | undefined, now: Proposal, posted: Posted): Asked => {
  const { corrections, conflicts } = rewordedIn(base, now, posted)
  const seen = base ?? now
  return {
    conflicts,
    corrections: [
      ...corrections,
      ...numbersIn(seen, posted),
      ...deedsIn(seen, posted),
      ...recalledIn(seen, posted),
      ...addedIn(seen, posted),
      ...columnsIn(seen, posted),
      ...pressed(seen, posted),
    ],
  }
}

/** The correction in a few words, for the button that undoes it. */
export const sayCorrections = (corrections: readonly Correction[]): string => {
  const [only] = corrections
  if (corrections.length !== 1 || only === undefined) return `${corrections.length} corrections`
  return saidOf[only.kind]
}

const saidOf: Readonly<Record<Correction['kind'], string>> = {
  words: 'a text changed',
  number: 'a number changed',
  'number-all': 'standards numbered',
  join: 'joined',
  split: 'split in two',
  'split-standard': 'a standard split',
  move: 'a text moved',
  'move-standard': 'a standard moved',
  up: 'moved up',
  down: 'moved down',
  drop: 'left out',
  restore: 'put back',
  'add-section': 'a section added',
  'add-standard': 'a standard added',
  add: 'a text added',
  column: 'a column read anew',
  table: 'a table read anew',
  'add-band': 'a band added',
  span: 'the scores of a band',
  'drop-band': 'a band taken away',
  label: 'the label of a score',
  'shift-scale': 'all scores moved',
  'turn-scale': 'the scale turned round',
  'fit-scale': 'the scores fitted into 1 to 5',
  'usual-labels': 'the usual labels taken',
  'labels-from-bands': 'headings taken as labels',
  as: 'taken as another kind',
  'whole-cells': 'cells put together',
  answer: 'a doubt answered',
  'answer-all': 'doubts answered',
  repeated: 'the question asked everywhere',
}
