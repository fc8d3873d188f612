import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fastifyFormbody } from '@fastify/formbody'
import fastify from 'fastify'
import fc from 'fast-check'
import { readForm, summaryOf } from './index.ts'

const parsed = async (payload: string): Promise<unknown> => {
  const app = fastify()
  await app.register(fastifyFormbody)
  app.post('/', request => {
    seen = request.body
    return ''
  })
  let seen: unknown
  await app.inject({
    method: 'POST',
    url: '/',
    payload,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
  await app.close()
  return seen
}

test('a posted form is read field by field, with Unix line ends and nothing else changed', async () => {
  const body = await parsed(
    'summary=+One%0D%0A%0D%0A%E2%80%A2+two%09&score=+3+&title=++Joint+plan++&when-day=7&when-month=4&when-year=2027',
  )
  const form = readForm(body)
  assert.equal(form.text('summary'), ' One\n\n• two\t')
  assert.equal(form.wholeNumber('score', { min: 1, max: 5 }), 3)
  assert.equal(form.line('title'), 'Joint plan')
  assert.equal(form.day('when'), '2027-04-07')
  assert.equal(form.text('never posted'), '')
  assert.deepEqual(form.mistakes, [])
})

test('a field sent twice is a mistake that gives both back, and never a crash', async () => {
  const form = readForm(await parsed('summary=One&summary=Two&score=3&score=3&when-day=1&when-day=2'))
  assert.equal(form.text('summary', { called: 'Summary' }), '')
  assert.equal(form.wholeNumber('score', { min: 1, max: 5 }), undefined)
  assert.equal(form.day('when'), undefined)
  assert.deepEqual(
    form.mistakes.map(mistake => mistake.field),
    ['summary', 'score', 'when-day'],
  )
  assert.equal(form.mistakeOf('summary')?.typed, 'One\n\nTwo')
  assert.match(form.mistakeOf('summary')?.words ?? '', /^Summary was sent twice/)
})

test('what cannot be stored is a mistake that says where, and is given back as typed', () => {
  for (const hostile of ['\u0000', '\ud800', '\udfff']) {
    const form = readForm({ summary: `We agreed${hostile} a plan`, name: hostile })
    assert.equal(form.text('summary', { called: 'Summary' }), '')
    assert.match(
      form.mistakeOf('summary')?.words ?? '',
      /^Summary has a character that cannot be stored, .*“We agreed”/,
    )
    assert.equal(form.typed('summary'), `We agreed${hostile} a plan`)
    assert.equal(form.line('name'), '')
    assert.match(form.mistakeOf('name')?.words ?? '', /at the start/)
  }
})

test('text that is too long says by how much, and the limit itself is allowed', () => {
  const form = readForm({ exact: 'é'.repeat(4000), over: 'é'.repeat(5204) })
  assert.equal(form.text('exact', { max: 4000 }).length, 4000)
  assert.equal(form.text('over', { max: 4000, called: 'Summary' }), '')
  assert.deepEqual(summaryOf(form.mistakes), [
    { text: 'Summary must be 4,000 characters or fewer. It is 1,204 too long', href: '#over' },
  ])
  assert.equal(form.typed('over').length, 5204)
})

test('a line holds no line break and no control character, so that a title cannot become a mail header', () => {
  for (const hostile of ['a\r\nBcc: b@example.org', 'a\nb', 'a\u2028b', 'a\u0007b', 'a\u0085b']) {
    const form = readForm({ title: hostile })
    assert.equal(form.line('title'), '', JSON.stringify(hostile))
    assert.equal(form.mistakes.length, 1)
  }
  assert.equal(readForm({ title: '\tone\ttwo\t' }).line('title'), 'one\ttwo')
})

test('an unanswered question is a mistake only when an answer is needed', () => {
  const form = readForm({ summary: ' \n ', score: '' })
  assert.equal(form.text('summary'), '')
  assert.deepEqual(form.mistakes, [])
  form.text('summary', { needed: 'Enter a summary' })
  form.choice('score', ['1', '2'], { needed: 'Choose a score' })
  form.choices('groups', ['a'], { needed: 'Choose at least one group' })
  form.day('when', { needed: 'Enter the date of the meeting' })
  assert.deepEqual(summaryOf(form.mistakes), [
    { text: 'Enter a summary', href: '#summary' },
    { text: 'Choose a score', href: '#score' },
    { text: 'Choose at least one group', href: '#groups' },
    { text: 'Enter the date of the meeting', href: '#when-day' },
  ])
  assert.deepEqual([form.has('score'), form.has('groups')], [true, false])
})

test('choices are those offered, each once and in the order offered', () => {
  const form = readForm({ one: 'b', many: ['c', 'a', 'c', ''], single: 'a', odd: ['a', 'constructor'] })
  assert.equal(form.choice('one', ['a', 'b']), 'b')
  assert.deepEqual(form.choices('many', ['a', 'b', 'c']), ['a', 'c'])
  assert.deepEqual(form.choices('single', ['a', 'b']), ['a'])
  assert.equal(form.mistakes.length, 0)
  assert.deepEqual(form.choices('odd', ['a', 'b']), [])
  assert.equal(form.choice('one', ['x', 'y'], { called: 'Score' }), undefined)
  assert.deepEqual(
    form.mistakes.map(mistake => mistake.words),
    ['Your answer must be chosen from the list', 'Score must be chosen from the list'],
  )
})

test('ids are whole UUIDs', () => {
  const id = '01932f4e-7a10-7cc3-98c4-dc0c0c07398f'
  const form = readForm({ group: id, groups: [id, id], bad: `${id}' OR 1=1` })
  assert.equal(form.id<'group'>('group'), id)
  assert.deepEqual(form.ids('groups'), [id])
  assert.equal(form.mistakes.length, 0)
  assert.equal(form.id('bad'), undefined)
  assert.deepEqual(form.ids('bad'), [])
  assert.equal(form.mistakes.length, 1, 'the same words for the same field are said once')
})

test('a caller adds the mistakes that only it can see', () => {
  const form = readForm({ 'end-day': '3' })
  form.complain('end-day', 'The end must be after the start')
  assert.deepEqual(form.mistakes, [{ field: 'end-day', words: 'The end must be after the start', typed: '3' }])
})

test('no parsed body makes a reader throw, and whatever is refused is a mistake', () => {
  const value = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.string(), { maxLength: 3 }), fc.anything())
  const names = fc.constantFrom('f', 'f-day', 'f-month', 'f-year', '__proto__', 'constructor')
  fc.assert(
    fc.property(
      fc.oneof(fc.dictionary(names, value), fc.anything()),
      fc.constantFrom('f', '__proto__', 'constructor'),
      (body, name) => {
        const form = readForm(body)
        const read = [
          form.text(name),
          form.line(name),
          form.choice(name, ['a', 'b']),
          form.wholeNumber(name, { min: 1, max: 5 }),
          form.day(name),
          form.email(name),
          form.link(name),
          form.id(name),
        ]
        form.choices(name, ['a', 'b'])
        form.ids(name)
        assert.ok(form.mistakes.every(mistake => mistake.words !== '' && typeof mistake.typed === 'string'))
        if (form.typed(name).trim() !== '') assert.ok(read.some(Boolean) || form.mistakes.length > 0)
      },
    ),
    { numRuns: 2000 },
  )
})

test('text that can be stored comes back as it was posted', async () => {
  const samples = fc.sample(
    fc.string({ unit: 'binary' }).filter(text => text.trim() !== '' && !text.includes('\u0000')),
    300,
  )
  const body = await parsed(
    new URLSearchParams(samples.map((text, at): [string, string] => [`f${at}`, text])).toString(),
  )
  const form = readForm(body)
  for (const [at, text] of samples.entries()) assert.equal(form.text(`f${at}`), text.replace(/\r\n?/g, '\n'))
  assert.deepEqual(form.mistakes, [])
})

test('five megabytes of nonsense are only mistakes', () => {
  const form = readForm({ big: '@.a-'.repeat(1_250_000) })
  form.text('big')
  form.line('big')
  form.email('big')
  form.link('big')
  form.wholeNumber('big', { min: 1, max: 5 })
  assert.equal(form.mistakes.length, 5)
})
