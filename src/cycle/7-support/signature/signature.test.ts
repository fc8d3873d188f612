import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changesBetween } from '../agreement/changes.ts'
import { readinessOf, sayLacking } from '../agreement/readiness.ts'
import { isEnded, sayStanding, standingOf } from '../agreement/standing.ts'
import { gateOf } from '../gate/gate.ts'
import { agreement, signed, version } from '../test/nouns.ts'
import { halfSigned, inForce, maySign, nextVersion, type Signing } from './signature.ts'
import { saySigningRefusal, sayWarning } from './words.ts'

const open = gateOf({ standards: [1], settled: [1], isOutlineSigned: true, hasProgramme: true })
const signing = (changed: Partial<Signing> = {}): Signing => ({
  ...{ side: 'partnership', signer: 'ruth', gate: open, rows: readinessOf(agreement()), draft: agreement() },
  ...{ versions: [], isAsShown: true, isEnded: false },
  ...changed,
})
const refusalOf = (changed: Partial<Signing>) => {
  const decision = maySign(signing(changed))
  assert.ok(!decision.ok)
  return decision.refusal
}
const half = [version(1, [signed('partnership', 'ruth')])]
const whole = [version(1, [signed('partnership', 'ruth'), signed('programme', 'gwen')])]

test('the first signature freezes a version, the other side’s puts it in force', () => {
  assert.deepEqual(maySign(signing()), { ok: true, value: { version: 1, freezes: true, isWhole: false } })
  const second = maySign(signing({ side: 'programme', signer: 'gwen', versions: half }))
  assert.deepEqual(second, { ok: true, value: { version: 1, freezes: false, isWhole: true } })
  assert.equal(inForce(half), undefined)
  assert.equal(inForce(whole)?.version, 1)
})

test('nobody signs for both sides, whatever roles they hold', () => {
  assert.equal(refusalOf({ side: 'programme', signer: 'ruth', versions: half }).kind, 'both-sides')
  const others = [version(1, [signed('programme', 'gwen')])]
  assert.equal(refusalOf({ side: 'partnership', signer: 'gwen', versions: others }).kind, 'both-sides')
})

test('a side that has signed waits for the other', () => {
  assert.deepEqual(refusalOf({ versions: half }), { kind: 'signed-already', version: 1 })
  assert.deepEqual(refusalOf({ versions: whole }), { kind: 'signed-already', version: 1 })
})

test('only the one who is named signs for the programme', () => {
  const named = { id: 'gwen', name: 'Gwen Stannard' }
  const refusal = refusalOf({ side: 'programme', signer: 'wilf', named })
  assert.match(saySigningRefusal(refusal), /Gwen Stannard is named/)
  assert.ok(maySign(signing({ side: 'programme', signer: 'gwen', named })).ok)
  assert.ok(maySign(signing({ named })).ok, 'it is nothing to the partnership’s side')
})

test('a changed draft starts a version of its own, which needs both again; what held holds until then', () => {
  const draft = agreement({ budget: 14 })
  const again = maySign(signing({ draft, versions: whole }))
  assert.deepEqual(again, { ok: true, value: { version: 2, freezes: true, isWhole: false } })
  const versions = [...whole, version(2, [signed('partnership', 'ruth')], draft)]
  assert.equal(inForce(versions)?.version, 1)
  assert.equal(halfSigned(versions)?.version, 2)
  assert.match(sayWarning(versions) ?? '', /that signature falls, and both sides are told/)
})

test('a signature that fell counts for nothing, and its number is not used again', () => {
  const fallen = { at: '2027-03-03T10:00:00.000Z', by: 'Tom Hale' }
  const versions = [version(1, [signed('partnership', 'ruth', { fallen })])]
  assert.equal(halfSigned(versions), undefined)
  assert.equal(nextVersion(versions), 2)
  assert.deepEqual(maySign(signing({ versions })), { ok: true, value: { version: 2, freezes: true, isWhole: false } })
})

test('a closed gate, something missing, a page that is stale and an end each refuse in words', () => {
  const closed = gateOf({ standards: [1], settled: [], isOutlineSigned: false, hasProgramme: true })
  assert.match(saySigningRefusal(refusalOf({ gate: closed })), /gate is closed: standard 1 has no agreed position/)
  const draft = agreement({ contacts: { ...agreement().contacts, 'regional-lead': { name: '', reach: '' } } })
  const refusal = refusalOf({ draft, rows: readinessOf(draft) })
  assert.match(saySigningRefusal(refusal), /1 thing is missing: regional lead, for the programme: is not named/)
  assert.equal(refusalOf({ isAsShown: false }).kind, 'changed')
  assert.equal(refusalOf({ isEnded: true }).kind, 'ended')
})

test('each of the eight columns has its demand, and days planned stay within days agreed', () => {
  const [full] = agreement().activities
  assert.ok(full)
  const bare = { id: full.id, activity: 'Workshops', purpose: '', programme: '', partnership: '', when: '' }
  const draft = agreement({ activities: [{ ...bare, output: '', outcomes: [], success: '' }] })
  const words = sayLacking(readinessOf(draft))
  for (const each of ['its purpose', 'from the programme', 'from the partnership', 'how many days', 'when', 'produces'])
    assert.ok(words.includes(each), each)
  for (const each of ['which outcome', 'how success', 'by whom', 'when it is measured']) assert.ok(words.includes(each))
  const much = agreement({ budget: 5.5 })
  assert.match(sayLacking(readinessOf(much)), /add up to 6 days, and 5.5 days are agreed/)
  assert.equal(readinessOf(agreement()).filter(({ isDone }) => !isDone).length, 0)
})

test('differences are told field by field: changed, added, taken out', () => {
  const [first] = agreement().activities
  assert.ok(first)
  const after = agreement({
    texts: { ...agreement().texts, 'scope.inside': 'Placements too' },
    activities: [{ ...first, days: 7 }],
    links: [{ id: 'a', body: 'Health', plan: 'Better lives', address: '' }],
  })
  assert.deepEqual(
    changesBetween(agreement(), after).map(({ field, before, after: now }) => [field, before, now]),
    [
      ['Other bodies’ plans of support', undefined, 'Health\nBetter lives'],
      ['Inside the scope', 'About scope.inside', 'Placements too'],
      ['Three workshops: days', '6 days', '7 days'],
      ['Days planned in all', '6 days', '7 days'],
    ],
  )
  const gone = changesBetween(after, agreement()).find(({ after: now }) => now === undefined)
  assert.equal(gone?.before, 'Health\nBetter lives')
  assert.deepEqual(changesBetween(after, after), [])
})

test('where it stands follows from signatures and days', () => {
  const begun = '2027-03-01T10:00:00.000Z'
  const say = (versions: Parameters<typeof standingOf>[0]['versions'], today = '2027-05-01') =>
    sayStanding(standingOf({ begun, versions }), today)
  assert.equal(say([]), 'Being written since 1 March 2027')
  assert.equal(say(half), 'Waits for the programme’s signature since 2 March 2027')
  assert.equal(say(whole), 'In force since 2 March 2027')
  assert.equal(say(whole, '2028-04-01'), 'Ended on 31 March 2028')
  assert.ok(!isEnded({ versions: whole }, '2028-03-31'))
  assert.ok(isEnded({ versions: whole }, '2028-04-01'))
  const ending = { on: '2027-06-01', reason: 'Merged', by: 'Ruth', person: 'ruth', at: begun }
  assert.ok(isEnded({ versions: whole, ending }, '2027-06-01'))
})
