import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { recordPosition } from '#agreement'
import { exerciseOf, type Hand } from '#exercise'
import type { Id } from '#ground'
import { questionAsAsked, termsOf } from '#instrument'
import type { Role } from '#people'
import { freshDatabase } from '#test/database.ts'
import { overlapping } from '#test/overlapping.ts'
import { houseOf } from '#test/room/browser.ts'
import { arrangePartnership, tickingWorld } from '#test/room/partnership.ts'
import { addEntry, changeSaid, moveEntry } from './lists/actions.ts'
import { removedFrom, standingIn } from './lists/entry.ts'
import { entriesOf } from './lists/store.ts'
import { beginPlan } from './outline/actions.ts'
import { contentOf } from './outline/assembly.ts'
import { outlineOf, planOf } from './outline/store/plan.ts'
import { addPriority, decideCandidate, movePriority, wordPriority } from './priorities/actions.ts'
import { decidedKeys, rankedIn, type Priority } from './priorities/priority.ts'
import { undecided } from './priorities/candidate.ts'
import { prioritiesOf } from './priorities/store.ts'
import { signOutline, undoSignature } from './signature/actions.ts'
import { signaturesOf, signedOutlineOf } from './signature/store.ts'
import { agreedYear } from './test/year.ts'
import { putWordsBack, replaceWords, writeWords } from './words/actions.ts'
import { fingerprint } from './words/fingerprint.ts'
import { seenAs, type Sent } from './words/saving.ts'
import { earlierAt, writtenAt } from './words/kept/store.ts'
import { planTexts } from './words/store.ts'

const db = await freshDatabase()
const world = tickingWorld('2026-12-07T09:00:00.000Z')
const { editions } = houseOf(db, world)
const edition = editions.shippedOne('commissioning-12.v1')
assert.ok(edition)
const there = await arrangePartnership(db, world, 'Harrowdale Alliance')
after(() => db.close())

let here = there
let year: Id<'exercise'> = ''
beforeEach(async () => {
  here = await arrangePartnership(db, world)
  year = await agreedYear(db, world, edition, here)
  assert.ok((await beginPlan(here.hand('champion'), year)).ok)
})

const hand = (role: Role = 'champion') => here.hand(role)
const signer = (role: Role, through = here.hand(role)) => ({ ...through, roles: [{ id: '', role, provider: false }] })
const plan = async () => {
  const found = await here.read(tx => planOf(tx, editions, year))
  assert.ok(found)
  return found
}
const outline = async () => {
  const found = await here.read(tx => outlineOf(tx, editions, year))
  assert.ok(found)
  return found
}
const priorities = () => here.read(tx => prioritiesOf(tx, year))
const open = async () => {
  const { candidates, priorities: decided } = await plan()
  return undecided(candidates, decidedKeys(decided))
}
const decide = async (
  words: string,
  deciding: Parameters<typeof decideCandidate>[3] = { as: 'keep' },
  by: Hand = hand(),
) => {
  const candidate = (await open()).find(each => each.words === words)
  assert.ok(candidate, words)
  return decideCandidate(by, { exercise: year, edition, section: 'A' }, candidate.key, deciding)
}
const kept = async (words: string): Promise<Priority> => {
  assert.ok((await decide(words)).ok)
  const found = (await priorities()).find(each => each.words === words)
  assert.ok(found)
  return found
}

test('a plan begins once, with four success criteria, and only when something is agreed', async () => {
  assert.ok((await beginPlan(hand('deputy'), year)).ok)
  assert.equal((await outline()).criteria.length, 4)
  const early = await agreedYear(db, world, edition, here, { label: '2027/28', only: [] })
  assert.deepEqual(await beginPlan(hand(), early), { ok: false, refusal: { kind: 'too-early' } })
  assert.deepEqual(await beginPlan(there.hand('champion'), year), { ok: false, refusal: { kind: 'absent' } })
})

test('nothing can be written on a plan that is not begun or belongs to another partnership', async () => {
  const unbegun = await agreedYear(db, world, edition, here, { label: '2027/28', only: [1] })
  const absent = { ok: false, refusal: { kind: 'absent' } }
  const sent = [{ key: 'plan.name', words: 'Ours' }]
  assert.deepEqual(await writeWords(hand(), unbegun, { sent, together: false }), absent)
  assert.deepEqual(await writeWords(there.hand('champion'), year, { sent, together: false }), absent)
  assert.deepEqual(await addEntry(there.hand('champion'), year, 'criterion', { says: { words: 'x' } }), absent)
  const own = { area: 'A', words: 'x', origin: { kind: 'own', standards: [] } } as const
  assert.deepEqual(await addPriority(there.hand('champion'), year, own), absent)
})

