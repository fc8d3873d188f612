import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  keyOf,
  lastDayFrom,
  mayFix,
  nextBegins,
  printedFrom,
  printedOf,
  sayTableRefusal,
  tableOn,
} from './publication.ts'

const table = (firstDay: string) => ({
  ...{ id: firstDay, firstDay, lastDay: lastDayFrom(firstDay), by: 'Nadia Perrin', at: '2025-04-01T09:00:00.000Z' },
  printed: printedFrom([
    { region: 'coast', as: 'Coast and Lakes' },
    { region: 'lakes', as: 'Coast and lakes' },
    { region: 'moors', as: 'Moors' },
  ]),
})
const today = '2026-11-18'

describe('which regions are printed together (R3)', () => {
  it('is fixed for three years', () => {
    assert.equal(lastDayFrom('2025-04-01'), '2028-03-31')
    assert.equal(lastDayFrom('2024-02-29'), '2027-02-27')
  })

  it('puts regions under one name together, however it is written', () => {
    const [first, second, ...more] = table('2025-04-01').printed
    assert.deepEqual(first, { key: 'coast-and-lakes', name: 'Coast and Lakes', regions: ['coast', 'lakes'] })
    assert.equal(second?.key, 'moors')
    assert.deepEqual(more, [])
    assert.equal(keyOf('  Ŵyre / Llyn 2 '), 'ŵyre-llyn-2')
  })

  it('refuses an early change, says until when, and takes the next table for the day after', () => {
    const tables = [table('2025-04-01')]
    const early = mayFix(tables, today, today)
    assert.ok(!early.ok)
    assert.match(sayTableRefusal(early.refusal), /fixed until 31 March 2028[\s\S]*1 April 2028/)
    assert.deepEqual(mayFix(tables, '2028-04-01', today), { ok: true, value: '2031-03-31' })
    const late = mayFix(tables, '2028-05-01', today)
    assert.ok(!late.ok && late.refusal.kind === 'gap')
    assert.match(sayTableRefusal(late.refusal), /1 April 2028/)
  })

  it('lets the first table begin on any day, and the next be written over until it begins', () => {
    assert.ok(mayFix([], '2025-04-01', today).ok)
    assert.equal(nextBegins([], today), today)
    const both = [table('2025-04-01'), table('2028-04-01')]
    assert.ok(mayFix(both, '2028-04-01', today).ok)
    const later = mayFix(both, '2028-04-01', '2028-04-01')
    assert.ok(!later.ok && later.refusal.kind === 'fixed')
    assert.equal(tableOn(both, '2028-04-01')?.id, '2028-04-01')
    assert.equal(tableOn(both, '2025-03-31'), undefined)
  })

  it('keeps a partnership where it is printed although its region is another by now', () => {
    const now = table('2025-04-01')
    assert.equal(printedOf(now, { region: 'lakes' })?.key, 'coast-and-lakes')
    assert.equal(printedOf(now, { region: 'lakes', place: 'moors' })?.key, 'moors')
    assert.equal(printedOf(now, { region: 'new' }), undefined)
    assert.equal(printedOf(now, {}), undefined)
  })
})
