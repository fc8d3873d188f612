import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { roles, type Role } from '#people'
import { openYear, type Year } from './test/year.ts'

let year: Year
before(async () => {
  year = await openYear()
})
after(() => year.close())

const readable = (page: string): string =>
  page
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ')

const shelf = async (role: Role = 'champion') => readable((await year.take(year.path, role)).page)
const paper = (name: string, role: Role = 'champion') => year.take(`${year.path}/${name}`, role)
const hasAll = (words: string, wanted: readonly string[]): void =>
  assert.deepEqual(
    wanted.filter(part => !words.includes(part)),
    [],
  )

// One year that goes on from one part to the next, as a year does.
describe('Papers while groups still gather', () => {
  it('are listed with what each is, and with why one is held', async () => {
    const list = await shelf()
    assert.match(list, /The agreed position Not yet .*No position is on record\. See the positions/)
    assert.match(list, /Management team Not yet .*all 12 standards.*has not submitted its answers yet\./)
    assert.match(list, /Young people’s forum Not yet .*3 of 12 standards/)
    assert.match(list, /Blank form, every standard \(Word\)/)
    assert.match(list, /Blank form for Commissioning unit \(Word\)/)
    assert.match(list, /Read the filled form in : Blank form for Management team/)
  })

  it('are for everybody of the partnership and its local lead; nobody else learns that there are any', async () => {
    const link = `${year.path}/blank.docx`
    for (const role of roles)
      assert.equal((await year.take(link, role)).status, role === 'consultant' ? 404 : 200, role)
    const stranger = await year.take(link, 'champion', year.neighbour)
    const nowhere = await year.take('/partnerships/0190aaaa-bbbb-7ccc-8ddd-eeeeffff0000/exercises/x/papers')
    assert.equal(stranger.status, 404)
    assert.equal(stranger.page, nowhere.page)
  })

  it('ask a group only what it looks at, and name its seats, on a blank form', async () => {
    const { words } = await paper(`blank.docx?group=${year.groups.forum.id}`)
    hasAll(words, ['Self-analysis: Young people’s forum', 'to be given back by 18 December 2026'])
    assert.deepEqual([...new Set(words.match(/^Section [A-C]\./gm))], ['Section A.', 'Section B.'])
    const managers = await paper(`blank.docx?group=${year.groups.management.id}`)
    hasAll(managers.words, ['Head of commissioning\nVacant', 'Section C.'])
  })

  it('cannot be made of what is not there, and the page says why', async () => {
    const group = await paper(`group.docx?group=${year.groups.forum.id}`)
    const agreed = await paper('agreed.docx')
    const asPdf = await paper('agreed.pdf')
    assert.deepEqual([group.status, agreed.status, asPdf.status], [409, 409, 409])
    assert.match(readable(group.page), /cannot be made yet .*Young people’s forum has not submitted its answers yet\./)
    assert.match(readable(agreed.page), /cannot be made yet .*No position is on record yet\./)
  })

  it('are absent for a year or group that is not this partnership’s, and for what is no id', async () => {
    const other = year.neighbour.groups.unit.id
    const two = `${year.groups.unit.id}&group=${year.groups.management.id}`
    const groups = [other, two, '', '%27%3B--', year.groups.unit.id.toUpperCase()]
    const wrong = groups.flatMap(group => [`group.docx?group=${group}`, `blank.docx?group=${group}`])
    for (const each of [...wrong, 'group.docx', 'group.pdf']) assert.equal((await paper(each)).status, 404, each)
    const elsewhere = year.path.replace(year.exercise, year.here.id)
    for (const each of ['', '/blank.docx', '/blank.pdf', '/agreed.docx', '/agreed.pdf'])
      assert.equal((await year.take(`${elsewhere}${each}`)).status, 404, each)
  })
})

describe('Papers once two groups have submitted', () => {
  before(() => year.submitAll())

  it('have everything that a group wrote', async () => {
    const { words } = await paper(`group.docx?group=${year.groups.unit.id}`)
    hasAll(words, [
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
  })

  it('begin as a draft of the agreed position with the first one on record, and say what is open', async () => {
    assert.doesNotMatch(await shelf(), /Read the filled form in : Blank form for Management team/)
    assert.match(await shelf(), /Read the filled form in : Blank form for Young people’s forum/)
    await year.closeGathering()
    assert.doesNotMatch(await shelf(), /Read the filled form in/)
    await year.record(1)
    const { words } = await paper('agreed.docx')
    hasAll(words, [
      'Draft, not confirmed · as it stood on 3 December 2026',
      '1 of 12 standards agreed, 11 still open',
      'Not agreed yet',
    ])
    assert.match(
      await shelf(),
      /The agreed position \(Word\) The agreed position \(PDF\) Draft .* 1 of 12 standards on record\./,
    )
  })
})

describe('Papers once all is agreed', () => {
  before(() => year.agreeOthers())

  it('have the positions, the groups beside them, dissent, silence, and who confirmed', async () => {
    await year.confirm(true)
    const { words } = await paper('agreed.docx', 'chair')
    hasAll(words, [
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
    assert.doesNotMatch(words, /Priya Nair/)
    assert.match(
      await shelf(),
      /The agreed position \(Word\) The agreed position \(PDF\) Confirmed .* Confirmed on 3 December 2026 by Ruth Adeyemi for the chair/,
    )
  })

  it('are all there under the links of the list, as Word files and PDFs with plain names', async () => {
    const { page } = await year.take(year.path)
    const links = [...page.matchAll(/href="([^"]*\.(?:docx|pdf)[^"]*)"/g)].map(([, href = '']) =>
      href.replaceAll('&amp;', '&'),
    )
    assert.ok(links.length >= 14)
    for (const link of links) {
      const { status, headers, words } = await year.take(link)
      assert.equal(status, 200, link)
      assert.match(
        String(headers['content-disposition']),
        /filename="wexmoor-childrens-partnership-2026-27-[a-z0-9-]+\.(?:docx|pdf)"/,
      )
      assert.equal(headers['cache-control'], 'no-store')
      assert.ok(words.includes('Wexmoor Children’s Partnership'))
    }
  })

  it('say the same as PDF as they say as Word', async () => {
    for (const name of ['agreed', 'blank', 'group']) {
      const query = name === 'group' ? `?group=${year.groups.unit.id}` : ''
      const word = (await paper(`${name}.docx${query}`)).words
      const { words } = await paper(`${name}.pdf${query}`)
      const said = new Set(words.match(/[\p{L}\d’]{4,}/gu))
      const lines = [...new Set(word.match(/[\p{L}\d’]{4,}/gu))]
      assert.ok(lines.length > 100, name)
      assert.deepEqual(
        lines.filter(each => !said.has(each)),
        [],
      )
    }
  })

  it('leave out of a provider’s copies the evidence that is kept from providers, and say so', async () => {
    await year.sells('member')
    const unit = `?group=${year.groups.unit.id}`
    for (const link of [`group.docx${unit}`, `group.pdf${unit}`, 'agreed.docx', 'agreed.pdf']) {
      const kept = await paper(link, 'member')
      assert.doesNotMatch(kept.words, /Tender prices/)
      hasAll(kept.words, ['1 piece of evidence is kept from providers and not in this copy.'])
      hasAll((await paper(link, 'observer')).words, ['Tender prices'])
    }
  })
})
