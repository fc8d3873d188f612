import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { roles } from '#people'
import { openYear, type Year } from './test/year.ts'

let year: Year
before(async () => {
  year = await openYear()
})
after(() => year.close())

const get = (name: string, role: (typeof roles)[number] = 'champion') => year.take(`${year.path}/${name}`, role)
const plain = (page: string): string => page.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
const post = (body: Record<string, string>, role: (typeof roles)[number] = 'champion') =>
  year.post(`${year.path}/board-words`, body, role)
const boxIn = (page: string, key: string): string =>
  new RegExp(`<textarea[^>]*name="${key.replace('.', '\\.')}"[^>]*>([^<]*)`).exec(page)?.[1]?.trim() ?? 'no such box'

// One year that goes on from one part to the next.
describe('The papers for the Board', () => {
  it('are there from the first day: the one before the session; the one after says why it is held', async () => {
    const { words, status, headers } = await get('board-before.docx')
    assert.equal(status, 200)
    assert.match(words, /1\. Introduction[^]*6\. Recommendations/)
    assert.match(
      String(headers['content-disposition']),
      /wexmoor-childrens-partnership-2026-27-board-paper-before\.docx/,
    )
    const held = await get('board-after.pdf')
    assert.equal(held.status, 409)
    assert.match(plain(held.page), /No group has submitted answers and no position is on record yet\./)
    assert.match(
      plain((await get('')).page),
      /For the Board .*before its session \(PDF\) Ready .*after its session Not yet/,
    )
  })

  it('offer their words to the champion and deputy, ready to use, and to nobody else', async () => {
    const { page, status } = await get('board-words')
    assert.equal(status, 200)
    assert.match(boxIn(page, 'before.recommendation'), /^The Board is asked to:/)
    for (const role of roles)
      assert.equal((await get('board-words', role)).status, ['champion', 'deputy'].includes(role) ? 200 : 404, role)
    assert.match(plain((await get('')).page), /Change its words/)
    assert.doesNotMatch(plain((await get('', 'member')).page), /Change its words/)
  })

  it('say one’s own words once they are saved, in Word and in PDF, and keep every version', async () => {
    const own = 'The Board met in September.\n\n• It set an evening aside =1+1'
    const saved = await post({ version: '0', 'before.decided': own })
    assert.equal(saved.status, 303)
    const after = await year.take(String(saved.headers['location']))
    assert.match(plain(after.page), /Saved\..*Version 1, saved at .* by Ruth Adeyemi/)
    assert.match(
      (await get('board-before.docx')).words,
      /The Board met in September\.\n.*It set an evening aside =1\+1/,
    )
    assert.match((await get('board-before.pdf')).words, /The Board met in September\. .*It set an evening aside =1\+1/)
    assert.match((await get('board-before.docx')).words, /about 70 minutes/)
  })

  it('show both texts when somebody else saved in the meantime, and lose neither', async () => {
    const second = await post({ version: '0', 'before.decided': 'Mine instead' })
    assert.equal(second.status, 409)
    assert.match(plain(second.page), /Somebody else was writing too .*The Board met in September\..*Mine instead/)
    assert.equal(boxIn(second.page, 'before.decided'), 'Mine instead')
    assert.match(second.page, /name="version" value="1"/)
    assert.equal((await post({ version: '1', 'before.decided': 'Mine instead' })).status, 303)
    assert.match((await get('board-before.docx')).words, /Mine instead/)
  })

  it('ask again about a text that is too long or a version that is none, with everything as it was typed', async () => {
    const long = 'x'.repeat(4001)
    const mistaken = await post({ version: '2', 'after.assurance': long, 'before.time': 'An hour' })
    assert.equal(mistaken.status, 422)
    assert.equal(boxIn(mistaken.page, 'after.assurance'), long)
    assert.equal(boxIn(mistaken.page, 'before.time'), 'An hour')
    for (const version of ['', '-1', 'x', '9'.repeat(30)]) assert.equal((await post({ version })).status, 422, version)
    assert.doesNotMatch((await get('board-before.docx')).words, /An hour/)
  })

  it('bring back what was found, with the words of the assurance statement', async () => {
    await year.submitAll()
    await year.closeGathering()
    await year.record(1)
    await year.agreeOthers()
    await post({ version: '2', 'after.assurance': 'We, the Board, are satisfied.' })
    const word = (await get('board-after.docx')).words
    const pdf = (await get('board-after.pdf')).words
    for (const words of [word.replaceAll(/\s+/g, ' '), pdf]) {
      assert.match(words, /We, the Board, are satisfied\./)
      assert.match(words, /Commissioning unit 1, Management team 3/)
      assert.match(words, /The score is too kind\. – no name given/)
      assert.match(words, /Draft: the positions are not confirmed/)
    }
  })

  it('are absent for a stranger and for a year that is not this partnership’s', async () => {
    const elsewhere = year.path.replace(year.exercise, year.here.id)
    for (const name of ['board-before.docx', 'board-after.pdf', 'board-words']) {
      assert.equal((await year.take(`${year.path}/${name}`, 'champion', year.neighbour)).status, 404)
      assert.equal((await year.take(`${elsewhere}/${name}`)).status, 404)
    }
  })
})

describe('What is on record as tables', () => {
  it('is one workbook and a CSV file for each, with the texts as they were written', async () => {
    const book = await get('tables.xlsx')
    assert.equal(book.status, 200)
    assert.match(String(book.headers['content-type']), /spreadsheetml\.sheet/)
    assert.match(String(book.headers['content-disposition']), /wexmoor-childrens-partnership-2026-27-tables\.xlsx/)
    const { words } = await get('answers.csv')
    assert.match(words, /^\ufeffGroup,Kind of group,Standard,/)
    assert.match(words, /Commissioning unit,Commissioning unit,5,.*We know the numbers\.\n\n• But not the lives/)
    assert.match((await get('positions.csv')).words, /Together we say three on 12\./)
    assert.match((await get('priorities.csv')).words, /^\ufeffHeadline area,Rank,Priority,[^\r]*\r\n$/)
    assert.equal((await get('actions.csv')).status, 200)
    assert.equal((await get('decisions.csv.exe')).status, 404)
  })

  it('leaves out of a provider’s copy what is kept from providers', async () => {
    await year.sells('member')
    assert.match((await get('answers.csv')).words, /Tender prices/)
    const kept = (await get('answers.csv', 'member')).words
    assert.doesNotMatch(kept, /Tender prices/)
    assert.match(kept, /1 piece of evidence is kept from providers/)
  })
})