test('each filled implication is a candidate under its standard, agreed words first, with all its sources', async () => {
  assert.deepEqual(
    (await open()).map(({ standard, words, sources }) => [standard, words, sources.length]),
    [
      [2, 'Say in one page who decides', 1],
      [2, 'Share the calendar', 2],
      [2, 'One planning round for all partners', 2],
      [5, 'Know the need street by street', 1],
      [5, 'Pool the analysts', 1],
    ],
  )
})

test('a candidate is decided once; two deciding at once do not decide it twice', async () => {
  const both = await Promise.all([
    decide('Share the calendar'),
    decide('Share the calendar', { as: 'aside' }, hand('deputy')),
  ])
  assert.equal(both.filter(({ ok }) => ok).length, 1)
  assert.equal((await priorities()).length, 1)
  assert.equal(
    (await open()).some(({ words }) => words === 'Share the calendar'),
    false,
  )
})

test('what was set aside is a candidate again when it is taken back', async () => {
  const aside = await decide('Pool the analysts', { as: 'aside' })
  assert.ok(aside.ok)
  assert.equal((await open()).length, 4)
  assert.ok((await movePriority(hand(), year, aside.value, 'back')).ok)
  assert.equal((await open()).length, 5)
})

test('new words in a position bring a new candidate; what was decided stays decided', async () => {
  const early = await agreedYear(db, world, edition, here, { label: '2027/28', only: [2] })
  assert.ok((await beginPlan(hand(), early)).ok)
  year = early
  await kept('Say in one page who decides')
  const said = {
    outcome: { kind: 'score', score: 2 },
    summary: 'Now.',
    variations: '',
    taken: [],
    meeting: 'Board',
  } as const
  const again = {
    ...said,
    implications: 'Say in one page who decides.\nTell everyone',
    metOn: '2026-12-04',
    version: 1,
  }
  const asked = questionAsAsked(edition, 2, termsOf(edition))
  assert.ok((await recordPosition(hand(), { exercise: early, standard: 2 }, { ...again, asked })).ok)
  const words = (await open()).map(each => each.words)
  assert.ok(words.includes('Tell everyone') && !words.some(each => each.startsWith('Say in one page')))
})

test('priorities are ranked, merged with their sources, set aside and taken back', async () => {
  const one = await kept('Say in one page who decides')
  const two = await kept('One planning round for all partners')
  const three = await addPriority(hand(), year, {
    area: 'A',
    words: 'A seat for schools',
    origin: { kind: 'own', standards: [4] },
  })
  assert.ok(three.ok)
  assert.ok((await movePriority(hand(), year, two.id, 'up')).ok)
  const order = async () => rankedIn('A', await priorities()).map(({ words }) => words)
  assert.deepEqual(await order(), [
    'One planning round for all partners',
    'Say in one page who decides',
    'A seat for schools',
  ])
  assert.ok((await movePriority(hand(), year, three.value, 'into', two.id)).ok)
  const [first] = (await outline()).areas[0]?.priorities ?? []
  assert.deepEqual(first?.merged, ['A seat for schools'])
  assert.deepEqual(
    first?.traces.map(({ standard, outcome, groups, evidenceCount }) => [
      standard,
      outcome?.kind,
      groups,
      evidenceCount,
    ]),
    [
      [2, 'score', ['Management team', 'Commissioning unit'], 1],
      [4, 'score', [], 0],
    ],
  )
  assert.ok((await movePriority(hand(), year, three.value, 'apart')).ok)
  assert.ok((await movePriority(hand(), year, one.id, 'aside')).ok)
  assert.deepEqual(await order(), ['One planning round for all partners', 'A seat for schools'])
  assert.ok((await movePriority(hand(), year, one.id, 'back')).ok)
  assert.equal((await order()).at(-1), 'Say in one page who decides')
})

