import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sittingAtWorkshop } from './workshop.ts'

const chair = { id: 'a', title: 'Chair', holder: 'Ines Marlow' }
const nurse = { id: 'b', title: 'Nurse lead', vacantSince: '2026-07-01' }
const group = { id: 'board', name: 'Board', kind: 'board', seats: [chair, nurse] } as const
const unrecorded = { group, attendance: [], others: '', notes: '' }
const said = { heldOn: '2026-11-19', tookPart: ['a'], others: 'A parent\nA head teacher' }

test('a group that had not sat is on record as it sat in the workshop', () => {
  const decision = sittingAtWorkshop(unrecorded, said)
  assert.ok(decision.ok && decision.value !== 'recorded-before')
  const { heldOn, manner, attendance, others } = decision.value
  assert.deepEqual({ heldOn, manner, others }, { heldOn: said.heldOn, manner: 'workshop', others: said.others })
  assert.deepEqual(
    attendance.map(({ state }) => state),
    ['took-part', 'vacant'],
  )
})

test('recorded twice it is there once', () => {
  const first = sittingAtWorkshop(unrecorded, said)
  assert.ok(first.ok && first.value !== 'recorded-before')
  const again = sittingAtWorkshop({ ...unrecorded, ...first.value }, said)
  assert.ok(again.ok)
  assert.equal(again.value, 'recorded-before')
})

test('a day that was only planned gives way, and what was noted for it stays', () => {
  const planned = { ...unrecorded, heldOn: '2026-11-20', manner: 'meeting', notes: 'Bring the data' } as const
  const decision = sittingAtWorkshop(planned, { ...said, notes: 'Short of time' })
  assert.ok(decision.ok && decision.value !== 'recorded-before')
  assert.equal(decision.value.heldOn, said.heldOn)
  assert.equal(decision.value.notes, 'Bring the data\nShort of time')
})

test('a sitting that took place on another day or in another manner stays on record', () => {
  for (const sat of [
    { heldOn: '2026-11-12', manner: 'workshop' },
    { heldOn: '2026-11-19', manner: 'meeting' },
  ] as const) {
    const decision = sittingAtWorkshop({ ...unrecorded, ...sat }, said)
    assert.equal(!decision.ok && decision.refusal.kind, 'recorded-otherwise')
  }
})
