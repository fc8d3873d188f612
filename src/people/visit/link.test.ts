import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { linkEnd, mayUse, mostTries, type Link } from './link.ts'

const now = '2026-11-26T09:00:00.000Z'
const later = '2026-11-26T09:10:00.000Z'
const link: Link = { kind: 'sign-in', email: 'ruth@example.org', tries: 0, comesBackTo: '/', expiresAt: linkEnd(now) }
const here = { sameBrowser: true, codeIsRight: undefined }
const elsewhere = { sameBrowser: false, codeIsRight: undefined }

const kindOf = (decision: ReturnType<typeof mayUse>): string => (decision.ok ? 'yes' : decision.refusal.kind)

describe('a sign-in link', () => {
  it('works in the browser that asked', () => assert.equal(kindOf(mayUse(link, here, now)), 'yes'))
  it('works once', () => assert.equal(kindOf(mayUse({ ...link, usedAt: now }, here, now)), 'used'))
  it('runs out after ten minutes', () => assert.equal(kindOf(mayUse(link, here, later)), 'expired'))
  it('asks another browser for the code', () => assert.equal(kindOf(mayUse(link, elsewhere, now)), 'code-needed'))
  it('takes the right code in another browser', () =>
    assert.equal(kindOf(mayUse(link, { sameBrowser: false, codeIsRight: true }, now)), 'yes'))
  it('refuses a wrong code', () =>
    assert.equal(kindOf(mayUse(link, { sameBrowser: false, codeIsRight: false }, now)), 'wrong-code'))
  it('is dead to codes after ten wrong ones, also to the right one', () =>
    assert.equal(
      kindOf(mayUse({ ...link, tries: mostTries }, { sameBrowser: false, codeIsRight: true }, now)),
      'too-many-tries',
    ))
})

describe('other links', () => {
  it('a sample link works as often as one likes', () =>
    assert.equal(kindOf(mayUse({ ...link, kind: 'sample', usedAt: now }, elsewhere, later)), 'yes'))
  it('a first-run link works once, in any browser', () => {
    const { expiresAt: _, ...unending } = link
    assert.equal(kindOf(mayUse({ ...unending, kind: 'first-run' }, elsewhere, later)), 'yes')
    assert.equal(kindOf(mayUse({ ...unending, kind: 'first-run', usedAt: now }, elsewhere, later)), 'used')
  })
})
