import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { closeGathering, openExercise, recordSitting } from '#exercise'
import { questionAsAsked, standardsOf, termsOf } from '#instrument'
import type { Role } from '#people'
import { recordTally } from '#scoring'
import { freshDatabase } from '#test/database.ts'
import { browserFor, houseOf } from '#test/room/browser.ts'
import { arrangePartnership, tickingWorld } from '#test/room/partnership.ts'
import { everywhere, submitted } from '#test/room/submitted.ts'
import { recordPosition } from './position/actions.ts'
import { historyOf, positionsOf } from './position/store.ts'
import { agreementRoutes } from './routes.ts'

const db = await freshDatabase()
const world = tickingWorld('2026-12-03T18:00:00.000Z')
const house = houseOf(db, world)
const edition = house.editions.shippedOne('commissioning-12.v1')
assert.ok(edition)
const standards = standardsOf(edition).map(({ number }) => number)
const browser = await browserFor(agreementRoutes(house))
const there = await arrangePartnership(db, world, 'Harrowdale Alliance')
after(async () => {
  await browser.close()
  await db.close()
})

let here = there
let exercise = ''
let path = ''

const openYear = async (at: typeof here): Promise<string> => {
  const { management, unit, forum } = at.groups
  const dates = { gatherBy: '2026-12-10', agreeBy: '2026-12-10', planBy: '2027-01-29' }
  const groups = [
    { group: management.id, standards },
    { group: unit.id, standards },
    { group: forum.id, standards: [1, 2, 3] },
  ]
  const opened = await openExercise(at.hand('champion'), { label: '2026/27', editionId: edition.id, ...dates, groups })
  assert.ok(opened.ok)
  const sitting = {
    heldOn: '2026-10-21',
    manner: 'meeting',
    others: '',
    notes: '',
    attendance: [],
    version: 0,
  } as const
  await recordSitting(at.hand('champion'), opened.value, management.id, sitting)
  const place = { partnership: at.id, exercise: opened.value, by: at.people['group-lead'], at: world.now() }
  const evidence = [
    {
      id: world.newId<'evidence'>(),
      title: 'Market statement',
      link: '',
      owner: '',
      shows: '',
      keptFromProviders: false,
    },
    { id: world.newId<'evidence'>(), title: 'Tender prices', link: '', owner: '', shows: '', keptFromProviders: true },
  ]
  await submitted(
    db,
    edition,
    { ...place, group: management },
    everywhere(edition, 3).map(said => ({ ...said, evidence })),
  )
  const variation = {
    id: world.newId<'variation'>(),
    kind: 'locality',
    whose: 'The north',
    words: 'nothing is on offer',
  } as const
  const unitSays = everywhere(edition, 3).map(said =>
    said.standard === 6
      ? { ...said, score: 1, variations: [variation], implications: 'Meet providers early', voices: [voice] }
      : said.standard === 9
        ? { standard: 9 }
        : said,
  )
  await submitted(db, edition, { ...place, group: { ...unit, kind: 'commissioning' } }, unitSays)
  return opened.value
}
const voice = { id: 'v', said: 'We wait too long', source: 'Survey of 2026' }

beforeEach(async () => {
  here = await arrangePartnership(db, world)
  exercise = await openYear(here)
  path = `/partnerships/${here.id}/exercises/${exercise}/positions`
})

const token = (role: Role) => here.people[role].token
const agreed = {
  agreed: '2',
  summary: 'We shape some of what is on offer.',
  ...{ meeting: 'other', 'meeting-words': 'Call of the group leads' },
  ...{ 'met-day': '26', 'met-month': '11', 'met-year': '2026' },
  do: 'record',
}
const none = { ...agreed, agreed: 'none', summary: '', why: 'Two views', 'would-settle': 'The audit' }
const post = (standard: number, fields: Record<string, string | string[]>, role: Role = 'champion') =>
  browser.post(`${path}/${standard}`, fields, token(role))
const recordAll = async () => {
  for (const standard of standards) assert.equal((await post(standard, { ...agreed, version: '0' })).status, 303)
}
const history = (standard: number) => here.read(tx => historyOf(tx, exercise, standard))

