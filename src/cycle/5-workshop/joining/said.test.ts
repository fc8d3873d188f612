import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readForm } from '#forms'
import type { Participant } from '../room/room.ts'
import { readAtTheDoor, seatsOffered, youngMember } from './said.ts'

const [table, other, seat, taken] = [1, 2, 3, 4].map(at => `0190000${at}-0000-7000-8000-000000000000`) as [
  string,
  string,
  string,
  string,
]
const offered = {
  tables: [
    { id: table, letter: 'A' },
    { id: other, letter: 'B' },
  ],
  seats: [
    { id: seat, title: 'Head teacher', table, organisation: 'Hill School', isAwaited: false },
    { id: taken, title: 'Director', table, isAwaited: true },
  ],
}
const say = (fields: Readonly<Record<string, string>>) => {
  const form = readForm(fields)
  return { said: readAtTheDoor(form, offered), mistakes: form.mistakes.map(({ words }) => words) }
}

test('a name is enough', () =>
  assert.deepEqual(say({ name: ' Priya ' }).said, {
    ...{ kind: 'taking-part', shownAs: 'Priya', under18: false, byRole: false },
  }))

test('nothing is not', () => {
  const { said, mistakes } = say({ name: '' })
  assert.equal(said, undefined)
  assert.deepEqual(mistakes, ['Enter the name or the role you wish to be shown by'])
})

test('a seat gives the role, the organisation and the table that were laid for it', () =>
  assert.deepEqual(say({ by: 'role', name: '', seat }).said, {
    ...{ kind: 'taking-part', shownAs: 'Head teacher', under18: false, byRole: true },
    ...{ seat, organisation: 'Hill School', table },
  }))

test('another table than the one that was laid may be chosen', () =>
  assert.equal(say({ name: 'Priya', seat, table: other }).said?.table, other))

test('an under-18 is shown by a role, and a name that they typed is not kept', () => {
  const { said } = say({ name: 'Priya Nair', by: 'name', under18: 'yes' })
  assert.deepEqual(said, { kind: 'taking-part', shownAs: youngMember, under18: true, byRole: true })
  assert.equal(say({ name: 'Forum member', by: 'role', under18: 'yes' }).said?.shownAs, 'Forum member')
  assert.equal(say({ name: 'Priya Nair', by: 'name', under18: 'yes', seat }).said?.shownAs, 'Head teacher')
})

test('a seat whose holder has a link to score ahead is not taken by the code', () => {
  const { said, mistakes } = say({ name: 'Ann', seat: taken })
  assert.equal(said, undefined)
  assert.match(mistakes[0] ?? '', /Open that link on this phone/)
})

test('a big screen says nothing of anybody', () =>
  assert.deepEqual(say({ as: 'screen', name: 'Priya' }).said, {
    ...{ kind: 'screen', shownAs: 'Big screen', byRole: true, under18: false },
  }))

test('what is not offered is a mistake', () => {
  assert.equal(say({ name: 'Priya', table: seat }).said, undefined)
  assert.equal(say({ name: 'Priya', seat: table }).said, undefined)
  assert.equal(say({ name: 'Priya', as: 'paper' }).said, undefined)
})

test('a seat is awaited until whoever was invited ahead comes or is taken out', () => {
  const places = [{ seat, table, title: 'Head teacher' }]
  const invited: Participant = {
    ...{ id: 'p', kind: 'taking-part', shownAs: 'Ann', byRole: false, under18: false, takenOut: false, seat },
  }
  const isAwaited = (more: Partial<Participant>) => seatsOffered(places, [{ ...invited, ...more }])[0]?.isAwaited
  assert.equal(isAwaited({}), true)
  assert.equal(isAwaited({ cameAt: '2026-11-18T18:00:00.000Z' }), false)
  assert.equal(isAwaited({ takenOut: true }), false)
})
