import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { PersonInPartnership } from '../partnership/organisation.ts'
import type { RoleHeld } from './role.ts'
import { saySignatory, signatoryAmong, signsAs } from './signatory.ts'

const today = '2026-11-18'
const ability = 'plan.sign'

describe('who is to sign', () => {
  const whole = (id: string, name: string, ...roles: readonly object[]) =>
    ({ person: { id, name, email: '' }, roles }) as unknown as PersonInPartnership
  const people = [
    whole('ines', 'Ines Marlow', { role: 'member' }, { role: 'chair' }),
    whole('joseph', 'Joseph Amadi', { role: 'member', endsOn: '2026-11-30' }),
    whole('jo', 'Jo', { role: 'observer' }),
  ]
  const sayNamed = (named: string, day = today): string => saySignatory(signatoryAmong(people, { named, ability }, day))

  it('are whoever may sign: who has left, or has no role for it on that day, is nobody named', () => {
    assert.equal(sayNamed('joseph'), 'Joseph Amadi')
    for (const gone of ['', 'ruth', 'jo']) assert.equal(sayNamed(gone), 'whoever chairs the Board (now Ines Marlow)')
    assert.equal(sayNamed('joseph', '2026-12-01'), 'whoever chairs the Board (now Ines Marlow)')
    assert.ok(signatoryAmong(people, { named: 'ruth', ability }, today).hasLapsed)
    assert.ok(!signatoryAmong(people, { named: '', ability }, today).hasLapsed)
    assert.equal(saySignatory(signatoryAmong([], { named: 'ruth', ability }, today)), 'whoever chairs the Board')
  })

  it('sign as what the version will keep: as chair, or in the role that lets them', () => {
    assert.equal(signsAs(people[0]?.roles ?? [], ability), 'chair')
    assert.equal(
      signsAs([{ role: 'observer' }, { role: 'member' }] as unknown as readonly RoleHeld[], ability),
      'member',
    )
  })
})