test('the chair’s page shows differences first, every group’s score, and who is silent', async () => {
  const { text } = await browser.get(path, token('chair'))
  assert.match(
    text,
    /Where we stand: twelve standards All twelve are still open \(the first is standard 1\)\. Your groups see one of the twelve differently\. One has too few scores to compare\./,
  )
  assert.match(
    text,
    /Two or more apart \(1\) 6 .* Within one of each other \(10\) 1 .* Too few scores to compare \(1\) 9 /,
  )
  assert.match(
    text,
    /Not heard: Young people’s forum has not submitted; Head of commissioning, vacant in Management team/,
  )
  assert.match(text, /Families: no young person or family was heard on standards 1, 2, 3, 4, 5, 7,/)
  assert.match(text, /Can’t judge: Commissioning unit on standard 9\./)
  assert.match(text, /There is no total and no average/)
  assert.doesNotMatch(text, /\d%|\bmean\b/)
})

test('how a room scored in a workshop stands on the chair’s page and beside the groups, both rounds where both count', async () => {
  const workshop = { id: world.newId<'workshop'>(), name: 'Management team workshop', heldOn: '2026-11-19' as const }
  const reveal = { exercise, group: here.groups.management.id, standard: 6, workshop, at: world.now(), joined: 12 }
  const counted = { way: 'unseen', cantJudge: 2, onPaper: 0, peopleChanged: false } as const
  await here.hand('champion').write(async tx => {
    await recordTally(tx, { ...reveal, ...counted, round: 1, counts: [4, 3, 5, 0, 0] })
    await recordTally(tx, { ...reveal, ...counted, round: 2, counts: [0, 5, 7, 0, 0] })
    await recordTally(tx, { ...reveal, ...counted, round: 1, standard: 7, counts: [0, 1, 1, 0, 0] })
  })
  const shown =
    /Management team workshop, 19 November 2026 .*4 chose 1, 3 chose 2.* First score: 12 scores; 2 people can’t judge\. .*Second score: 12 scores/
  assert.match((await browser.get(path, token('chair'))).text, shown)
  assert.match((await browser.get(`${path}/6`, token('member'))).text, shown)
  const { text } = await browser.get(`${path}/7`, token('member'))
  assert.match(text, /Management team workshop, 19 November 2026 Too few to show\. Nobody’s own score is kept/)
})

