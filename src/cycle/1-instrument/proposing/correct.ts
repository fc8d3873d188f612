import { no, yes, type Decision } from '#ground'
import {
  addedSection,
  addedStandard,
  droppedThing,
  joinedWithAbove,
  movedStandard,
  numberedAll,
  renumbered,
  shiftedStandard,
  splitStandard,
} from './correcting/arranging.ts'
import type { Correction, CorrectionRefusal } from './correction.ts'
import type { Doubt } from './doubt.ts'
import type { Unsure } from './unsure.ts'
import {
  added,
  dropped,
  joinedPieces,
  movedPiece,
  restored,
  reworded,
  shifted,
  splitPiece,
  wholeCells,
} from './correcting/pieces.ts'
import { bandOf } from './finding/gathering.ts'
import type { Told } from './finding/tables.ts'
import { fittedScale, labelledFromBands, turnedScale, usuallyLabelled } from './correcting/fitting.ts'
import { takenAs } from './correcting/kinds.ts'
import { proposeFrom } from './propose.ts'
import type { ColumnTaken, Proposal } from './proposal.ts'
import { tableAsScale } from './correcting/as-scale.ts'
import {
  addedBand,
  columnMoved,
  dependsOnColumn,
  droppedBand,
  labelled,
  shiftedScale,
  spanned,
} from './correcting/scaling.ts'

type Corrected = Decision<Proposal, CorrectionRefusal>

/**
 * The proposal as a person corrected it, one more on the count of corrections; or why that cannot be done. Saying that
 * something is right as it stands corrects nothing and is not counted.
 */
export const correct = (proposal: Proposal, correction: Correction): Corrected => {
  const corrected = apply(withSettled(proposal, correction), correction)
  if (!corrected.ok) return corrected
  const isConfirmed = (correction.kind === 'answer' || correction.kind === 'answer-all') && correction.choice === 0
  return yes({ ...corrected.value, corrections: proposal.corrections + (isConfirmed ? 0 : 1) })
}

const settles: Partial<Record<Correction['kind'], readonly Unsure['kind'][]>> = {
  'turn-scale': ['order-read', 'scale-turned'],
  'fit-scale': ['scale-other'],
  'usual-labels': ['scale-missing', 'scale-length'],
}

/** What a person does to the scale by hand answers the doubt that offers it. */
const withSettled = (proposal: Proposal, { kind }: Correction): Proposal => ({
  ...proposal,
  doubts: proposal.doubts.map(doubt => {
    const at = doubt.choices.findIndex(({ corrections }) => corrections.some(each => each.kind === kind))
    const isSettled = doubt.answered === undefined && at >= 0 && settles[kind]?.includes(doubt.kind) === true
    return isSettled ? { ...doubt, answered: at } : doubt
  }),
})

const isPiece = ({ pieces }: Proposal, id: string): boolean => pieces.some(piece => piece.id === id)

const apply = (proposal: Proposal, correction: Correction): Corrected => {
  switch (correction.kind) {
    case 'words':
      return reworded(proposal, correction.id, correction.words)
    case 'number':
      return renumbered(proposal, correction.id, correction.number)
    case 'number-all':
      return yes(numberedAll(proposal))
    case 'join':
      return isPiece(proposal, correction.id)
        ? joinedPieces(proposal, correction.id)
        : joinedWithAbove(proposal, correction.id)
    case 'split':
      return splitPiece(proposal, correction.id, correction.at)
    case 'split-standard':
      return splitStandard(proposal, correction.id, correction.block, correction.row)
    case 'move':
      return movedPiece(proposal, correction.id, correction.to)
    case 'move-standard':
      return movedStandard(proposal, correction.id, correction.section)
    case 'up':
    case 'down': {
      const by = correction.kind === 'up' ? -1 : 1
      return isPiece(proposal, correction.id)
        ? shifted(proposal, correction.id, by)
        : shiftedStandard(proposal, correction.id, by)
    }
    case 'drop':
      return isPiece(proposal, correction.id) ? dropped(proposal, correction.id) : droppedThing(proposal, correction.id)
    case 'restore':
      return restored(proposal, correction.id)
    case 'add-section':
      return addedSection(proposal, correction.words)
    case 'add-standard':
      return addedStandard(proposal, correction.section, correction.words)
    case 'add':
      return added(proposal, correction.to, correction.words)
    case 'column':
      return withColumn(proposal, correction)
    case 'table':
      return withTable(proposal, correction)
    case 'add-band':
      return addedBand(proposal, correction.words, correction.from, correction.to)
    case 'span':
      return spanned(proposal, correction.id, correction.from, correction.to)
    case 'drop-band':
      return droppedBand(proposal, correction.id)
    case 'label':
      return labelled(proposal, correction.score, correction.words)
    case 'shift-scale':
      return shiftedScale(proposal, correction.by)
    case 'turn-scale':
      return turnedScale(proposal)
    case 'fit-scale':
      return fittedScale(proposal)
    case 'usual-labels':
      return usuallyLabelled(proposal)
    case 'labels-from-bands':
      return labelledFromBands(proposal)
    case 'as':
      return yes(takenAs(proposal, correction.proposal))
    case 'whole-cells':
      return yes(wholeCells(proposal))
    case 'repeated':
      return yes(withRepeated(proposal, correction.words))
    case 'answer':
      return answered(proposal, correction.doubt, correction.choice)
    case 'answer-all':
      return answeredAll(proposal, correction.of, correction.choice)
  }
}