test('a candidate can go straight into a priority', async () => {
  const one = await kept('Say in one page who decides')
  assert.ok((await decide('Share the calendar', { as: 'into', into: one.id })).ok)
  assert.deepEqual((await outline()).areas[0]?.priorities[0]?.merged, ['Share the calendar'])
  const elsewhere = await decide('Pool the analysts', { as: 'into', into: one.id })
  assert.deepEqual(elsewhere, { ok: false, refusal: { kind: 'moved-meanwhile' } })
})

test('words from a stale page do not overwrite a priority', async () => {
  const one = await kept('Share the calendar')
  assert.ok((await wordPriority(hand(), year, one.id, { words: 'Share one calendar', version: 1 })).ok)
  const stale = await wordPriority(hand('deputy'), year, one.id, { words: 'A calendar', version: 1 })
  assert.ok(!stale.ok && stale.refusal.kind === 'stale' && stale.refusal.now.words === 'Share one calendar')
})

const write = (sent: readonly Sent[], by: Hand = hand(), together = false) => writeWords(by, year, { sent, together })
const wordsAt = async (key: string) =>
  (await here.read(tx => writtenAt(tx, planTexts(tx, year), [key]))).get(key)?.words

test('two people write two texts at once; on the same text the second meets the first', async () => {
  const blank = seenAs(0, '')
  const aim = { key: 'area.A.aim', words: 'Aim', seen: blank }
  const change = { key: 'area.A.change', words: 'Change', seen: blank }
  const [one, two] = await Promise.all([
    write([aim, { ...change, words: '' }]),
    write([change, { ...aim, words: '' }], hand('deputy')),
  ])
  assert.ok(one.ok && two.ok)
  assert.deepEqual([one.value.conflicts, two.value.conflicts], [[], []])
  assert.deepEqual([await wordsAt('area.A.aim'), await wordsAt('area.A.change')], ['Aim', 'Change'])
  const stale = await write(
    [
      { ...aim, words: 'Other aim' },
      { ...change, words: 'Better', seen: seenAs(1, 'Change') },
    ],
    hand('deputy'),
  )
  assert.ok(stale.ok)
  assert.deepEqual(
    stale.value.conflicts.map(({ key }) => key),
    ['area.A.aim'],
  )
  assert.deepEqual([await wordsAt('area.A.aim'), await wordsAt('area.A.change')], ['Aim', 'Better'])
})

test('together means that a conflict leaves all as it is', async () => {
  assert.ok((await write([{ key: 'support.team', words: 'Weekly', seen: seenAs(0, '') }])).ok)
  const sent = [
    { key: 'support.team', words: 'Monthly', seen: seenAs(0, '') },
    { key: 'support.engagement', words: 'Forums', seen: seenAs(0, '') },
  ]
  const met = await write(sent, hand('deputy'), true)
  assert.ok(met.ok && met.value.conflicts.length === 1)
  assert.equal(await wordsAt('support.engagement'), undefined)
})

test('a text that was replaced can be put back, and what stood there then is kept too', async () => {
  const key = 'prepare.case'
  await write([{ key, words: 'Because it is late', seen: seenAs(0, '') }])
  await write([{ key, words: 'Because children wait', seen: seenAs(1, 'Because it is late') }], hand('deputy'))
  const earlier = () => here.read(tx => earlierAt(tx, planTexts(tx, year), key))
  assert.deepEqual(
    (await earlier()).map(({ words, by }) => [words, by]),
    [['Because it is late', 'Ruth Adeyemi']],
  )
  assert.ok((await putWordsBack(hand(), year, key, 1)).ok)
  assert.equal(await wordsAt(key), 'Because it is late')
  assert.deepEqual(
    (await earlier()).map(({ words }) => words),
    ['Because children wait', 'Because it is late'],
  )
  assert.deepEqual(await putWordsBack(hand(), year, key, 77), { ok: false, refusal: { kind: 'absent' } })
})

test('where we are now starts from what was agreed, until somebody writes there', async () => {
  const [a] = (await outline()).areas
  assert.match(a?.statements.now ?? '', /^Standard 1, .*: agreed 3\. Where we are on 1\.\n\nStandard 2, .*: agreed 2\./)
  assert.match(
    (await outline()).areas[1]?.statements.now ?? '',
    /Standard 9, .*: no agreed position this year\. Two views\./,
  )
  assert.ok((await replaceWords(hand(), year, 'area.A.now', 'Our own words')).ok)
  assert.equal((await outline()).areas[0]?.statements.now, 'Our own words')
})

