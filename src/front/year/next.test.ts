import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { mayWith, type Role, type RoleHeld } from '#people'
import type { Asking } from './asking.ts'
import { firstAsked, nextIn, nextWithoutYear } from './next.ts'
import { tasksOf } from './tasks.ts'
import { eachOnce, waitingOn } from './waits.ts'
import type { GroupStanding, YearStanding } from './year.ts'

const asking = (role: Role, leads: readonly string[] = []): Asking => {
  const held: readonly RoleHeld[] = [{ id: 'role', role, provider: false, ...(leads[0] ? { group: leads[0] } : {}) }]
  const may: Asking['may'] = (ability, group) => mayWith(held, ability, group)
  return { person: role, may, leads, own: '/p', today: '2026-11-26' }
}

const group = (id: string, answered: number, hasSubmitted = false): GroupStanding => ({
  ...{ id, name: `Group ${id}`, asked: 12, answered, hasSubmitted, onBehalf: false },
})

const year = (phase: YearStanding['exercise']['phase'], more: Partial<YearStanding> = {}): YearStanding => ({
  exercise: {
    ...{ id: 'e', label: '2026/27', editionId: 'commissioning-12.v1', openedAt: '2026-09-01T09:00:00.000Z', phase },
    ...{ gatherBy: '2026-11-20', agreeBy: '2026-12-11', planBy: '2027-01-29', milestones: [], terms: {}, version: 1 },
  },
  groups: [group('a', 12, true), group('b', 7)],
  silences: { notSubmitted: [], vacant: [], withoutFamilies: [], asksNobody: [], withoutEvidence: [], cantJudge: [] },
  ...{ standards: 12, settled: 0, firstOpen: 1 },
  ...more,
})

describe('the one next thing', () => {
  it('of an empty partnership is its groups, then its year', () => {
    assert.match(nextWithoutYear(asking('champion'), false).title, /name the groups/)
    assert.match(nextWithoutYear(asking('champion'), true).title, /open this year/)
    assert.equal(nextWithoutYear(asking('member'), true).action, undefined)
  })
  it('of a group lead is their own group: begin, go on, submit', () => {
    const lead = asking('group-lead', ['b'])
    assert.match(nextIn(lead, year('gather', { groups: [group('b', 0)] })).title, /begin the answers of Group b/)
    assert.match(nextIn(lead, year('gather')).title, /go on with the answers of Group b/)
    assert.match(nextIn(lead, year('gather', { groups: [group('b', 12)] })).title, /submit/)
    assert.match(
      nextIn(lead, year('gather', { groups: [group('b', 12, true)] })).title,
      /Nothing for you in this year’s exercise/,
    )
  })
  it('of somebody with several exercises is what one of them asks, and not that another asks nothing', () => {
    const lead = asking('group-lead', ['b'])
    const at = (of: YearStanding, label: string) => ({
      year: { exercise: { ...of.exercise, label } },
      next: nextIn(lead, of),
    })
    const idle = at(year('gather', { groups: [group('a', 3)] }), '2026/27')
    const asks = at(year('gather', { groups: [group('b', 0)] }), '2026/27: our own')
    assert.match(firstAsked([idle, asks])?.title ?? '', /begin the answers of Group b/)
    assert.match(firstAsked([idle, asks])?.words ?? '', /^In 2026\/27: our own: 12 of 12 to go/)
    assert.match(firstAsked([idle])?.words ?? '', /^The groups are writing/)
    assert.equal(firstAsked([]), undefined)
  })
  it('of the champion is whom to hear from, then to close', () => {
    assert.match(nextIn(asking('champion'), year('gather')).title, /hear from Group b/)
    assert.match(
      nextIn(asking('champion'), year('gather', { groups: [group('a', 12, true)] })).title,
      /close the gathering/,
    )
  })
  it('in agreeing is the first open standard for the champion, confirming for the chair', () => {
    assert.equal(
      nextIn(asking('champion'), year('agree', { settled: 5, firstOpen: 6 })).action?.href,
      '/p/exercises/e/positions/6',
    )
    assert.match(nextIn(asking('chair'), year('agree', { settled: 5 })).title, /Read where/)
    assert.match(nextIn(asking('chair'), year('agree', { settled: 12 })).title, /confirm the 12/)
  })
  it('in planning is what is missing for the champion, signing for whoever the plan names', () => {
    assert.match(nextIn(asking('champion'), year('plan', { planMissing: 3 })).words, /3 things are missing/)
    const ready = year('plan', { planMissing: 0, signatory: { people: ['chair'], name: 'Ines' } })
    assert.match(nextIn(asking('chair'), ready).title, /sign the outline/)
    assert.match(nextIn(asking('champion'), ready).title, /Ines signs/)
    assert.match(nextIn(asking('observer'), ready).title, /being written/)
  })
})