test('by a link the standards stand in their own order', async () => {
  const { text } = await browser.get(`${path}?order=standards`, token('chair'))
  assert.doesNotMatch(text, /Two or more apart \(/)
  assert.match(text, /Put the differences first/)
  assert.equal((await browser.get(`${path}?order=standards&order=x`, token('chair'))).status, 200)
})

test('one standard shows every named answer, its evidence, what families say and last year', async () => {
  const { text } = await browser.get(`${path}/6`, token('member'))
  assert.match(text, /Standard 6 of 12 · Two apart/)
  assert.match(text, /M · Management team 21 October 2026, in a meeting 3 “We say 3\.” Evidence: 2 pieces\./)
  assert.match(text, /C · Commissioning unit no sitting on record 1 .*No evidence yet\./)
  assert.match(text, /Not asked: Young people’s forum/)
  assert.match(text, /What families say “We wait too long” Survey of 2026/)
  assert.match(text, /The year before There was no exercise before this one/)
  assert.doesNotMatch(text, /Record what we agree/)
})

test('evidence kept from providers is not shown to one, who reads that something is kept', async () => {
  await db.unscoped(
    `with body as (insert into people.organisation (partnership_id, id, name, kind, statutory, provider)
       values ($1, $2, 'Harbour Care', 'charity', false, true))
     update people.role set organisation_id = $2 where person_id = $3`,
    [here.id, world.newId(), here.people.observer.id],
  )
  const provider = await browser.get(`${path}/6`, token('observer'))
  assert.doesNotMatch(provider.text, /Tender prices/)
  assert.match(provider.text, /1 piece is kept from members who sell services/)
  assert.match((await browser.get(`${path}/6`, token('member'))).text, /Tender prices/)
})

test('a silent forum is said to be silent', async () => {
  const { text } = await browser.get(`${path}/2`, token('member'))
  assert.match(text, /Y · Young people’s forum no sitting on record – Not submitted\./)
  assert.match(text, /No young person or parent was heard on this one/)
})

test('the champion records a position: everyone reads it, and no answer has changed', async () => {
  const before = await db.unscoped('select * from scoring.submitted_answer order by 1, 2, 3')
  const posted = await post(6, { ...agreed, version: '0' })
  assert.deepEqual([posted.status, posted.location], [303, path])
  const { text } = await browser.get(`${path}/6`, token('observer'))
  assert.match(text, /What the partnership agreed 2 .* Where we stand We shape some of what is on offer\./)
  assert.match(text, /Decided: Call of the group leads, 26 November 2026\. Recorded by Ruth Adeyemi at .*, version 1/)
  assert.deepEqual(await db.unscoped('select * from scoring.submitted_answer order by 1, 2, 3'), before)
})

test('a sitting may have taken the decision, and its day comes with it', async () => {
  const fields = {
    ...agreed,
    meeting: here.groups.management.id,
    'meeting-words': '',
    'met-day': '',
    'met-month': '',
    'met-year': '',
  }
  assert.equal((await post(6, { ...fields, version: '0' })).status, 303)
  const [position] = await history(6)
  assert.deepEqual(
    [position?.meeting, position?.metOn, position?.sittingOf],
    ['Management team, 21 October 2026, in a meeting', '2026-10-21', here.groups.management.id],
  )
  const notSat = await post(7, { ...fields, meeting: here.groups.unit.id, version: '0' })
  assert.equal(notSat.status, 422)
  assert.match(notSat.text, /Who took the decision must be chosen from the list/)
})

test('a meeting already on record is offered, and the one the recorder used last is chosen', async () => {
  const chosenBy = async (role: Role) =>
    /<option value="([^"]*)" selected/.exec((await browser.get(`${path}/8`, token(role))).markup)?.[1]
  assert.ok(!(await chosenBy('champion')))
  await post(6, { ...agreed, version: '0' })
  await post(7, { ...agreed, version: '0', meeting: here.groups.management.id, 'meeting-words': '' }, 'deputy')
  const page = await browser.get(`${path}/8`, token('champion'))
  assert.match(page.text, /Call of the group leads, 26 November 2026 Another meeting, written below/)
  const meeting = await chosenBy('champion')
  assert.equal(meeting, '2026-11-26 Call of the group leads')
  assert.equal(await chosenBy('deputy'), here.groups.management.id)
  const fields = { ...agreed, meeting, 'meeting-words': '', 'met-day': '', 'met-month': '', 'met-year': '' }
  assert.equal((await post(8, { ...fields, version: '0' })).status, 303)
  const [position] = await history(8)
  assert.deepEqual(
    [position?.meeting, position?.metOn, position?.sittingOf],
    ['Call of the group leads', '2026-11-26', undefined],
  )
  const elsewhere = await post(9, { ...fields, meeting: '2026-11-26 The Board', version: '0' })
  assert.match(elsewhere.text, /Who took the decision must be chosen from the list/)
})

test('a meeting that is written needs no choosing from the list before', async () => {
  assert.equal((await post(7, { ...agreed, meeting: '', version: '0' })).status, 303)
  assert.equal((await history(7))[0]?.meeting, 'Call of the group leads')
})

test('another meeting written beside a chosen one is asked about, never left aside', async () => {
  await post(6, { ...agreed, version: '0' })
  const meeting = '2026-11-26 Call of the group leads'
  const page = await post(7, { ...agreed, meeting, 'meeting-words': 'The Board', version: '0' })
  assert.equal(page.status, 422)
  assert.match(page.text, /Choose “Another meeting” above, or empty this box/)
  assert.equal(page.value('meeting-words'), 'The Board')
  assert.deepEqual(await history(7), [])
})

test('no agreed position is recorded with why and what would settle it', async () => {
  const half = await post(9, { ...none, why: '', version: '0' })
  assert.equal(half.status, 422)
  assert.match(half.text, /Write why there is no agreed position this year/)
  assert.equal(half.value('would-settle'), 'The audit')
  assert.equal((await post(9, { ...none, version: half.value('version') })).status, 303)
  const { text } = await browser.get(path, token('member'))
  assert.match(text, /none this year ?Read why, standard 9 none this year/)
  assert.match(
    (await browser.get(`${path}/9`, token('member'))).text,
    /Why there is none Two views What would settle it The audit/,
  )
})