test('entries of every list are kept, changed, moved, taken out and put back', async () => {
  const said = { kind: 'data', words: 'Count the waits', settles: '', owner: 'Ruth', due: '2027-01-20' }
  const added = await addEntry(hand(), year, 'inquiry', { says: said, area: 'A', prompt: 'A3.q1' })
  const undated = await addEntry(hand(), year, 'inquiry', { says: { ...said, due: '' }, area: 'A' })
  assert.ok(added.ok && undated.ok)
  const [entry] = standingIn(await here.read(tx => entriesOf(tx, year)), 'inquiry', 'A')
  assert.deepEqual([entry?.says, entry?.prompt, entry?.version], [said, 'A3.q1', 1])
  assert.equal((await outline()).areas[0]?.inquiries[1]?.due, '')
  const place = { list: 'inquiry', id: added.value, version: 1 } as const
  assert.ok((await changeSaid(hand(), year, place, { says: { ...said, kind: 'hypothesis' }, area: 'B' })).ok)
  const stale = await changeSaid(hand('deputy'), year, place, { says: said, area: 'A' })
  assert.ok(!stale.ok && stale.refusal.kind === 'stale')
  assert.equal((await outline()).areas[1]?.inquiries[0]?.kind, 'hypothesis')
  assert.ok((await moveEntry(hand(), year, 'inquiry', added.value, 'out')).ok)
  assert.deepEqual((await outline()).areas[1]?.inquiries, [])
  assert.equal(removedFrom(await here.read(tx => entriesOf(tx, year)), 'inquiry').length, 1)
  assert.ok((await moveEntry(hand(), year, 'inquiry', added.value, 'back')).ok)
  assert.equal((await outline()).areas[1]?.inquiries.length, 1)
  const elsewhere = await moveEntry(there.hand('champion'), year, 'inquiry', added.value, 'out')
  assert.deepEqual(elsewhere, { ok: false, refusal: { kind: 'absent' } })
})

test('criteria move up and down, and reviews stand by their day', async () => {
  const [, second] = (await outline()).criteria
  assert.ok(second && (await moveEntry(hand(), year, 'criterion', second.id, 'up')).ok)
  assert.equal((await outline()).criteria[0]?.words, second.words)
  for (const day of ['2027-05-01', '2027-02-01'])
    await addEntry(hand(), year, 'review', { says: { day, whom: '', looks: '' } })
  assert.deepEqual(
    (await outline()).reviews.map(({ day }) => day),
    ['2027-02-01', '2027-05-01'],
  )
})

/** Everything that the Board looks for. */
const complete = async () => {
  await kept('Say in one page who decides')
  const texts = ['aim', 'change', 'effect', 'outcomes'].map(name => `area.A.${name}`)
  for (const key of [...texts, 'area.B.none', 'area.C.none']) await replaceWords(hand(), year, key, `Words of ${key}`)
  await replaceWords(hand(), year, 'plan.target', '2027-03-31')
  await addEntry(hand(), year, 'member', { says: { name: 'Dev', organisation: '', part: '', days: '' } })
  await addEntry(hand(), year, 'resource', { says: { kind: 'people', words: 'A post', amount: '', source: '' } })
  await addEntry(hand(), year, 'review', { says: { day: '2027-02-01', whom: '', looks: '' } })
}
const shown = async () => fingerprint(contentOf(await outline()))
const sign = async (role: Role = 'chair', mark?: string) =>
  signOutline(signer(role), editions, year, mark ?? (await shown()))
const kind = (decision: { ok: boolean; refusal?: { kind: string } }) => decision.refusal?.kind

test('signing freezes the version and ends the planning; a later edit makes the next version', async () => {
  await complete()
  const signed = await sign()
  assert.deepEqual(signed, { ok: true, value: { version: 1 } })
  assert.equal((await here.read(tx => exerciseOf(tx, year)))?.phase, 'signed')
  assert.equal(kind(await sign()), 'same-as-signed')
  const before = await here.read(tx => signedOutlineOf(tx, year, 1))
  await replaceWords(hand(), year, 'area.A.aim', 'Another aim')
  assert.equal((await outline()).version, 2)
  assert.deepEqual(await here.read(tx => signedOutlineOf(tx, year, 1)), before)
  assert.equal(before?.outline.areas[0]?.statements.aim, 'Words of area.A.aim')
  assert.deepEqual(await sign(), { ok: true, value: { version: 2 } })
})

