import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Sitting } from '#exercise'
import { saySilences, sayStandards } from './silence.ts'

const team = { id: 'team', name: 'Management team', kind: 'management', seats: [] } as const
const forum = { id: 'forum', name: 'Parents’ forum', kind: 'parents', seats: [] } as const
const heard = {
  ...{ notSubmitted: [], vacant: [], withoutFamilies: [], asksNobody: [], withoutEvidence: [], cantJudge: [] },
}
const sitting = (group: Sitting['group'], heldOn?: string): Sitting => ({
  group,
  standards: [1],
  ...(heldOn === undefined ? {} : { heldOn, manner: 'paper' }),
  ...{ attendance: [], others: '', notes: '', version: 1 },
})
const said = (change: Partial<Parameters<typeof saySilences>[0]>, sittings: readonly Sitting[] = []) =>
  saySilences({ ...heard, ...change }, { sittings, today: '2026-11-26', standards: 12 }).map(
    ({ lead, words }) => `${lead}: ${words}`,
  )

test('where all have been heard there is nothing to say', () => {
  assert.deepEqual(said({}), [])
})

test('a group that has sat and not submitted is told from one that has not sat', () => {
  assert.deepEqual(said({ notSubmitted: [forum, team] }, [sitting(forum, '2026-11-04'), sitting(team)]), [
    'Not heard: Parents’ forum sat on 4 November 2026 and its answers are not submitted yet; Management team has not submitted',
  ])
})

test('a planned sitting is not one that has taken place', () => {
  assert.deepEqual(said({ notSubmitted: [forum] }, [sitting(forum, '2026-12-04')]), [
    'Not heard: Parents’ forum has not submitted',
  ])
})

test('vacant seats are named by whose they are', () => {
  const seats = [
    { id: 'a', title: 'Nurse lead', organisationName: 'Wexmoor Health Trust', vacantSince: '2026-07-01' },
    { id: 'b', title: 'Head of commissioning', vacantSince: '2026-07-01' },
  ]
  assert.deepEqual(said({ vacant: [{ group: team, seats }] }), [
    'Not heard: Wexmoor Health Trust and Head of commissioning, vacant in Management team',
  ])
})

test('standards without families, without a group, without evidence and without judgement are named', () => {
  const groups = [{ id: 'team', name: 'Management team', kind: 'management' as const }]
  assert.deepEqual(
    said({
      withoutFamilies: [6, 8, 9],
      asksNobody: [2],
      withoutEvidence: [
        { standard: 3, groups },
        { standard: 5, groups },
      ],
      cantJudge: [{ standard: 4, groups }],
    }),
    [
      'Families: no young person or family was heard on standards 6, 8 and 9',
      'Nobody asked: no group looks at standard 2',
      'Scores without evidence: Management team on standards 3 and 5',
      'Can’t judge: Management team on standard 4',
    ],
  )
})

test('where all standards are meant they are not listed', () => {
  const all = Array.from({ length: 12 }, (_, at) => at + 1)
  const groups = [{ id: 'team', name: 'Management team', kind: 'management' as const }]
  const cantJudge = all.map(standard => ({ standard, groups }))
  assert.deepEqual(said({ withoutFamilies: all, asksNobody: all, cantJudge }), [
    'Families: no young person or family was heard on any standard',
    'Nobody asked: no group looks at any standard',
    'Can’t judge: Management team on every standard',
  ])
})

test('one standard is not several', () => {
  assert.equal(sayStandards([6]), 'standard 6')
})