test('a score without a summary, without a meeting or on a day to come is kept as a draft and complained of', async () => {
  const cases = [
    [{ ...agreed, summary: ' \n ' }, /Write where the partnership stands/],
    [{ ...agreed, meeting: '', 'meeting-words': '' }, /Choose who took the decision/],
    [{ ...agreed, 'meeting-words': '' }, /Write which meeting took the decision/],
    [{ ...agreed, 'met-day': '4', 'met-month': '12' }, /The day of the meeting must be on or before 3 December 2026/],
    [{ ...agreed, 'met-day': '31', 'met-month': '11' }, /The day of the meeting must be a real date/],
    [{ ...agreed, 'met-day': '', 'met-month': '', 'met-year': '' }, /Enter the day of the meeting/],
  ] as const
  for (const [at, [fields, words]] of cases.entries()) {
    const page = await post(6, { ...fields, version: String(at) })
    assert.equal(page.status, 422)
    assert.match(page.text, words)
    assert.match(page.text, /What could be kept is saved as a draft\. Nothing is recorded yet/)
    assert.equal(page.value('met-year'), fields['met-year'])
  }
  assert.deepEqual(await history(6), [])
})

test('scores that are none are refused and the rest is kept', async () => {
  const bad = ['0', '6', '3.5', '5 OR 1', '-1', '２', 'NaN', '']
  for (const [at, value] of bad.entries()) {
    const page = await post(6, { ...agreed, agreed: value, version: String(at) })
    assert.equal(page.status, 422, value)
    assert.match(
      page.text,
      /What the partnership agrees must be chosen from the list|Choose what the partnership agrees/,
    )
    assert.equal(page.value('summary'), agreed.summary)
  }
  const doubled = await post(6, { ...agreed, agreed: ['1', '5'], version: String(bad.length) })
  assert.equal(doubled.status, 422)
  assert.match(doubled.text, /What the partnership agrees was sent twice/)
  assert.deepEqual(await history(6), [])
})

test('missing fields, a NUL, a lone surrogate and a megabyte of text are mistakes, never faults, and nothing else is lost', async () => {
  assert.equal((await post(6, { version: '0', do: 'record' })).status, 422)
  const cases = [
    ['a\u0000b', /Where we stand has a character that cannot be stored/],
    ['x'.repeat(1_000_000), /Where we stand must be 8,000 characters or fewer/],
  ] as const
  for (const [at, [summary, words]] of cases.entries()) {
    const page = await post(6, { ...agreed, summary, variations: 'Kept', version: String(at + 1) })
    assert.equal(page.status, 422)
    assert.match(page.text, words)
    assert.equal(page.value('variations'), 'Kept')
  }
  const kept = await browser.get(`${path}/6`, token('champion'))
  assert.deepEqual([kept.value('variations'), kept.value('summary')], ['Kept', ''])
})

test('a draft is saved as typed and offered again; the groups’ words are taken with a trace', async () => {
  const { text } = await browser.get(`${path}/6`, token('champion'))
  assert.match(text, /What the groups wrote .*“The north: nothing is on offer” Commissioning unit/)
  const [unitPart] = await db.unscoped<{ key: string }>(
    `select (variations->0->>'id') as key from scoring.submitted_answer
     where partnership_id = $1 and standard = 6 and jsonb_array_length(variations) = 1`,
    [here.id],
  )
  const take = [unitPart?.key ?? '', `${here.groups.unit.id}-implications`]
  const posted = await post(6, { do: 'draft', version: '0', implications: 'Our line', variations: '', take })
  assert.equal(posted.status, 303)
  const page = await browser.get(`${path}/6`, token('champion'))
  assert.deepEqual(
    [page.value('implications'), page.value('variations'), page.value('version')],
    ['Our line\nMeet providers early', 'The north: nothing is on offer', '1'],
  )
  assert.match(page.text, /1 of 1 taken .*Taken from the words of Commissioning unit/)
  assert.match(page.text, /Draft by Ruth Adeyemi, 3 December 2026\. Not recorded yet/)
  const fields = { ...agreed, implications: page.value('implications'), variations: '', version: '1' }
  assert.equal((await post(6, fields)).status, 303)
  const [position] = await history(6)
  assert.deepEqual(
    position?.taken.map(({ field, groupName }) => [field, groupName]),
    [['implications', 'Commissioning unit']],
  )
})

test('words of another standard or another partnership cannot be taken', async () => {
  const page = await post(6, { do: 'draft', version: '0', take: `${there.groups.unit.id}-implications` })
  assert.equal(page.status, 422)
  assert.match(page.text, /Words to take from a group must be chosen from the list/)
})

