import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { mayWith, type Role, type RoleHeld } from '#people'
import type { Asking } from '../year/asking.ts'
import type { YearStanding } from '../year/year.ts'
import { underWay } from '#exercise'
import { weekText } from './letter.ts'
import { calendarOf, datesOf, inOrder, isOverdue, ofNext, ofPlans, ofYear, sayWhen, type Waits } from './waiting.ts'

const asking = (role: Role, leads: readonly string[] = []): Asking => {
  const held: readonly RoleHeld[] = [{ id: 'role', role, provider: false, ...(leads[0] ? { group: leads[0] } : {}) }]
  return {
    ...{ person: role, leads, own: '/p', today: '2026-11-26' },
    may: (ability, group) => mayWith(held, ability, group),
  }
}

const year = (phase: YearStanding['exercise']['phase'], more: Partial<YearStanding> = {}): YearStanding => ({
  exercise: {
    ...{ id: 'e', label: '2026/27', editionId: 'commissioning-12.v1', openedAt: '2026-09-01T09:00:00.000Z', phase },
    ...{ gatherBy: '2026-11-20', agreeBy: '2026-12-11', planBy: '2027-01-29', milestones: [], terms: {}, version: 1 },
  },
  groups: [{ id: 'b', name: 'Group b', asked: 12, answered: 7, hasSubmitted: false, onBehalf: false }],
  silences: { notSubmitted: [], vacant: [], withoutFamilies: [], asksNobody: [], withoutEvidence: [], cantJudge: [] },
  ...{ standards: 12, settled: 0, firstOpen: 1 },
  ...more,
})

const whats = (all: readonly Waits[]) => all.map(({ what }) => what)

describe('what the year asks of one person', () => {
  it('is the answers of the group they lead, by the day that answers are due', () => {
    const [mine] = ofYear(asking('group-lead', ['b']), year('gather'))
    assert.deepEqual([mine?.what, mine?.day], ['Submit the answers of Group b', '2026-11-20'])
    assert.equal(mine && isOverdue(mine, '2026-11-26'), true)
    assert.deepEqual(ofYear(asking('member'), year('gather')), [])
    assert.deepEqual(whats(ofYear(asking('champion'), year('gather'))), [
      'Ask Group b how far it is, or enter its answers',
    ])
    assert.deepEqual(whats(ofYear(asking('champion', ['b']), year('gather'))), ['Submit the answers of Group b'])
  })
  it('is a workshop on its own day, not by the day that answers are due', () => {
    const workshops = [
      { id: 'w', name: 'Board workshop', group: 'b', heldOn: '2026-12-03', state: 'prepared' },
    ] as const
    const [first] = ofYear(asking('champion'), year('gather', { workshops }))
    assert.deepEqual([first?.what, first?.day], ['Hold the Board workshop', '2026-12-03'])
  })
  it('is agreeing for the champion, then confirming for the chair and reading for those who may dissent', () => {
    assert.deepEqual(whats(ofYear(asking('champion'), year('agree', { settled: 11 }))), ['Agree 1 standard more'])
    assert.deepEqual(whats(ofYear(asking('chair'), year('agree', { settled: 11 }))), [])
    assert.deepEqual(whats(ofYear(asking('chair'), year('agree', { settled: 12 }))), ['Confirm the 12 positions'])
    assert.deepEqual(whats(ofYear(asking('member'), year('agree', { settled: 12 }))), [
      'Read the positions before they are confirmed',
    ])
    assert.deepEqual(ofYear(asking('observer'), year('agree', { settled: 12 })), [])
  })
  it('is the plan for those who write it, and signing for whoever it names once nothing is missing', () => {
    const signatory = { people: ['chair'], name: 'Ines' }
    assert.deepEqual(whats(ofYear(asking('champion'), year('plan', { planMissing: 2, signatory }))), [
      'Write the outline change plan',
    ])
    assert.deepEqual(whats(ofYear(asking('chair'), year('plan', { planMissing: 0, signatory }))), [
      'Sign the outline change plan',
    ])
    assert.deepEqual(ofYear(asking('champion'), year('plan', { planMissing: 0, signatory })), [])
    assert.deepEqual(ofYear(asking('chair'), year('signed', { planMissing: 0, signatory })), [])
  })
})

describe('the years under way', () => {
  const opened = (label: string, phase: 'gather' | 'plan' | 'signed', planBy: string) => ({
    ...year(phase).exercise,
    ...{ id: label, label, planBy },
  })
  it('are the newest, and each before it that is not signed and still has time', () => {
    const all = [
      opened('2027/28', 'gather', '2028-01-28'),
      opened('2026/27', 'plan', '2027-01-29'),
      opened('2025/26', 'signed', '2027-01-29'),
      opened('2024/25', 'gather', '2025-01-31'),
    ]
    assert.deepEqual(
      underWay(all, '2026-11-26').map(({ label }) => label),
      ['2027/28', '2026/27'],
    )
    assert.deepEqual(
      underWay(all.slice(3), '2026-11-26').map(({ label }) => label),
      ['2024/25'],
    )
  })
})

