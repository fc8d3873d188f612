import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { roles } from '#people'
import { openYear, type Year } from './test/year.ts'

let year: Year
beforeEach(async () => {
  await year?.close()
  year = await openYear()
})
after(() => year.close())

const readable = (page: string): string =>
  page
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ')

const shelf = async (role: Parameters<Year['take']>[1] = 'champion') =>
  readable((await year.take(year.path, role)).page)

test('the list says of every paper what it is, where it stands, and why one is held', async () => {
  const before = await shelf()
  assert.match(before, /The agreed position Not yet .*No position is on record\. Agree the first one/)
  assert.match(before, /Management team Not yet .*all 12 standards.*has not submitted its answers yet\./)
  assert.match(before, /Young people’s forum Not yet .*3 of 12 standards/)
  assert.match(before, /Blank form, every standard \(Word\)/)
  assert.match(before, /Blank form for Commissioning unit \(Word\)/)
  await year.submitAll()
  await year.agreeAll()
  const after = await shelf()
  assert.match(after, /The agreed position \(Word\) Draft: 12 of 12 standards on record/)
  assert.match(after, /Management team \(Word\) Submitted on 3 December 2026/)
  assert.match(after, /Young people’s forum Not yet/)
  await year.confirm(true)
  assert.match(await shelf(), /The agreed position \(Word\) Confirmed on 3 December 2026 by Ruth Adeyemi for the chair/)
})

test('every link of the list leads to a Word file with a plain name', async () => {
  await year.submitAll()
  await year.agreeAll()
  const { page } = await year.take(year.path)
  const links = [...page.matchAll(/href="([^"]*\.docx[^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'))
  assert.ok(links.length >= 7)
  for (const link of links) {
    const { status, headers, words } = await year.take(link)
    assert.equal(status, 200, link)
    assert.match(
      String(headers['content-disposition']),
      /filename="wexmoor-childrens-partnership-2026-27-[a-z0-9-]+\.docx"/,
    )
    assert.equal(headers['cache-control'], 'no-store')
    assert.ok(words.includes('Wexmoor Children’s Partnership'))
  }
})

test('everybody with a role may take papers; nobody else learns that there are any', async () => {
  const link = `${year.path}/blank.docx`
  for (const role of roles) assert.equal((await year.take(link, role)).status, 200, role)
  const stranger = await year.take(link, 'champion', year.neighbour)
  const nowhere = await year.take('/partnerships/0190aaaa-bbbb-7ccc-8ddd-eeeeffff0000/exercises/x/papers', 'champion')
  assert.equal(stranger.status, 404)
  assert.equal(stranger.page, nowhere.page)
})

test('a year or group that is not this partnership’s is absent, and so is what is no id', async () => {
  await year.submitAll()
  const other = year.neighbour.groups.unit.id
  const wrong = ['group.docx', `group.docx?group=${other}`, `blank.docx?group=${other}`, 'blank.docx?group=%27%3B--']
  wrong.push(`group.docx?group=${year.groups.unit.id}&group=${year.groups.management.id}`, 'blank.docx?group=')
  for (const each of wrong) assert.equal((await year.take(`${year.path}/${each}`)).status, 404, each)
  const elsewhere = year.path.replace(year.exercise, year.here.id)
  assert.equal((await year.take(elsewhere)).status, 404)
  assert.equal((await year.take(`${elsewhere}/blank.docx`)).status, 404)
})

test('a group’s blank form asks only what the group looks at, in the partnership’s own words', async () => {
  const { words } = await year.take(`${year.path}/blank.docx?group=${year.groups.forum.id}`)
  assert.match(words, /Self-analysis: Young people’s forum/)
  assert.match(words, /to be given back by 18 December 2026/)
  assert.deepEqual([...new Set(words.match(/^Section [A-C]\./gm))], ['Section A.', 'Section B.'])
  const managers = await year.take(`${year.path}/blank.docx?group=${year.groups.management.id}`)
  assert.match(managers.words, /Head of commissioning\nVacant/)
})

test('a group’s paper has everything it submitted', async () => {
  await year.submitAll()
  const { words } = await year.take(`${year.path}/group.docx?group=${year.groups.unit.id}`)
  for (const part of [
    'Score 1 of 5:',
    'But not the lives',
    'By place, Marsh End: nothing is on offer',
    'Market statement, 3 March 2026, Unit manager. Shows: Who sells what',
    'https://wexmoor.example/market',
    'Tender prices, no date, no owner named.',
    'What children, young people and families say: We wait too long',
    'Implications for strategic change: One shared store of figures',
    'Meet families early',
    'Not recorded',
  ])
    assert.ok(words.includes(part), part)
})

test('a group that has not submitted has no paper yet, and the page says why', async () => {
  const { status, page } = await year.take(`${year.path}/group.docx?group=${year.groups.forum.id}`)
  assert.equal(status, 409)
  assert.match(
    readable(page),
    /This paper cannot be made yet .*Young people’s forum has not submitted its answers yet\./,
  )
})

test('evidence kept from providers is left out of a provider’s copies, and said to be', async () => {
  await year.submitAll()
  await year.agreeAll()
  await year.sells('member')
  for (const link of [`group.docx?group=${year.groups.unit.id}`, 'agreed.docx']) {
    const kept = await year.take(`${year.path}/${link}`, 'member')
    assert.doesNotMatch(kept.words, /Tender prices/)
    assert.match(kept.words, /1 piece of evidence is kept from providers and not in this copy\./)
    assert.match((await year.take(`${year.path}/${link}`, 'observer')).words, /Tender prices/)
  }
})

test('there is no agreed paper before the first position; then it is a draft, and says what is open', async () => {
  await year.submitAll()
  const none = await year.take(`${year.path}/agreed.docx`)
  assert.equal(none.status, 409)
  assert.match(readable(none.page), /No position is on record yet\./)
  await year.record(1)
  const { words } = await year.take(`${year.path}/agreed.docx`)
  assert.match(words, /Draft, not confirmed · as it stood on 3 December 2026/)
  assert.match(words, /1 of 12 standards agreed, 11 still open/)
  assert.match(words, /Not agreed yet/)
})

test('the agreed paper has the positions, the groups beside them, dissent, silence, and who confirmed', async () => {
  await year.submitAll()
  await year.agreeAll()
  await year.confirm(true)
  const { words } = await year.take(`${year.path}/agreed.docx`, 'chair')
  for (const part of [
    'Confirmed on 3 December 2026 by Ruth Adeyemi for the chair',
    '11 of 12 standards agreed, 1 with no agreed position this year',
    'Together we say three on 12.',
    'No agreed position this year',
    'Why there is none: Two partners wait for figures.',
    'What would settle it: The spring return.',
    'Management team: 3; Commissioning unit: 1. Two or more apart.',
    'Dissent: The score is too kind. – no name given',
    'Decided: Partnership Board, 14 January 2027. Recorded by Ruth Adeyemi on',
    'Groups that did not submit\nYoung people’s forum',
    'Management team: Head of commissioning',
    'We wait too long\nSurvey of 2026 (in the answers of: Commissioning unit)',
  ])
    assert.ok(words.includes(part), part)
  assert.doesNotMatch(words, /Priya Nair/)
})