test('a field that was not posted was not cleared', async () => {
  await post(6, { do: 'draft', version: '0', implications: 'Our line', summary: 'Ours' })
  const page = await post(6, { do: 'record', version: '1', agreed: '2' })
  assert.equal(page.status, 422)
  assert.deepEqual([page.value('implications'), page.value('summary'), page.value('agreed')], ['Our line', 'Ours', '2'])
})

test('a draft is nobody’s to read but theirs who record', async () => {
  await post(6, { do: 'draft', version: '0', summary: 'A secret draft' })
  for (const role of ['chair', 'member', 'group-lead', 'local-lead'] as const)
    assert.doesNotMatch((await browser.get(`${path}/6`, token(role))).text, /secret/)
  assert.match((await browser.get(`${path}/6`, token('deputy'))).markup, /A secret draft/)
})

test('what is typed is saved by the page itself, once, and a conflict is told', async () => {
  const save = (fields: Record<string, string>, role: Role = 'champion') =>
    browser.autosave(`${path}/6`, fields, token(role))
  const first = await save({ summary: 'Typed', version: '0' })
  assert.equal(first.status, 200)
  assert.deepEqual(Object.keys(first.data as object), ['saved', 'at', 'version'])
  assert.deepEqual((await save({ summary: 'Typed', version: '1' })).data, { ...(first.data as object), version: '1' })
  const conflict = await save({ summary: 'Other', version: '0' }, 'deputy')
  assert.equal(conflict.status, 409)
  assert.equal((conflict.data as { reason: string }).reason, 'conflict')
  const mistake = await save({ summary: 'a\u0000', version: '1' })
  assert.equal((mistake.data as { reason: string }).reason, 'mistake')
  assert.equal((await browser.get(`${path}/6`, token('champion'))).value('summary'), 'Typed')
  assert.deepEqual(await history(6), [])
})

test('a stale page overwrites nothing: both texts stand side by side and a second save goes through', async () => {
  await post(6, { do: 'draft', version: '0', summary: 'From Ruth' })
  for (const act of ['draft', 'record']) {
    const stale = await post(6, { ...agreed, do: act, version: '0', summary: 'From Tom' }, 'deputy')
    assert.equal(stale.status, 409)
    assert.match(stale.text, /Somebody else was writing too Ruth Adeyemi saved a draft since you opened this page/)
    assert.match(stale.text, /Where we stand From Ruth From Tom/)
    assert.deepEqual([stale.value('summary'), stale.value('version')], ['From Tom', '1'])
  }
  assert.equal((await browser.get(`${path}/6`, token('champion'))).value('summary'), 'From Ruth')
  assert.equal((await post(6, { ...agreed, version: '1', summary: 'From Tom' }, 'deputy')).status, 303)
})

test('a page from before a record is stale too, and no version at all never overwrites', async () => {
  await post(6, { ...agreed, version: '0' })
  const stale = await post(6, { ...none, version: '0' }, 'deputy')
  assert.equal(stale.status, 409)
  assert.match(stale.text, /Ruth Adeyemi recorded a position since you opened this page/)
  for (const version of ['', 'x', '-1', ['1', '1']])
    assert.ok([409, 422].includes((await post(6, { ...none, version })).status))
  assert.equal((await history(6)).length, 1)
})

test('a later version leaves the earlier one readable', async () => {
  await post(6, { ...agreed, version: '0' })
  const page = await browser.get(`${path}/6`, token('champion'))
  assert.deepEqual([page.value('agreed'), page.value('summary')], ['2', agreed.summary])
  await post(6, { ...none, version: page.value('version') })
  const { text } = await browser.get(`${path}/6`, token('member'))
  assert.match(
    text,
    /No agreed position this year .* 1 earlier version Version 1: agreed 2 Where we stand We shape some/,
  )
})

