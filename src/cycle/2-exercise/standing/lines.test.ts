import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { dueDays, linesFrom, linesIn, monthsFrom } from './lines.ts'
import type { YearStanding } from './standing.ts'

const place = (id: string, regionId: string) => ({ id, name: id, regionId, region: regionId, joinedOn: '2025-06-02' })
const gathering = (partnership: string, gatherBy: string): YearStanding => ({
  ...{ partnership, exercise: `${partnership}-year`, label: '2026/27', on: { opened: '2026-09-07' } },
  ...{ due: { 'gathering-closed': gatherBy }, days: ['2026-11-10'], groups: 3 },
})

const lines = linesFrom({
  partnerships: [place('ash', 'coast'), place('birch', 'moors'), place('cedar', 'coast')],
  years: [gathering('ash', '2026-11-27'), gathering('birch', '2026-10-30')],
  reminders: new Map(),
  month: undefined,
  today: '2026-11-18',
})

describe('the desk’s table', () => {
  it('puts first what is overdue for longest', () => {
    assert.deepEqual(
      lines.map(({ partnership, due, isOverdue }) => [partnership.name, due.what, due.day, isOverdue]),
      [
        ['cedar', 'start', '2026-06-02', true],
        ['birch', 'gather', '2026-10-30', true],
        ['ash', 'gather', '2026-11-27', false],
      ],
    )
    assert.equal(lines[1]?.sat, 1)
  })

  it('shows a region or a stage by itself', () => {
    const names = (filter: Parameters<typeof linesIn>[1]) => linesIn(lines, filter).map(each => each.partnership.name)
    assert.deepEqual(names({ region: 'coast' }), ['cedar', 'ash'])
    assert.deepEqual(names({ region: 'coast', stage: 'gathering' }), ['ash'])
    assert.deepEqual(names({ region: 'nowhere' }), [])
  })

  it('is a calendar of twelve months, over the turn of the year', () => {
    const months = monthsFrom(dueDays(lines, '/programmes/p'), '2026-10')
    assert.equal(months.length, 12)
    assert.deepEqual([months[0]?.month, months[3]?.month, months[11]?.month], ['2026-10', '2027-01', '2027-09'])
    assert.deepEqual(
      months[0]?.days.map(({ title, href }) => [title, href]),
      [['birch: gather answers', '/programmes/p/partnerships/birch/standing']],
    )
    assert.equal(months[1]?.days[0]?.day, '2026-11-27')
  })

  it('shows two exercises of one year in one line, the nearer day first, and in the calendar each', () => {
    const own = gathering('ash', '2026-11-27')
    const beside = { ...gathering('ash', '2026-11-20'), exercise: 'ash-beside', label: '2026/27, on other standards' }
    const later = { ...beside, on: { opened: '2026-11-02', 'gathering-closed': '2026-11-12' } }
    const known = { partnerships: [place('ash', 'coast')], reminders: new Map(), month: undefined, today: '2026-11-18' }
    const [line] = linesFrom({ ...known, years: [beside, own] })
    assert.deepEqual(
      [line?.year?.label, line?.beside.map(({ label }) => label), line?.due.day, line?.due.year?.label],
      ['2026/27', ['2026/27, on other standards'], '2026-11-20', '2026/27, on other standards'],
    )
    const days = dueDays(line ? [line] : [], '/programmes/p')
    assert.equal(new Set(days.map(({ id }) => id)).size, days.length)
    assert.equal(days[0]?.title, 'ash: gather answers (2026/27, on other standards)')
    const agreeing = linesFrom({ ...known, years: [later, own] })
    assert.equal(linesIn(agreeing, { stage: 'agreeing' }).length, 1)
    assert.equal(linesIn(agreeing, { stage: 'gathering' }).length, 1)
  })
})
