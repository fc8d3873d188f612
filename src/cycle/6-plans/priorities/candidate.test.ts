import assert from 'node:assert/strict'
import { test } from 'node:test'
import { candidatesFrom, undecided, type GroupImplications } from './candidate.ts'

const group = (name: string, standard: number, implications: string, strategic = ''): GroupImplications => ({
  ...{ standard, implications, strategic },
  group: { id: `id of ${name}`, name },
})

test('every line of agreed positions and of groups is a candidate, agreed words first, by standard', () => {
  const found = candidatesFrom(
    [{ standard: 2, implications: '• One planning round\n• One calendar' }],
    [group('Forum', 3, 'Say who decides'), group('Unit', 2, 'Share the data', 'A joint post')],
  )
  assert.deepEqual(
    found.map(({ standard, words, sources }) => [
      standard,
      words,
      sources.map(source => (source.kind === 'group' ? source.name : source.kind)),
    ]),
    [
      [2, 'One planning round', ['position']],
      [2, 'One calendar', ['position']],
      [2, 'Share the data', ['Unit']],
      [2, 'A joint post', ['Unit']],
      [3, 'Say who decides', ['Forum']],
    ],
  )
  assert.deepEqual(found[3]?.sources[0], { kind: 'group', group: 'id of Unit', name: 'Unit', strategic: true })
})

test('words that several wrote alike on one standard stand once with all their sources, on two standards twice', () => {
  const found = candidatesFrom(
    [{ standard: 2, implications: 'One planning round.' }],
    [group('Unit', 2, '- one  planning round', 'One planning round'), group('Forum', 4, 'One planning round')],
  )
  assert.deepEqual(
    found.map(({ standard, words, sources }) => [standard, words, sources.length]),
    [
      [2, 'One planning round.', 2],
      [4, 'One planning round', 1],
    ],
  )
})

test('a candidate is decided once: saving the same words again brings nothing new, other words do', () => {
  const before = candidatesFrom([{ standard: 2, implications: '• One round\n• One calendar' }], [])
  const decided = new Set(before.map(({ key }) => key))
  assert.deepEqual(
    undecided(candidatesFrom([{ standard: 2, implications: 'One calendar;\nONE ROUND' }], []), decided),
    [],
  )
  const changed = candidatesFrom([{ standard: 2, implications: 'One round\nOne public calendar' }], [])
  assert.deepEqual(
    undecided(changed, decided).map(({ words }) => words),
    ['One public calendar'],
  )
})

test('an empty text has no candidates', () => {
  assert.deepEqual(candidatesFrom([{ standard: 1, implications: ' \n' }], [group('Unit', 1, '')]), [])
})