describe('the next exercise', () => {
  const due = (day: string) => ({ day, after: { exercise: 'e', label: '2026/27', openedOn: '2026-09-07' } })
  const said = (role: Role, day: string) =>
    ofNext(asking(role), due(day)).map(each => [each.what, each.isDateOnly === true])

  it('is a date to know, and waits on the champion as it comes near and when it has passed', () => {
    const known = ['The next exercise is due to be opened', true]
    assert.deepEqual(said('champion', '2027-09-07'), [known])
    assert.deepEqual(said('member', '2026-12-01'), [known])
    for (const day of ['2026-12-20', '2026-11-01'])
      assert.deepEqual(said('champion', day), [['Open the next exercise', false]])
    assert.deepEqual(said('member', '2026-11-01'), [])
    assert.deepEqual(ofNext(asking('champion'), undefined), [])
  })
})

describe('dates', () => {
  it('that have passed are not shown, and none of them is late', () => {
    const dates = datesOf('/p', year('agree'), '2026-12-11')
    assert.deepEqual(
      dates.map(({ day }) => day),
      ['2026-12-11', '2027-01-29'],
    )
    assert.equal(dates[0] && isOverdue({ ...dates[0], day: '2020-01-01' }, '2026-12-11'), false)
  })
  it('stand in their order and say by when', () => {
    const rows = inOrder([
      { id: 'c', what: 'c', href: '/c' },
      { id: 'b', what: 'b', href: '/b', day: '2026-12-01' },
      { id: 'a', what: 'a', href: '/a', day: '2026-11-01' },
    ])
    assert.deepEqual(
      rows.map(each => sayWhen(each, '2026-11-26')),
      ['Late since 1 November 2026', 'By 1 December 2026', undefined],
    )
  })
  it('go into a calendar under ids that stay, each with its address', () => {
    const due = { kind: 'action', id: '1', what: 'Call a meeting', path: '/actions/1', day: '2026-12-01' } as const
    const all = ofPlans('/p', [due, { ...due, id: '2', day: undefined } as never])
    assert.deepEqual(calendarOf(all, 'http://here'), [
      { id: 'action-1@stocktake', day: '2026-12-01', title: 'Call a meeting', href: 'http://here/p/actions/1' },
    ])
  })
})

it('a mail names at most fifteen of each, on one line each, whatever was written', () => {
  const waits = Array.from({ length: 17 }, (_, at): Waits => ({
    id: `${at}`,
    what: `Do\n\n${at}`,
    href: '/',
    day: '2026-12-01',
  }))
  const week = { partnership: 'p', name: 'Wexmoor', waits, dates: [] }
  const letter = { name: 'Dev', today: '2026-11-26', publicUrl: 'http://here', stop: 'http://here/stop' }
  const text = weekText([week], { ...letter, bringsDates: true })
  assert.match(text, /- Do 14 \(by 1 December 2026\)\n- and 2 more\n/)
  assert.match(text, /http:\/\/here\/partnerships\/p\/waiting\/calendar\.ics/)
  assert.match(text, /comes with this mail as a file/)
  assert.doesNotMatch(weekText([week], { ...letter, bringsDates: false }), /as a file/)
})

it('a mail of somebody with long lists in many places can be sent, and leads to all of it', () => {
  const waits = Array.from({ length: 15 }, (_, at): Waits => ({ id: `${at}`, what: 'Do it '.repeat(60), href: '/' }))
  const publicUrl = 'https://stocktake.example'
  const letter = { name: 'Dev', today: '2026-11-26', publicUrl, stop: `${publicUrl}/stop`, bringsDates: true }
  const textOf = (places: number): string =>
    weekText(
      Array.from({ length: places }, (_, at) => ({ partnership: `p${at}`, name: `Place ${at}`, waits, dates: waits })),
      letter,
    )
  for (const places of [1, 2, 3, 40, 400]) assert.ok(textOf(places).length <= 19_000, `${places}`)
  assert.match(
    textOf(3),
    /Place 2\n\n15 things late or due\. All of it: https:\/\/stocktake\.example\/partnerships\/p2\//,
  )
  assert.match(textOf(400), /And \d+ partnerships more: https:\/\/stocktake\.example\/partnerships\n/)
  assert.match(textOf(400), /Stop it here/)
})
