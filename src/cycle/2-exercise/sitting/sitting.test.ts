import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Seat } from '#people'
import { attendanceOf, hasSat, saySeat, saySitting, seatsAt, type Attendance } from './sitting.ts'

const held = { id: 'a', title: 'Director', organisationName: 'Wexmoor Council', holder: 'Ana Fry' }
const empty = { id: 'b', title: 'Nurse lead', vacantSince: '2026-07-01' }
const seats = (...own: readonly Seat[]) => seatsAt({ group: groupWith(own), attendance: [] })
const groupWith = (own: readonly Seat[]) => ({ id: 'g', name: 'Board', kind: 'other' as const, seats: own })

test('a held seat took part or is missing; a seat nobody holds is vacant', () => {
  assert.deepEqual(
    attendanceOf(seats(held, empty), ['a']).map(({ state }) => state),
    ['took-part', 'vacant'],
  )
  assert.deepEqual(
    attendanceOf(seats(held, empty), []).map(({ state }) => state),
    ['missing', 'vacant'],
  )
})

test('somebody may sit in for a vacant seat', () => {
  assert.equal(attendanceOf(seats(empty), ['b'])[0]?.state, 'took-part')
})

test('a record keeps the names of the seat as they stood', () => {
  assert.deepEqual(attendanceOf(seats(held), ['a']), [
    { seat: 'a', title: 'Director', organisationName: 'Wexmoor Council', holder: 'Ana Fry', state: 'took-part' },
  ])
})

test('what is on record stays as it stood when a seat is handed on, ends or comes after', () => {
  const recorded: readonly Attendance[] = [
    { seat: 'a', title: 'Director', organisationName: 'Wexmoor Council', holder: 'Ana Fry', state: 'took-part' },
    { seat: 'ended', title: 'Chief nurse', holder: 'Lee Moss', state: 'missing' },
    { seat: 'b', title: 'Nurse lead', state: 'took-part' },
  ]
  const group = groupWith([
    { ...held, holder: 'Ben Hale' },
    empty,
    { id: 'c', title: 'Head teacher', holder: 'Cy Roe' },
  ])
  const now = seatsAt({ group, attendance: recorded })
  assert.deepEqual(attendanceOf(now, ['a', 'b']), [
    ...recorded,
    { seat: 'c', title: 'Head teacher', holder: 'Cy Roe', state: 'missing' },
  ])
  assert.equal(attendanceOf(now, ['a'])[2]?.state, 'vacant')
})

test('ids of seats that are not the group’s are left aside', () => {
  assert.deepEqual(
    attendanceOf(seats(empty), ['elsewhere']).map(({ state }) => state),
    ['vacant'],
  )
})

test('a group has sat from the day on record', () => {
  assert.equal(hasSat({}, '2026-11-12'), false)
  assert.equal(hasSat({ heldOn: '2026-11-13' }, '2026-11-12'), false)
  assert.equal(hasSat({ heldOn: '2026-11-12' }, '2026-11-12'), true)
})

test('a sitting and a seat read as one line', () => {
  assert.equal(saySitting({ heldOn: '2026-11-12', manner: 'meeting' }), '12 November 2026, in a meeting')
  assert.equal(saySitting({}), undefined)
  assert.equal(saySeat(held), 'Director, Wexmoor Council (Ana Fry)')
  assert.equal(saySeat(empty), 'Nurse lead')
})
