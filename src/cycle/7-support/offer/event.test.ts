import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { eventDays } from './calendar.ts'
import { mayCancel, mayChange, mayHold, mayOpen, movedWords, stateOf, type Event } from './event.ts'

const event: Event = {
  ...{ id: 'e', programme: 'p', kind: 'training', title: 'Costing', about: '', helps: [], host: '', speakers: '' },
  ...{ begins: '2027-01-14', ends: '2027-01-15', startsAt: '09:30', endsAt: '', place: 'Moor Hall', link: '' },
  ...{ count: { confirmed: 0, waiting: 0 }, version: 1, changedAt: '2026-11-16T09:00:00.000Z', changedBy: 'Nadia' },
}
const opened: Event = { ...event, openedAt: '2026-11-16T09:00:00.000Z' }
const cancelled: Event = { ...opened, cancelled: { at: '2026-11-16T09:00:00.000Z', because: 'Ill' } }
const held: Event = { ...opened, heldAt: '2027-01-15T17:00:00.000Z' }
const today = '2026-11-16'
const kindOf = (
  decided: { readonly ok: true } | { readonly ok: false; readonly refusal: { readonly kind: string } },
) => (decided.ok ? 'yes' : decided.refusal.kind)

describe('where an event stands', () => {
  test('follows from what was recorded, the places and the day', () => {
    assert.equal(stateOf(event, today), 'planned')
    assert.equal(stateOf(opened, today), 'open')
    assert.equal(stateOf({ ...opened, places: 2, count: { confirmed: 2, waiting: 0 } }, today), 'full')
    assert.equal(stateOf({ ...opened, places: 3, count: { confirmed: 2, waiting: 1 } }, today), 'full')
    assert.equal(stateOf(opened, '2027-01-13'), 'open')
    assert.equal(stateOf(opened, '2027-01-14'), 'closed')
    assert.equal(stateOf({ ...opened, signUpBy: '2026-12-01' }, '2026-12-02'), 'closed')
    assert.equal(stateOf(held, today), 'held')
    assert.equal(stateOf(cancelled, today), 'cancelled')
  })

  test('is opened before its day, held after it, and cancelled until it is held', () => {
    assert.equal(kindOf(mayOpen(event, today)), 'yes')
    assert.equal(kindOf(mayOpen(event, '2027-01-15')), 'past')
    assert.equal(kindOf(mayOpen({ ...event, signUpBy: '2026-11-01' }, today)), 'sign-up-over')
    assert.equal(kindOf(mayOpen(cancelled, today)), 'cancelled')
    assert.equal(kindOf(mayHold(event, '2027-01-14')), 'to-come')
    assert.equal(kindOf(mayHold(event, '2027-01-15')), 'yes')
    assert.equal(kindOf(mayHold(cancelled, '2027-01-15')), 'cancelled')
    assert.equal(kindOf(mayCancel(held)), 'held')
    assert.equal(kindOf(mayCancel(cancelled)), 'cancelled')
  })

  test('changes on the version that was read, and never below what is confirmed', () => {
    const full = { ...opened, places: 5, count: { confirmed: 4, waiting: 0 } }
    assert.equal(kindOf(mayChange(full, { ...full, places: 4 }, 1)), 'yes')
    assert.equal(kindOf(mayChange(full, { ...full, places: 3 }, 1)), 'too-few-places')
    assert.equal(kindOf(mayChange(full, full, 2)), 'stale')
    assert.equal(kindOf(mayChange(cancelled, cancelled, 1)), 'cancelled')
  })
})

test('whoever is put down has to know of day, time, place and link, and of nothing else', () => {
  assert.equal(movedWords(event, { ...event }), undefined)
  assert.equal(
    movedWords(event, { ...event, startsAt: '10:00' }),
    'It was 14 January 2027 to 15 January 2027, from 09:30, Moor Hall. It is now 14 January 2027 to 15 January 2027, from 10:00, Moor Hall.',
  )
  assert.match(movedWords(event, { ...event, link: 'https://x.example/' }) ?? '', /https:\/\/x\.example/)
})

test('each day of an event is an entry, under ids that stay; what is cancelled or over is none', () => {
  const days = eventDays([event, cancelled, { ...event, ends: '2026-11-15', begins: '2026-11-15' }], {
    from: today,
    address: '/o',
  })
  assert.deepEqual(
    days.map(each => [each.id, each.day, each.words]),
    [
      ['event-e@stocktake', '2027-01-14', 'from 09:30, Moor Hall'],
      ['event-e-2@stocktake', '2027-01-15', 'from 09:30, Moor Hall'],
    ],
  )
})
