import assert from 'node:assert/strict'
import { test } from 'node:test'
import { offerDueFrom } from './due.ts'
import type { Event } from './event.ts'
import type { Attendance, Place } from './places.ts'

const event: Event = {
  ...{ id: 'e', programme: 'p', kind: 'training', title: 'Costing', about: '', helps: [], host: '', speakers: '' },
  ...{ begins: '2027-01-14', ends: '2027-01-15', startsAt: '09:30', endsAt: '16:00', place: 'Moor Hall', link: '' },
  ...{ count: { confirmed: 0, waiting: 0 }, version: 1, changedAt: '2026-11-16T09:00:00.000Z', changedBy: 'Nadia' },
}
const asked = '2026-11-16T09:00:00.000Z'
const at = (...places: readonly Place[]): Attendance => ({
  ...{ event: 'e', title: 'Costing', kind: 'training', begins: event.begins, ends: event.ends, counted: 'names' },
  ...{ showsNames: false, purpose: '', version: 1, changedBy: { id: 'ruth', name: 'Ruth' }, places },
})
const dev: Place = { id: '1', name: 'Dev', person: 'dev', askedAt: asked, confirmedAt: asked }
const due = (places: readonly Place[], events: readonly Event[] = [event], today = '2026-11-16') =>
  offerDueFrom([at(...places)], events, 'dev', today)

test('each day of an event that somebody is put down for is a date of theirs, under ids that stay', () => {
  assert.deepEqual(due([dev]), [
    { id: 'event-e', what: 'Costing', note: '09:30 to 16:00, Moor Hall', path: '/offer/events/e', day: '2027-01-14' },
    { id: 'event-e-2', what: 'Costing', note: '09:30 to 16:00, Moor Hall', path: '/offer/events/e', day: '2027-01-15' },
  ])
  assert.deepEqual(
    due([dev], [event], '2027-01-15').map(({ day }) => day),
    ['2027-01-15'],
  )
})

test('whoever waits for a place is told so; others, and what is cancelled or gone, are no date', () => {
  const waits = { id: '1', name: 'Dev', person: 'dev', askedAt: asked } as const
  assert.equal(due([waits])[0]?.what, 'Costing (on the waiting list)')
  assert.deepEqual(due([{ ...dev, person: 'mair' }]), [])
  assert.deepEqual(due([{ id: '1', name: 'Dev', askedAt: asked }]), [])
  assert.deepEqual(due([dev], [{ ...event, cancelled: { at: asked, because: 'Ill' } }]), [])
  assert.deepEqual(due([dev], []), [])
})
