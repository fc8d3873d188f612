import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { evidenceOfGroup } from '../evidence/store.ts'
import { lacksEvidence, type Answer } from '../response/response.ts'
import { responsesOf } from '../response/store.ts'
import { addYearBefore } from '../test/earlier-year.ts'
import { openSite, type Site } from '../test/browser.ts'
import { editions } from '../test/year.ts'
import { carryEvidence } from './actions.ts'

const score = (value: number): Answer => ({ kind: 'score', score: value })

describe('Last year’s words and evidence, on another edition', () => {
  let site: Site
  let pieces: Awaited<ReturnType<typeof addYearBefore>>['pieces']
  before(async () => {
    site = await openSite()
    const said = { 2: score(4), 4: score(2), 8: score(3), 6: { kind: 'cant-judge' } as const }
    pieces = (await addYearBefore(site, 'commissioning-13.v1', said)).pieces
  })
  after(() => site.close())
  const at = (standard: number, below = '') => `${site.base}/groups/${site.groups.unit}/standards/${standard}${below}`
  const get = (standard: number, below = '') => site.get(site.people.lead, at(standard, below))
  const press = (standard: number, then: string, fields = {}) =>
    site.post(site.people.lead, at(standard), { version: '0', then, ...fields })
  const own = () =>
    site.as(site.people.lead).read(tx => evidenceOfGroup(tx, { exercise: site.exercise, group: site.groups.unit }))

  it('stand beside the box as they were asked: a panel for each standard that became this one', async () => {
    const { words, body } = await get(2)
    assert.match(words, /Your group in 2025\/26 2 standards became this one/)
    assert.match(words, /Then 2: .*4: We are well on the way.*Then on 2\..*Gullhaven 2 .*Then do 2\./)
    assert.match(words, /Then 4: Joint commissioning works 2: We agree what it takes.*Then on 4\./)
    assert.match(words, /Worded anew/)
    assert.match(words, /More is asked now for a 5\./)
    assert.doesNotMatch(words, /[Aa]verage/)
    assert.doesNotMatch(body, /name="score"[^>]*checked/)
    assert.match((await get(5)).words, /Then 6: .* We can’t judge this yet/)
    assert.match((await get(1)).words, /Then 1: .*Your group submitted nothing on it\./)
  })

  it('wait to be confirmed, and count for nothing until then', async () => {
    const { words } = await get(2)
    assert.match(words, /Evidence nothing yet, 2 of 2025\/26 to confirm/)
    assert.match(words, /From 2025\/26: not this year’s evidence until you say so Piece of 2.*Piece of 4/)
    assert.deepEqual(await own(), [])
    const list = await site.get(site.people.lead, `${site.base}/groups/${site.groups.unit}`)
    assert.match(list.words, /Evidence of 2025\/26 waits to be confirmed on standards 2 and 5/)
  })

  it('are confirmed by a button of the page, which first saves what was typed', async () => {
    const done = await press(2, `brought/${pieces[2]}/confirmed`, { summary: 'Typed before' })
    assert.deepEqual([done.status, done.location], [303, `${at(2)}?open=evidence#evidence`])
    const { words } = await get(2)
    assert.match(words, /Typed before/)
    assert.match(words, /Evidence 1 piece, 1 of 2025\/26 to confirm/)
    await press(2, `brought/${pieces[2]}/confirmed`)
    assert.equal((await own()).length, 1, 'said twice is once')
  })

  it('are changed in a form of their own, and stay as they were in their year', async () => {
    assert.equal((await press(2, `brought/${pieces[4]}`)).location, at(2, `/evidence/brought/${pieces[4]}`))
    const form = await get(2, `/evidence/brought/${pieces[4]}`)
    assert.match(form.words, /Evidence of 2025\/26, changed/)
    assert.match(form.body, /value="Piece of 4"/)
    const fields = { id: site.world.newId(), version: '0', title: 'Piece of 4, second edition', owner: 'The unit' }
    const saved = await site.upload(site.people.lead, at(2, `/evidence/brought/${pieces[4]}`), fields, {
      ...{ name: '', bytes: Buffer.from('') },
    })
    assert.equal(saved.status, 303)
    assert.deepEqual((await own()).map(({ title }) => title).toSorted(), ['Piece of 2', 'Piece of 4, second edition'])
    assert.doesNotMatch((await get(2)).words, /to confirm/)
  })

  it('are left behind, and taken up after all', async () => {
    await press(5, `brought/${pieces[6]}/left`)
    assert.match((await get(5)).words, /Left behind from 2025\/26 \(1\) Piece of 6 .*Still good after all/)
    assert.equal((await own()).length, 2)
    await press(5, `brought/${pieces[6]}/confirmed`)
    assert.equal((await own()).length, 3)
    await press(5, `brought/${pieces[6]}/left`)
    assert.equal((await own()).length, 3, 'what was taken up is removed as this year’s own')
  })

  it('of others, of another standard, or made up are absent', async () => {
    assert.equal((await press(5, `brought/${pieces[2]}/confirmed`)).status, 404)
    assert.equal((await press(5, `brought/${site.world.newId()}/left`)).status, 404)
    assert.equal((await get(5, `/evidence/brought/${pieces[2]}`)).status, 404)
    assert.equal((await site.get(site.people.member, `${site.base}/groups/${site.groups.unit}/brought`)).status, 404)
    const team = await site.get(site.people.teamLead, `${site.base}/groups/${site.groups.team}/brought`)
    assert.equal(team.status, 404, 'a group without a year before brings nothing')
  })
})

