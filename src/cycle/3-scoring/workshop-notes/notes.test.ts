import assert from 'node:assert/strict'
import { test } from 'node:test'
import { emptyWriting } from '../response/response.ts'
import { namedIn, withNotes, type NotesTaken } from './notes.ts'

const notes: NotesTaken = {
  workshop: { id: 'w', name: 'Board workshop', heldOn: '2026-11-19' },
  said: 'Waits differ by place.',
  evidence: [],
  implications: 'Ask the trust for waits by place.',
  agreed: { kind: 'score', score: 3 },
}

test('an empty response takes the notes as they are, and the agreed score', () => {
  assert.deepEqual(withNotes(emptyWriting, notes), {
    answer: { kind: 'score', score: 3 },
    summary: 'Waits differ by place.',
    implications: 'Ask the trust for waits by place.',
  })
})

test('a text that stands keeps every word; the notes come below a line that names the workshop', () => {
  const stood = { ...emptyWriting, summary: 'We know the waits.\n' }
  assert.equal(
    withNotes(stood, notes).summary,
    'We know the waits.\n\nFrom Board workshop, 19 November 2026:\nWaits differ by place.',
  )
})

test('an answer that stands is not changed: what the room agreed is said in words', () => {
  const stood = { ...emptyWriting, answer: { kind: 'score', score: 2 }, summary: 'Ours.' } as const
  const taken = withNotes(stood, notes)
  assert.ok(!('answer' in taken))
  assert.match(taken.summary ?? '', /:\nThe room agreed 3\.\nWaits differ by place\.$/)
})

test('no notes on a standard change nothing', () => {
  const { agreed: _, ...silent } = { ...notes, said: '  ', implications: '' }
  const stood = { ...emptyWriting, summary: 'Ours.' }
  assert.deepEqual(withNotes(stood, silent), { summary: 'Ours.', implications: '' })
})

test('evidence that several tables named is one piece', () => {
  assert.deepEqual(namedIn(['Joint needs assessment', ' joint  needs assessment', '', 'Survey 2026 ']), [
    'joint  needs assessment',
    'Survey 2026',
  ])
})
