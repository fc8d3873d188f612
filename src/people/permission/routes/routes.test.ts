import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { keptMail } from '#mail'
import { openProgramme, type PeopleProgramme } from '../../programme.test-support.ts'

const wanted = {
  kind: 'quote',
  words: 'Wexmoor pays for speech therapy from one shared budget.',
  readers: 'Readers of the report of 2027',
  purpose: 'An example in the yearly report',
}
const days = 24 * 60 * 60 * 1000

describe('permission to tell others', () => {
  let house: PeopleProgramme
  let list = ''
  before(async () => {
    house = await openProgramme()
    list = `${house.own}/permissions`
  })
  after(() => house.close())

  const asks = async (fields: Record<string, string> = wanted): Promise<string> => {
    const asked = await house.nadia.post(`${house.atDesk}/permissions/new`, fields)
    assert.equal(asked.status, 303, asked.body)
    return asked.goesTo
  }
  /** The address of the same permission inside the partnership. */
  const inside = (atDesk: string): string => `${list}/${atDesk.split('/').at(-1)}`

  it('says what is missing from a request, and keeps what was typed', async () => {
    const back = await house.nadia.post(`${house.atDesk}/permissions/new`, { ...wanted, readers: '' })
    assert.equal(back.status, 422)
    assert.match(back.body, /Enter who will read or hear it[\s\S]*one shared budget/)
  })

  it('is asked of the champion by mail, who finds the words, the readers and the purpose', async () => {
    const atDesk = await asks()
    assert.match((await house.mailTo('champion@example.org')) ?? '', /whether something may be told to others/)
    const page = (await house.ruth.get(inside(atDesk))).body
    for (const words of Object.values(wanted).slice(1)) assert.ok(page.includes(words), words)
    assert.match(page, /Nadia Perrin, programme administrator of Better Together/)
    assert.match((await house.ruth.get(list)).body, /Waits for an answer/)
  })

  it('is one mail where several are made at the same time, with each of them in it', async () => {
    const mails = async (): Promise<readonly string[]> => {
      await house.mailTo('champion@example.org')
      const all = await house.db.read({ kind: 'job', name: 'outbox' }, keptMail)
      return all
        .filter(({ to, subject }) => to === 'champion@example.org' && /may the programme/.test(subject))
        .map(({ text }) => text)
    }
    const before = (await mails()).length
    const asked = [await asks(), await asks(), await asks()]
    const after = await mails()
    assert.equal(after.length, before + 1)
    for (const atDesk of asked) assert.ok(after[0]?.includes(inside(atDesk)), 'each has its link')
    const last = await asks()
    assert.equal((await house.nadia.post(`${last}/taking-back`, { because: 'Too soon' })).status, 303)
    assert.equal((await mails()).length, before + 1, 'nothing is said of what was taken back at once')
    for (const atDesk of asked)
      assert.equal((await house.nadia.post(`${atDesk}/taking-back`, { because: 'Enough' })).status, 303)
  })

  it('is granted, told, listed, and taken back by the champion', async () => {
    const atDesk = await asks()
    assert.equal((await house.nadia.post(`${atDesk}/uses`, { place: 'Page 14' })).status, 409, 'not before the yes')
    const yes = {
      answer: 'yes',
      reason: 'With the picture',
      'until-day': '1',
      'until-month': '6',
      'until-year': '2027',
    }
    assert.equal((await house.ruth.post(`${inside(atDesk)}/answer`, yes)).status, 303)
    assert.match((await house.mailTo('nadia@example.org')) ?? '', /Granted by Ruth Adeyemi/)
    assert.equal((await house.nadia.post(`${atDesk}/uses`, { place: 'Page 14' })).status, 303)
    assert.match((await house.ruth.get(inside(atDesk))).body, /Where it was told[\s\S]*Page 14/)
    assert.equal((await house.ruth.post(`${inside(atDesk)}/withdrawal`, { because: 'It changed' })).status, 303)
    const again = await house.nadia.post(`${atDesk}/uses`, { place: 'Page 15' })
    assert.equal(again.status, 409)
    assert.match(again.body, /Withdrawn[\s\S]*It changed/)
    assert.match(again.body, /Page 14/, 'what was told stays listed')
  })

  it('is refused with a reason, once', async () => {
    const atDesk = await asks()
    assert.equal((await house.ruth.post(`${inside(atDesk)}/answer`, {})).status, 422)
    const no = { answer: 'no', reason: 'Not before the Board has met' }
    const asked = await house.ruth.post(`${inside(atDesk)}/answer`, no)
    assert.equal(asked.status, 200)
    assert.match(
      asked.body,
      /Say no to this request\?[\s\S]*Not before the Board has met[\s\S]*cannot be changed into a yes/,
    )
    assert.match((await house.nadia.get(atDesk)).body, /Waits for an answer/, 'and nothing was said yet')
    assert.equal((await house.ruth.post(`${inside(atDesk)}/answer`, { ...no, checked: 'yes' })).status, 303)
    assert.equal((await house.ruth.post(`${inside(atDesk)}/answer`, no)).status, 409, 'also when asked again')
    assert.equal((await house.ruth.post(`${inside(atDesk)}/answer`, { answer: 'yes' })).status, 409)
    assert.match((await house.nadia.get(atDesk)).body, /Refused[\s\S]*Not before the Board has met/)
  })

  it('is taken back by whoever asked, before the answer', async () => {
    const atDesk = await asks()
    assert.equal((await house.nadia.post(`${atDesk}/taking-back`, { because: 'Not needed' })).status, 303)
    assert.equal((await house.ruth.post(`${inside(atDesk)}/answer`, { answer: 'yes' })).status, 409)
  })

  it('is asked by the local lead too, who answers nothing', async () => {
    const asked = await house.lee.post(`${list}/new`, wanted)
    assert.equal(asked.status, 303)
    assert.equal((await house.lee.post(`${asked.goesTo}/answer`, { answer: 'yes' })).status, 404)
    assert.equal((await house.ruth.post(`${asked.goesTo}/answer`, { answer: 'yes' })).status, 303)
    assert.equal((await house.lee.post(`${asked.goesTo}/uses`, { place: 'A talk in Leeds' })).status, 303)
  })

  it('lapses after four weeks', async () => {
    const atDesk = await asks()
    house.wait(29 * days)
    await house.comeBack()
    assert.match((await house.ruth.get(inside(atDesk))).body, /Lapsed/)
    assert.equal((await house.ruth.post(`${inside(atDesk)}/answer`, { answer: 'yes' })).status, 409)
  })
})