describe('a signed plan', () => {
  it('is read, until somebody changes it: then the next version waits for its signature', () => {
    assert.match(nextIn(asking('champion'), year('signed', { planMissing: 0 })).title, /is signed/)
    const changed = year('signed', {
      planMissing: 0,
      planChanged: true,
      signatory: { people: ['chair'], name: 'Ines' },
    })
    assert.match(nextIn(asking('chair'), changed).title, /sign the outline/)
  })
})

describe('what else waits', () => {
  it('on the champion are groups that are late, evidence and vacant seats', () => {
    const silences = {
      ...year('gather').silences,
      withoutEvidence: [{ standard: 3, groups: [] }],
      vacant: [
        {
          group: { id: 'a', name: 'Group a', kind: 'board', seats: [] } as const,
          seats: [{ id: 's', title: 'Head', vacantSince: '2026-07-01' }],
        },
      ],
    }
    const rows = waitingOn(asking('champion'), year('gather', { silences }))
    assert.deepEqual(
      rows.map(row => [row.what, row.late ?? false]),
      [
        ['Ask Group b how far it is, or enter its answers', true],
        ['Find evidence for standard 3', false],
        ['Fill the vacant seat in Group a', false],
      ],
    )
    assert.deepEqual(
      waitingOn(asking('champion'), year('signed', { silences })).map(({ what }) => what),
      ['Fill the vacant seat in Group a'],
    )
  })
  it('on an observer is nothing', () => assert.deepEqual(waitingOn(asking('observer'), year('gather')), []))
})

describe('the year’s tasks', () => {
  it('are for a lead their own group, and none that others run', () => {
    const titles = tasksOf(asking('group-lead', ['b']), year('gather')).map(task => task.title)
    assert.ok(titles.includes('The answers of Group b'))
    assert.ok(!titles.includes('Dates') && !titles.includes('Close the gathering'))
  })
})

describe('a live workshop', () => {
  const board = { id: 'w', name: 'Board workshop', group: 'b', heldOn: '2026-11-26', state: 'prepared' } as const
  const later = { ...board, heldOn: '2026-12-03' }

  it('of today, or under way, comes first for those who may run it', () => {
    for (const workshop of [board, { ...later, state: 'open' } as const]) {
      const told = year('gather', { workshops: [workshop] })
      assert.equal(nextIn(asking('champion'), told).action?.href, '/p/workshops/w')
      assert.equal(nextIn(asking('group-lead', ['b']), told).action?.href, '/p/workshops/w')
      assert.notEqual(nextIn(asking('group-lead', ['a']), told).action?.href, '/p/workshops/w')
      assert.notEqual(nextIn(asking('member'), told).action?.href, '/p/workshops/w')
    }
  })

  it('of another day waits with its day, and its group is not asked how far it is', () => {
    const told = year('gather', { workshops: [later] })
    const waits = waitingOn(asking('champion'), told)
    assert.deepEqual([waits[0]?.what, waits[0]?.when], ['Hold the Board workshop', 'On 3 December 2026'])
    assert.ok(!waits.some(({ what }) => what.includes('how far')))
    assert.match(nextIn(asking('champion'), told).title, /hear from/)
  })

  it('that is closed points to its record for two weeks', () => {
    const records = (heldOn: string) =>
      waitingOn(asking('champion'), year('gather', { workshops: [{ ...board, heldOn, state: 'closed' }] })).filter(
        ({ what }) => what === 'Read the record of the Board workshop',
      ).length
    assert.deepEqual([records('2026-11-26'), records('2026-11-12'), records('2026-11-11')], [1, 1, 0])
  })

  it('stands among the tasks: when the next one is, that one is under way, how many are on record', () => {
    const state = (workshops: YearStanding['workshops']) =>
      tasksOf(asking('champion'), year('gather', workshops === undefined ? {} : { workshops })).find(
        ({ title }) => title === 'Live workshops',
      )?.state
    assert.equal(state(undefined), 'If a group wants one')
    assert.equal(state([later, board]), 'On 26 November 2026')
    assert.equal(state([{ ...board, state: 'open' }]), 'Board workshop: under way')
    assert.equal(state([{ ...board, state: 'closed' }]), '1 on record')
  })
})

describe('what waits in two exercises', () => {
  it('is told once where it is the same thing, and of each where it is its own', () => {
    const seat = { what: 'Fill the vacant seat', href: '/p/people' }
    const ask = (id: string) => ({ what: 'Ask Group b how far it is', href: `/p/exercises/${id}/groups/b` })
    assert.deepEqual(eachOnce([[ask('one'), seat], [ask('two'), seat], []]), [[ask('one'), seat], [ask('two')], []])
  })
})
