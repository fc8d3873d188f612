import type { Correction } from '../../proposing/correction.ts'

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