/** Whether a correction reads the document again, so that none made before it is kept. */
export const readsAgain = (proposal: Proposal, correction: Correction): boolean => {
  const isDeepIn = ({ choices }: Doubt, choice: number): boolean =>
    choices[choice]?.corrections.some(each => readsAgain(proposal, each)) === true
  switch (correction.kind) {
    case 'column':
      return dependsOnColumn(proposal, correction)
    case 'table':
      return correction.as === 'other'
    case 'answer':
      return proposal.doubts.some(doubt => doubt.id === correction.doubt && isDeepIn(doubt, correction.choice))
    case 'answer-all':
      return proposal.doubts.some(doubt => doubt.kind === correction.of && isDeepIn(doubt, correction.choice))
    default:
      return false
  }
}

const withRepeated = (proposal: Proposal, words: string | undefined): Proposal => {
  if (words !== undefined) return { ...proposal, repeated: words }
  const bare = { ...proposal }
  delete (bare as { repeated?: string }).repeated
  return bare
}

/** A column of standards changes everything: the document is read again, and other corrections are not kept. */
const withColumn = (proposal: Proposal, correction: Extract<Correction, { kind: 'column' }>): Corrected => {
  const moved = columnMoved(proposal, correction)
  if (moved !== 'read-again') return moved
  const { block, column, role } = correction
  const heading = proposal.columns.find(one => one.block === block && one.column === column)?.heading ?? ''
  const isMeant = (one: ColumnTaken): boolean =>
    (one.block === block && one.column === column) || (heading !== '' && one.heading === heading)
  const isInstead = (one: ColumnTaken): boolean =>
    one.block === block && one.role.as === 'standard' && role.as === 'standard'
  const said = proposal.columns.filter(one => one.isSaid && !isMeant(one) && !isInstead(one))
  const meant = proposal.columns.filter(isMeant).map(one => ({ ...one, role }))
  const columns = [...said, ...meant].map(one => withBand(proposal, one))
  return yes(readAgain(proposal, { columns, ...(proposal.tables && { tables: proposal.tables }) }))
}

/** A column of a band with the heading of that band, for ids do not outlast a reading. */
const withBand = ({ bands, pieces }: Proposal, taken: ColumnTaken): ColumnTaken => {
  const { role } = taken
  const band = role.as === 'band' ? bands.find(({ id }) => id === role.band) : undefined
  if (band === undefined) return taken
  const heading = pieces.find(({ post }) => post.as === 'band' && post.of === band.id)?.words
  const words = heading ?? `Score ${band.from ?? ''}-${band.to ?? ''}`
  return bandOf(words) === bandOf(taken.heading) ? taken : { ...taken, heading: words }
}

/** Every part gets an id that none had before, so that a page of before cannot mean something else by one of them. */
const readAgain = ({ original, next, corrections }: Proposal, told: Told): Proposal => ({
  ...proposeFrom(original, { ...told, next }),
  corrections,
})

/** A table is the scale; or it is like any other, and the document is read again. */
const withTable = (proposal: Proposal, { block, as }: Extract<Correction, { kind: 'table' }>): Corrected => {
  if (as === 'scale') return tableAsScale(proposal, block)
  const tables = [...(proposal.tables ?? []), { block, as }]
  const columns = proposal.columns.filter(({ isSaid }) => isSaid).map(one => withBand(proposal, one))
  return yes(readAgain(proposal, { columns, tables }))
}

const answered = (proposal: Proposal, id: string, choice: number): Corrected => {
  const doubt = proposal.doubts.find(one => one.id === id)
  const chosen = doubt?.choices[choice]
  if (!doubt || !chosen) return no({ kind: 'gone' })
  if (doubt.answered !== undefined) return no({ kind: 'does-not-fit' })
  const closed = (one: Doubt): Doubt => (one.id === id ? { ...one, answered: choice } : one)
  let result: Proposal = { ...proposal, doubts: proposal.doubts.map(closed) }
  for (const correction of chosen.corrections) {
    const next = apply(result, correction)
    if (!next.ok) return next
    result = next.value
  }
  return yes(result)
}

const answeredAll = (proposal: Proposal, kind: Doubt['kind'], choice: number): Corrected => {
  const open = proposal.doubts.filter(doubt => doubt.kind === kind && doubt.answered === undefined)
  if (open.length === 0) return no({ kind: 'gone' })
  let result = proposal
  for (const { id } of open) {
    const next = answered(result, id, choice)
    if (!next.ok) return next
    result = next.value
  }
  return yes(result)
}

const words: Readonly<Record<CorrectionRefusal['kind'], string>> = {
  gone: 'That part is not there any more: somebody changed the draft while this page was open. Look at the page again.',
  'nothing-above':
    'There is nothing before it (or after it) in the same place, so it cannot be joined or moved that way.',
  'not-there': 'It cannot be cut or numbered there. Choose a place inside the text, or a number from 1 to 999.',
  'no-words': 'Write the words first: one text of at most 5,000 characters.',
  'not-a-score': 'Give whole scores from 0 to 99, the lower one first.',
  'does-not-fit': 'That cannot stand there. Choose another place for it.',
  'beyond-five': 'First fit the document’s own scores into 1 to 5. Then the labels that are missing can be taken.',
  'no-scale':
    'The rows of that table cannot be read as labels of scores. Take its texts one by one from what was left aside.',
  'too-much': 'The draft has more parts than any instrument. Leave out what is not needed first.',
}

export const sayCorrectionRefusal = ({ kind }: CorrectionRefusal): string => words[kind]
