import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answersFrom } from '../answers/answer.ts'
import { changesBetween } from '../answers/change.ts'
import { questionsOf } from '../checklist.ts'
import { historiesOf, runBefore, type Run } from '../run/run.ts'
import { faultsIn } from '../shipped/faults.ts'
import { fromOwn, newestOf, toBegin, toList } from './own.ts'

type More = Partial<Pick<Parameters<typeof fromOwn>[0], 'origin' | 'isProgrammes' | 'withdrawal'>>

const held = (version: number, questions: readonly string[], more: More = {}) =>
  fromOwn({
    ...{ origin: 'own', isProgrammes: more.origin === 'programme', ...more },
    ...{ kind: 'checklist', name: 'outing', version, language: 'en', title: 'Before an outing', about: 'For trips.' },
    ...{ id: `outing.v${version}.0123456789ab`, text: '', fingerprint: '0123456789ab' },
    ...{ publishedAt: '2026-12-07T09:00:00.000Z', publishedBy: 'Ruth Adeyemi' },
    steps: [
      {
        ...{ number: 1, title: 'Go' },
        items: [...questions.map(words => ({ kind: 'question' as const, words })), { kind: 'note', words: 'A note.' }],
      },
    ],
  })

test('a partnership’s own checklist is one like those that ship, its lines numbered as they stand', () => {
  const own = held(1, ['Is it open?', 'Is it near?'])
  assert.deepEqual(faultsIn(own), [])
  assert.deepEqual(
    questionsOf(own).map(({ key, words }) => [key, words]),
    [
      ['1.1', 'Is it open?'],
      ['1.2', 'Is it near?'],
    ],
  )
  assert.deepEqual(
    newestOf([own, held(2, ['Is it near?'])]).map(({ version }) => version),
    [2],
  )
})

test('another version asks the same where it has the same words, wherever these stand', () => {
  const answers = (choice: string) =>
    answersFrom(
      new Map([
        ['1.1.answer', { words: choice }],
        ['1.2.answer', { words: 'no' }],
      ]),
      new Map(),
    )
  const before = { checklist: held(1, ['Is it open?', 'Is it near?']), answers: answers('yes') }
  const now = { checklist: held(2, ['Is it near?', 'Is it new?']), answers: answers('yes') }
  assert.deepEqual(
    changesBetween(before, now).map(({ question, before: then, now: today }) => [question.words, then, today]),
    [['Is it near?', 'no', 'yes']],
  )
})

test('runs of two versions are one history; what is called like the nine steps is not the nine steps', () => {
  const run = (id: string, checklist: string, startedAt: string): Run => ({
    ...{ id, checklist, commissioner: 'Us', about: 'Trips', isShared: false, by: { id: 'dev', name: 'Dev Okonjo' } },
    ...{ startedAt, finished: { at: startedAt, by: 'Dev Okonjo' } },
  })
  const shipped = run('a', 'nine-steps.v1', '2025-01-01T09:00:00.000Z')
  const first = run('b', 'nine-steps.v1.0123456789ab', '2024-01-01T09:00:00.000Z')
  const second = run('c', 'nine-steps.v2.ba9876543210', '2026-01-01T09:00:00.000Z')
  const all = [shipped, first, second]
  assert.equal(runBefore(second, all, new Set())?.id, 'b')
  assert.equal(runBefore(shipped, all, new Set()), undefined)
  assert.equal(runBefore(second, all, new Set([first.checklist])), undefined, 'that one is the programme’s')
  assert.equal(runBefore(second, all, new Set([first.checklist, second.checklist]))?.id, 'b')
  assert.equal(historiesOf(all, new Set([first.checklist])).length, 3)
})

test('the newest version that is not withdrawn is begun; the programme’s of the same name is another', () => {
  const withdrawal = { at: '2026-12-08T09:00:00.000Z', by: 'Ruth Adeyemi', because: 'A better one comes' }
  const first = held(1, ['Is it open?'])
  const second = held(2, ['Is it near?'], { withdrawal })
  const theirs = held(3, ['Is it new?'], { origin: 'programme' })
  const gone = held(4, ['Is it old?'], { origin: 'programme', withdrawal })
  const all = [second, first, gone, theirs]
  assert.deepEqual(toBegin(all), [first, theirs])
  assert.deepEqual(toList(all), [second, first, theirs])
  const taken = held(3, ['Is it new?'], { isProgrammes: true })
  assert.deepEqual(toBegin([first, taken]), [first, taken], 'also once it is held here')
  assert.deepEqual(
    toBegin([held(2, ['Is it near?']), first]).map(({ version }) => version),
    [2],
  )
})
