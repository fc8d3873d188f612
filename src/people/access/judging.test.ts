import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { answersFor, judges } from './judging.ts'
import { isOfProgramme, roles, type Role } from './role.ts'
import { mayHold, saySidesRefusal } from './sides.ts'

const today = '2026-11-26'

describe('what is the partnership’s own to judge', () => {
  it('is in the hands of its champion, deputies, chair, group leads and members', () =>
    assert.deepEqual(roles.filter(judges), ['champion', 'deputy', 'chair', 'group-lead', 'member']))

  it('is answered for by its champion, deputies and chair', () =>
    assert.deepEqual(roles.filter(answersFor), ['champion', 'deputy', 'chair']))

  it('is in no role that comes from the programme’s side', () =>
    assert.deepEqual(
      roles.filter(role => isOfProgramme(role) && judges(role)),
      [],
    ))
})

describe('both sides at a time', () => {
  const held = (...all: readonly Role[]) => ({ roles: all.map(role => ({ role })), isStaff: false })
  const why = (...asked: Parameters<typeof mayHold>): string => {
    const decision = mayHold(...asked)
    return decision.ok ? 'open' : decision.refusal.kind
  }

  it('is nobody’s, whichever comes first', () => {
    for (const own of roles.filter(judges))
      for (const ofProgramme of roles.filter(isOfProgramme)) {
        assert.equal(why(held(ofProgramme), own, today), 'of-programme', `${ofProgramme}, then ${own}`)
        assert.equal(why(held(own), ofProgramme, today), 'of-partnership', `${own}, then ${ofProgramme}`)
      }
  })

  it('is refused to whoever is on the staff as well', () => {
    const staff = { roles: [], isStaff: true }
    for (const own of roles.filter(judges)) assert.equal(why(staff, own, today), 'of-programme', own)
    assert.equal(why(staff, 'local-lead', today), 'open')
    assert.equal(why(staff, 'observer', today), 'open', 'who reads and judges nothing')
  })

  it('lets somebody in whose days on the other side have passed, not one whose days are to come', () => {
    const until = (endsOn: string) => ({ roles: [{ role: 'consultant' as const, endsOn }], isStaff: false })
    assert.equal(why(until('2026-11-25'), 'deputy', today), 'open')
    assert.equal(why(until('2026-11-26'), 'deputy', today), 'of-programme')
    assert.equal(why(held('member', 'chair'), 'deputy', today), 'open')
  })

  it('says why, and what can be done', () => {
    assert.match(
      saySidesRefusal({ kind: 'of-programme', role: 'deputy' }),
      /cannot be deputy champion[\s\S]*ended first/,
    )
    assert.match(saySidesRefusal({ kind: 'of-partnership', role: 'local-lead' }), /cannot be its local lead/)
  })
})