test('a member dissents without a name, or with it, and takes it back', async () => {
  const none = await browser.post(`${path}/6/dissents`, { words: 'Three.' }, token('member'))
  assert.equal(none.status, 409)
  assert.match(none.text, /There is no position on this standard yet/)
  assert.equal(none.value('words'), '')
  await post(6, { ...agreed, version: '0' })
  const empty = await browser.post(`${path}/6/dissents`, { words: ' ' }, token('member'))
  assert.equal(empty.status, 422)
  assert.equal((await browser.post(`${path}/6/dissents`, { words: 'Three.' }, token('member'))).status, 303)
  await browser.post(`${path}/6/dissents`, { words: 'One.', named: 'yes' }, token('chair'))
  const own = await browser.get(`${path}/6`, token('member'))
  assert.match(own.text, /Three\. Without a name Withdraw my dissent One\. Ines Marlow/)
  const others = await browser.get(`${path}/6`, token('champion'))
  assert.doesNotMatch(others.text, /Withdraw my dissent|Priya/)
  assert.match((await browser.get(path, token('chair'))).text, /2 dissents/)
  const action = /action="([^"]*\/withdrawal)"/.exec(own.markup)?.[1] ?? ''
  assert.equal((await browser.post(action, {}, token('champion'))).status, 404)
  assert.equal((await browser.post(action, {}, token('member'))).status, 303)
  assert.doesNotMatch((await browser.get(`${path}/6`, token('member'))).text, /Three\./)
})

test('dissent is not for observers, nor recording for anybody but the champion and the deputy', async () => {
  assert.equal((await browser.post(`${path}/6/dissents`, { words: 'x' }, token('observer'))).status, 404)
  for (const role of ['chair', 'group-lead', 'member', 'observer', 'local-lead'] as const)
    assert.equal((await post(6, { ...agreed, version: '0' }, role)).status, 404, role)
})

test('confirming is held with its reasons and the way to their cure, and refused if asked all the same', async () => {
  const page = await browser.get(path, token('chair'))
  assert.match(
    page.text,
    /Confirm the twelve Not yet: standards 1, 2, .* are still open\. .* The gathering of answers is still open\. The champion closes it/,
  )
  assert.match(page.markup, /aria-disabled="true"/)
  assert.match(
    (await browser.get(path, token('champion'))).markup,
    new RegExp(`href="${path.replace('/positions', '')}/closure"`),
  )
  assert.match((await browser.get(path, token('member'))).text, /The chair confirms all the positions together/)
  const refused = await browser.post(`${path}/confirmation`, { revision: '0' }, token('chair'))
  assert.equal(refused.status, 409)
  assert.match(refused.text, /Not confirmed\. This has to wait until the gathering is closed/)
  await closeGathering(here.hand('champion'), exercise)
  const open = await browser.post(`${path}/confirmation`, { revision: '0' }, token('chair'))
  assert.match(open.text, /Not confirmed: standard 1, .* have no position yet/)
})

test('the chair confirms what was shown; then nothing changes until it is undone with a reason', async () => {
  await recordAll()
  await closeGathering(here.hand('champion'), exercise)
  const moved = await browser.post(`${path}/confirmation`, { revision: '11' }, token('chair'))
  assert.equal(moved.status, 409)
  assert.match(moved.text, /something was recorded since you opened this page/)
  const page = await browser.get(path, token('chair'))
  assert.match(page.text, /All twelve are agreed/)
  const fields = { revision: page.value('revision') }
  assert.equal((await browser.post(`${path}/confirmation`, fields, token('chair'))).status, 303)
  assert.match((await browser.get(path, token('member'))).text, /Confirmed by Ines Marlow, chair, at/)
  assert.equal((await browser.post(`${path}/confirmation`, fields, token('chair'))).status, 409)
  const late = await post(6, { ...none, version: '1' })
  assert.equal(late.status, 409)
  assert.match(late.text, /The positions have been confirmed, .* “Two views” “The audit”/)
  assert.match(late.markup, new RegExp(`href="${path}/confirmation"`))
  const typed = await browser.autosave(`${path}/6`, { summary: 'x', version: '1' }, token('champion'))
  assert.equal((typed.data as { reason: string }).reason, 'refused')
  assert.equal((await browser.post(`${path}/6/dissents`, { words: 'Late' }, token('member'))).status, 409)
  const noReason = await browser.post(`${path}/confirmation/undoing`, {}, token('chair'))
  assert.equal(noReason.status, 422)
  const reason = { reason: 'A position has to change' }
  assert.equal((await browser.post(`${path}/confirmation/undoing`, reason, token('chair'))).status, 303)
  assert.equal((await browser.post(`${path}/confirmation/undoing`, reason, token('chair'))).status, 409)
  assert.equal((await post(6, { ...none, version: '1' })).status, 303)
})

