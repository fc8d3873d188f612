import assert from 'node:assert/strict'
import { test } from 'node:test'
import { differences, draftFrom, emptyDraft } from './draft.ts'
import type { Position } from './position.ts'

const position: Position = {
  standard: 6,
  version: 1,
  outcome: { kind: 'score', score: 2 },
  ...{ summary: 'We shape some of it.', variations: '', implications: '', taken: [] },
  ...{ meeting: 'Board', metOn: '2026-12-03', recordedAt: '2026-12-03T18:00:00.000Z', recordedBy: 'Ruth Adeyemi' },
  asked: {} as Position['asked'],
  dissents: [],
}

test('the next version is written from the one on record', () => {
  const { fields } = draftFrom(position)
  assert.deepEqual(
    [fields.agreed, fields.summary, fields.meeting, fields['meeting-words']],
    ['2', 'We shape some of it.', '2026-12-03 Board', ''],
  )
  assert.deepEqual([fields['met-day'], fields['met-month'], fields['met-year']], ['', '', ''])
})

test('“none this year” is written with why and what would settle it', () => {
  const { fields } = draftFrom({ ...position, outcome: { kind: 'none', why: 'Two views', wouldSettle: 'The audit' } })
  assert.deepEqual([fields.agreed, fields.why, fields['would-settle']], ['none', 'Two views', 'The audit'])
})

test('a sitting is chosen again, and its day comes with it', () => {
  const { fields } = draftFrom({ ...position, sittingOf: 'team' })
  assert.deepEqual([fields.meeting, fields['meeting-words'], fields['met-day']], ['team', '', ''])
})

const typed = (change: Partial<typeof emptyDraft.fields>) => ({ ...emptyDraft.fields, ...change })
const sayMeeting = (group: string) => (group === 'team' ? 'Management team, 21 October 2026' : '')

test('two drafts are compared part by part, as a person reads them', () => {
  const saved = typed({
    agreed: '2',
    summary: 'Theirs',
    meeting: 'team',
    'met-day': '3',
    'met-month': '12',
    'met-year': '2026',
  })
  const mine = typed({ agreed: 'none', summary: 'Theirs ', meeting: 'other', 'met-day': '4', 'met-month': '12' })
  assert.deepEqual(differences(saved, mine, sayMeeting), [
    { name: 'What the partnership agrees', theirs: '2', yours: 'No agreed position this year' },
    { name: 'Who took the decision', theirs: 'Management team, 21 October 2026', yours: 'Another meeting' },
    { name: 'The day', theirs: '3 December 2026', yours: '4 12' },
  ])
})

test('drafts that read the same do not differ', () => {
  assert.deepEqual(differences(typed({ summary: 'One' }), typed({ summary: 'One\n' }), sayMeeting), [])
})
