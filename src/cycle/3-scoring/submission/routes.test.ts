import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { closeGathering } from '#exercise'
import { openBefore } from '../test/before.ts'
import { valueOf } from '../test/browser.ts'

describe('A group’s own page', () => {
  const at = openBefore()
  const list = () => `${at.site.base}/groups/${at.site.groups.unit}`
  const { then, answer } = {
    then: 'list',
    answer: (number: number, fields: Record<string, string>, version = '0') =>
      at.site.post(at.site.people.lead, at.standard(number), { version, then, ...fields }),
  }

  it('lists the standards with what is missing, and holds the button with the reason', async () => {
    await answer(1, { score: '2', summary: 'Agreed', implications: 'One list of priorities' })
    const page = await at.site.get(at.site.people.lead, list())
    assert.match(
      page.words,
      /1\. What must get better is agreed 2: We agree what meeting this standard takes, and have made a start Answered, no evidence/,
    )
    assert.match(page.words, /The sitting: nothing on record yet\. Record how the group sat/)
    assert.match(page.words, /5\. We know what families need Not begun/)
    assert.match(page.words, /Submit all 3 answers Not yet: 2 standards have no answer: 2 and 5/)
    assert.match(page.body, /aria-disabled="true"/)
  })

  it('refuses on the server too, and changes nothing', async () => {
    const page = await at.site.post(at.site.people.lead, `${list()}/submission`, {})
    assert.equal(page.status, 409)
    assert.match(page.words, /Answer standards 2 and 5 first/)
  })

  it('warns of a missing summary and of a score without evidence, and submits all the same', async () => {
    await answer(2, { score: '4' })
    await answer(5, { score: 'none', summary: 'We would need figures' })
    const page = await at.site.get(at.site.people.lead, list())
    assert.match(page.words, /No summary on standard 2\. Others will see the score and not why/)
    assert.match(page.words, /A score without evidence on standards 1 and 2/)
    const done = await at.site.post(at.site.people.lead, `${list()}/submission`, {})
    assert.deepEqual([done.status, done.location], [303, `${list()}/response`])
    assert.equal((await at.site.post(at.site.people.lead, `${list()}/submission`, {})).status, 303)
  })

  it('is read by everyone once it is submitted', async () => {
    const sent = await at.site.get(at.site.people.member, list())
    assert.equal(sent.location, `${list()}/response`)
    const page = await at.site.get(at.site.people.member, `${list()}/response`)
    assert.match(page.words, /Submitted by Dev Okonjo at 14:32 on 26 November 2026\./)
    assert.match(page.words, /2\. .* 4: We are well on the way/)
    assert.match(page.words, /A score without evidence\./)
    assert.match(page.words, /We can’t judge this yet/)
    assert.match(page.words, /The question as it was asked/)
    assert.match(page.words, /The sitting Nothing on record/)
    assert.doesNotMatch(page.words, /Record how the group sat/)
    const own = await at.site.get(at.site.people.lead, `${list()}/response`)
    assert.match(own.body, new RegExp(`<a class="govuk-link" href="${list()}/sitting"\\s*>Record how the group sat`))
    assert.doesNotMatch(page.words, /Hand the answers back/)
  })

  it('gives back what was typed too late', async () => {
    const page = await at.site.post(at.site.people.lead, at.standard(1), { version: '1', summary: 'Late words' })
    assert.equal(page.status, 409)
    assert.match(page.words, /This was not saved.*Dev Okonjo has submitted.*Late words/)
    const told = await at.site.autosave(at.site.people.lead, at.standard(1), { version: '1', summary: 'Late words' })
    assert.equal((JSON.parse(told.body) as Record<string, string>)['reason'], 'refused')
    const voices = await at.site.post(at.site.people.lead, `${at.standard(1)}/voices`, {
      said: 'Late voice',
      version: '0',
    })
    assert.match(voices.words, /This was not saved.*Late voice/)
  })

  it('is handed back by the champion with a reason, stays readable, and counts again after the next submission', async () => {
    const { champion, lead, member } = at.site.people
    const form = await at.site.get(champion, `${list()}/reopening`)
    assert.match(form.words, /Hand the answers back/)
    assert.equal((await at.site.get(lead, `${list()}/reopening`)).status, 404)
    const unsaid = await at.site.post(champion, `${list()}/reopening`, {})
    assert.match(unsaid.words, /Say why you hand the answers back/)
    const reason = { reason: 'identifies', words: 'Standard 1 names a child' }
    assert.equal((await at.site.post(champion, `${list()}/reopening`, reason)).location, `${list()}/response`)
    const back = await at.site.get(lead, list())
    assert.match(
      back.words,
      /Handed back by Amal Haddad .* Something could identify a child or a family\. Standard 1 names a child/,
    )
    const none = await at.site.get(member, `${list()}/response`)
    assert.match(none.words, /Nothing is submitted now.*handed back by Amal Haddad/)
    const before = /href="([^"]*\/submissions\/[^"]*)"/.exec(none.body)?.[1] ?? ''
    assert.match((await at.site.get(member, before)).words, /Handed back by Amal Haddad .* so it counts no more/)
    await answer(1, { summary: 'Mended' }, '1')
    await at.site.post(champion, `${list()}/submission`, {})
    const now = await at.site.get(member, `${list()}/response`)
    assert.match(now.words, /Entered on behalf of the group, from its paper/)
    assert.match(now.words, /Mended/)
  })

  it('leads from its forms to what was submitted, once it is', async () => {
    for (const part of ['voices', 'evidence', 'evidence/others'])
      assert.equal((await at.site.get(at.site.people.lead, `${at.standard(2)}/${part}`)).location, `${list()}/response`)
  })

  it('can be read and not written once the gathering is closed', async () => {
    const { champion, teamLead } = at.site.people
    const url = at.standard(1, at.site.groups.team)
    await at.site.post(teamLead, url, { version: '0', summary: 'A draft' })
    await closeGathering(at.site.as(champion), at.site.exercise)
    const page = await at.site.get(teamLead, url)
    assert.match(page.words, /The gathering of answers is closed\. The champion can reopen it/)
    assert.equal(valueOf(page.body, 'summary'), 'A draft')
    assert.doesNotMatch(page.body, /data-autosave/)
    const late = await at.site.post(teamLead, url, { version: '1', summary: 'Late words' })
    assert.equal(late.status, 409)
    assert.match(late.words, /The gathering of answers is closed.*Late words/)
    const list = `${at.site.base}/groups/${at.site.groups.team}`
    for (const part of ['voices', 'variations', 'evidence', 'evidence/others'])
      assert.equal((await at.site.get(teamLead, `${url}/${part}`)).location, list)
    assert.doesNotMatch(page.words, /Add evidence|You answer for/)
    const entering = await at.site.get(champion, list)
    assert.match(entering.words, /gathering of answers is closed, and these answers are not submitted/)
    assert.doesNotMatch(entering.words, /You enter the answers/)
    const theirs = await at.site.get(teamLead, list)
    assert.match(theirs.words, /Submit all 3 answers Not yet: the gathering of answers is closed/)
  })

  it('asks someone without a visit to sign in', async () => {
    assert.match((await at.site.get(undefined, list())).location, /^\/sign-in\?back=/)
  })
})