test('the champion confirms for the chair, and it is shown so', async () => {
  await recordAll()
  await closeGathering(here.hand('champion'), exercise)
  const page = await browser.get(path, token('champion'))
  assert.match(page.text, /Confirm the twelve for the chair/)
  await browser.post(`${path}/confirmation`, { revision: page.value('revision') }, token('champion'))
  assert.match(
    (await browser.get(`${path}/confirmation`, token('observer'))).text,
    /Confirmed by Ruth Adeyemi for the chair/,
  )
  for (const role of ['deputy', 'member', 'observer', 'local-lead'] as const)
    assert.equal((await browser.post(`${path}/confirmation/undoing`, {}, token(role))).status, 404, role)
})

test('last year’s position stands beside this year’s question', async () => {
  await post(6, { ...agreed, version: '0' })
  const dates = { gatherBy: '2026-12-10', agreeBy: '2026-12-10', planBy: '2027-01-29' }
  const next = { label: '2027/28', editionId: edition.id, ...dates, groups: [] }
  const opened = await openExercise(here.hand('champion'), next)
  assert.ok(opened.ok)
  const { text } = await browser.get(path.replace(exercise, opened.value) + '/6', token('member'))
  assert.match(
    text,
    /What we agreed in 2026\/27 These were never confirmed\. The position on record 2 We agree what .*We shape some of what is on offer/,
  )
  assert.match(text, /No group is asked about this standard/)
})

test('on another edition, each old position stands by itself, with what has changed in the question', async () => {
  const older = house.editions.shippedOne('commissioning-13.v1')
  assert.ok(older)
  const dates = { gatherBy: '2026-12-10', agreeBy: '2026-12-10', planBy: '2027-01-29' }
  const before = { label: '2025/26', editionId: older.id, ...dates, groups: [] }
  const opened = await openExercise(here.hand('champion'), before)
  assert.ok(opened.ok)
  for (const [standard, score] of [
    [2, 4],
    [4, 1],
    [8, 3],
  ] as const) {
    const said = { outcome: { kind: 'score', score } as const, summary: `Then on ${standard}`, variations: '' }
    const recorded = await recordPosition(
      here.hand('champion'),
      { exercise: opened.value, standard },
      {
        ...{ ...said, implications: `Do ${standard}`, taken: [], meeting: 'Board', metOn: '2026-12-01', version: 0 },
        asked: questionAsAsked(older, standard, termsOf(older)),
      },
    )
    assert.ok(recorded.ok)
  }
  const merged = await browser.get(`${path}/2`, token('champion'))
  assert.match(
    merged.text,
    /2 standards became this one\. Agree it afresh\..*Then 2: .* 4 .*Then on 2.*Do 2.*Then 4: .* 1 .*Then on 4/,
  )
  assert.match(merged.text, /More is asked now for a 5/)
  assert.doesNotMatch(merged.markup, /name="agreed"[^>]*checked/, 'no score is ever put there')
  assert.match((await browser.get(`${path}/7`, token('champion'))).text, /Then 8: /)
  const split = await browser.get(`${path}/3`, token('champion'))
  assert.match(split.text, /Then 3: .*Nothing was recorded.*Then 8: .*Only a part of it is asked here/)
})

test('a standard that is none, and another partnership’s year, answer exactly as what does not exist', async () => {
  const nowhere = await browser.get(`${path.replace(exercise, world.newId())}/6`, token('champion'))
  assert.equal(nowhere.status, 404)
  for (const standard of ['0', '13', '3.5', '5 OR 1', '06', '６', 'x', '1e1']) {
    const page = await browser.get(`${path}/${encodeURIComponent(standard)}`, token('champion'))
    assert.deepEqual([page.status, page.markup], [404, nowhere.markup], standard)
    assert.equal((await browser.post(`${path}/${encodeURIComponent(standard)}`, agreed, token('champion'))).status, 404)
  }
  const theirs = path.replace(here.id, there.id)
  for (const own of ['', '/6', '/confirmation']) {
    const page = await browser.get(theirs + own, there.people.champion.token)
    assert.deepEqual([page.status, page.markup], [404, nowhere.markup])
  }
  for (const own of ['/6', '/6/dissents', '/confirmation'])
    assert.equal(
      (await browser.post(theirs + own, { ...agreed, words: 'x', version: '0' }, there.people.champion.token)).status,
      404,
    )
  const undone = await browser.post(
    `${theirs}/confirmation/undoing`,
    { reason: 'Confirmed by mistake' },
    there.people.champion.token,
  )
  assert.equal(undone.status, 404)
  assert.deepEqual(await here.read(tx => positionsOf(tx, exercise)), [])
})