test('a plan is signed by whom the partnership says, when it is ready, and as it was read', async () => {
  assert.equal(kind(await sign()), 'not-ready')
  await complete()
  assert.equal(kind(await sign('champion')), 'not-signatory')
  assert.equal(kind(await sign('chair', 'another')), 'changed')
  await replaceWords(hand(), year, 'plan.signatory', here.people.member.id)
  assert.equal(kind(await sign('chair')), 'not-signatory')
  assert.ok((await sign('member')).ok)
  assert.equal((await here.read(tx => signaturesOf(tx, year)))[0]?.by.name, here.people.member.name)
})

test('two signing at once sign once', async () => {
  await complete()
  const mark = await shown()
  const both = await Promise.all([sign('chair', mark), sign('chair', mark)])
  assert.equal(both.filter(({ ok }) => ok).length, 1)
})

test('a signature is undone for a reason; the version stays readable and its number is not used again', async () => {
  await complete()
  assert.equal(kind(await undoSignature(signer('champion'), editions, year, 'x')), 'nothing-signed')
  await sign()
  assert.equal(kind(await undoSignature(signer('member'), editions, year, 'x')), 'not-yours')
  assert.ok((await undoSignature(signer('champion'), editions, year, 'Signed too soon')).ok)
  assert.equal((await here.read(tx => exerciseOf(tx, year)))?.phase, 'plan')
  const frozen = await here.read(tx => signedOutlineOf(tx, year, 1))
  assert.equal(frozen?.signature.undone?.reason, 'Signed too soon')
  assert.deepEqual(await sign(), { ok: true, value: { version: 2 } })
})

test('with an earlier signature standing, undoing the last one leaves the planning ended', async () => {
  await complete()
  await sign()
  await replaceWords(hand(), year, 'area.A.aim', 'Another aim')
  await sign()
  assert.ok((await undoSignature(signer('chair'), editions, year, 'Wrong figures')).ok)
  assert.equal((await here.read(tx => exerciseOf(tx, year)))?.phase, 'signed')
})

test('who signs behind an undoing ends the planning anew', async () => {
  await complete()
  await sign()
  await replaceWords(hand(), year, 'area.A.aim', 'Another aim')
  const mark = await shown()
  const [undone, signed] = await overlapping(
    db,
    own => undoSignature(signer('champion', here.hand('champion', own)), editions, year, 'Wrong figures'),
    own => signOutline(signer('chair', here.hand('chair', own)), editions, year, mark),
  )
  assert.ok(undone.ok)
  assert.deepEqual(signed, { ok: true, value: { version: 2 } })
  assert.equal((await here.read(tx => exerciseOf(tx, year)))?.phase, 'signed')
})

test('of two priorities that are merged into each other at once, one stands', async () => {
  const [one, two] = [await kept('Share the calendar'), await kept('Say in one page who decides')]
  const [first, second] = await overlapping(
    db,
    own => movePriority(here.hand('champion', own), year, one.id, 'into', two.id),
    own => movePriority(here.hand('deputy', own), year, two.id, 'into', one.id),
  )
  assert.ok(first.ok)
  assert.ok(!second.ok)
  assert.equal(rankedIn('A', await priorities()).length, 1)
})

test('what is added at once has each a place of its own', async () => {
  const member = (name: string) => ({ says: { name, organisation: '', part: '', days: '' } })
  const added = await overlapping(
    db,
    own => addEntry(here.hand('champion', own), year, 'member', member('Dev')),
    own => addEntry(here.hand('deputy', own), year, 'member', member('Ola')),
  )
  assert.ok(added.every(({ ok }) => ok))
  const ranks = (await here.read(tx => entriesOf(tx, year, ['member']))).map(({ rank }) => rank)
  assert.deepEqual(new Set(ranks), new Set([1, 2]))
})

test('another partnership sees nothing of it', async () => {
  await complete()
  await sign()
  const elsewhere = await there.read(async tx => [
    await planOf(tx, editions, year),
    await signedOutlineOf(tx, year, 1),
    (await entriesOf(tx, year)).length,
    (await writtenAt(tx, planTexts(tx, year))).size,
  ])
  assert.deepEqual(elsewhere, [undefined, undefined, 0, 0])
})