describe('Last year’s evidence on one page', () => {
  let site: Site
  let pieces: Awaited<ReturnType<typeof addYearBefore>>['pieces']
  before(async () => {
    site = await openSite()
    pieces = (await addYearBefore(site, 'commissioning-12.v1', { 1: score(1), 2: score(2), 5: score(5) })).pieces
  })
  after(() => site.close())
  const here = () => `${site.base}/groups/${site.groups.unit}`

  it('is answered piece by piece, as far as somebody likes', async () => {
    const page = await site.get(site.people.lead, `${here()}/brought`)
    assert.match(page.words, /1\. .*Piece of 1.*2\. .*Piece of 2.*5\. .*Piece of 5/)
    const nothing = await site.post(site.people.lead, `${here()}/brought`, {})
    assert.equal(nothing.status, 422)
    assert.match(nothing.words, /Choose for at least one piece/)
    const odd = await site.post(site.people.lead, `${here()}/brought`, { [`s1-${pieces[1]}`]: 'gold' })
    assert.equal(odd.status, 422)
    const fields = { [`s1-${pieces[1]}`]: 'confirmed', [`s2-${pieces[2]}`]: 'left' }
    assert.equal((await site.post(site.people.lead, `${here()}/brought`, fields)).status, 303)
    assert.match(
      (await site.get(site.people.lead, here())).words,
      /Evidence of 2025\/26 waits to be confirmed on standard 5/,
    )
  })

  it('brings no score, whatever it was', async () => {
    const responses = await site.as(site.people.lead).read(tx => responsesOf(tx, site.exercise, site.groups.unit))
    assert.ok(responses.length > 0 && responses.every(({ answer }) => answer === undefined))
    for (const standard of [1, 2, 5])
      assert.doesNotMatch(
        (await site.get(site.people.lead, `${here()}/standards/${standard}`)).body,
        /name="score"[^>]*checked/,
      )
  })

  it('is no evidence of a score while it waits, and the page says so before submitting', async () => {
    for (const standard of [1, 2, 5]) {
      const fields = { version: '0', score: '3', summary: 'This year.', then: 'list' }
      assert.equal((await site.post(site.people.lead, `${here()}/standards/${standard}`, fields)).status, 303)
    }
    const { words } = await site.get(site.people.lead, here())
    assert.match(words, /A score without evidence on standards 2 and 5/)
    assert.match(words, /Evidence of 2025\/26 is not confirmed on standard 5\. It will not be part of these answers/)
    const responses = await site.as(site.people.lead).read(tx => responsesOf(tx, site.exercise, site.groups.unit))
    assert.deepEqual(
      responses.filter(lacksEvidence).map(({ standard }) => standard),
      [2, 5],
    )
  })

  it('cannot be answered once the group has submitted', async () => {
    assert.equal((await site.post(site.people.lead, `${here()}/submission`, {})).status, 303)
    const late = await carryEvidence(
      site.as(site.people.lead),
      { exercise: site.exercise, group: site.groups.unit },
      [{ standard: 5, from: pieces[5] ?? '', decision: 'confirmed' }],
      editions,
    )
    assert.ok(!late.ok && late.refusal.kind === 'submitted')
    const read = await site.get(site.people.member, `${here()}/response`)
    assert.match(read.words, /Piece of 1/)
    assert.doesNotMatch(read.words, /Piece of 5/)
  })
})
