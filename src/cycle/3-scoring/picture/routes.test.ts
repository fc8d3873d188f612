import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openBefore } from '../test/before.ts'
import type { Site } from '../test/browser.ts'

describe('What can be seen together', () => {
  const at = openBefore()
  const submitted = async (group: string, someone: Site['people']['lead'], scores: Record<number, string>) => {
    for (const [number, score] of Object.entries(scores))
      await at.site.post(someone, at.standard(Number(number), group), {
        version: '0',
        score,
        summary: `Said on ${number}`,
      })
    await at.site.post(someone, `${at.site.base}/groups/${group}/submission`, {})
  }

  it('says so while nobody has submitted', async () => {
    const page = await at.site.get(at.site.people.member, `${at.site.base}/spread`)
    assert.match(page.words, /No group has submitted its answers yet/)
    assert.match(page.words, /Not submitted yet: Commissioning unit, Management team and Young people’s forum/)
  })

  it('shows differences first, with every flag and no draft', async () => {
    const { groups, people } = at.site
    await submitted(groups.unit, people.lead, { 1: '2', 2: '2', 5: 'none' })
    await submitted(groups.team, people.champion, { 1: '3', 2: '4', 5: '3' })
    await at.site.post(people.forumLead, at.standard(2, groups.forum), { version: '0', score: '1' })
    const page = await at.site.get(people.member, `${at.site.base}/spread`)
    assert.match(page.words, /Two or more apart 2 .*Commissioning unit at 2; Management team at 4/)
    assert.match(page.words, /Closer together 5 .*Cannot judge yet: Commissioning unit/)
    assert.match(page.words, /No evidence: Commissioning unit and Management team/)
    assert.match(page.words, /Entered on behalf of the group, from its paper: Management team/)
    assert.match(page.words, /Not submitted yet: Young people’s forum/)
    assert.doesNotMatch(page.words, /forum at 1/)
  })

  it('shows who has not been heard', async () => {
    const page = await at.site.get(at.site.people.member, `${at.site.base}/coverage`)
    assert.match(page.words, /Young people’s forum Not submitted/)
    assert.match(page.words, /Chair Seat vacant Management team, since 1 September 2026/)
    assert.match(page.words, /No child, young person or family heard On every standard\./)
    assert.match(page.words, /A group cannot judge yet On standard 5: Commissioning unit\./)
    assert.match(page.words, /No group is asked On 9 standards: 3, 4, 6/)
    assert.match(page.words, /2 [^0-9]* Submitted Submitted Answered/)
    assert.match(page.words, /3 [^0-9]* Not asked Not asked Not asked/)
  })

  it('says what is well, and not only where something lacks', async () => {
    const page = await at.site.get(at.site.people.member, `${at.site.base}/coverage`)
    assert.doesNotMatch(page.words, /Nowhere/)
  })

  it('says by the same sign as the positions that a group can’t judge', async () => {
    const page = await at.site.get(at.site.people.member, `${at.site.base}/spread`)
    assert.match(page.words, /cj : Commissioning unit can’t judge/)
    assert.match(page.words, /cj: can’t judge\./)
  })

  it('counts the forum’s own voice', async () => {
    await at.site.post(at.site.people.forumLead, `${at.site.base}/groups/${at.site.groups.forum}/submission`, {})
    const page = await at.site.get(at.site.people.member, `${at.site.base}/coverage`)
    assert.match(page.words, /No child, young person or family heard On 11 standards: 1, 3/)
  })

  it('keeps evidence back from a provider and says so', async () => {
    const { groups, people, base } = at.site
    const reopening = `${base}/groups/${groups.forum}/reopening`
    await at.site.post(people.champion, reopening, { reason: 'incomplete' })
    const evidence = { version: '0', title: 'Prices paid for placements', kept: 'yes' }
    await at.site.post(people.forumLead, `${at.standard(2, groups.forum)}/evidence`, evidence)
    await at.site.post(people.forumLead, `${base}/groups/${groups.forum}/submission`, {})
    const url = `${base}/groups/${groups.forum}/response`
    const [kept, open] = [await at.site.get(people.provider, url), await at.site.get(people.member, url)]
    assert.match(kept.words, /1 piece of evidence kept back from members who are providers/)
    assert.doesNotMatch(kept.body, /Prices paid/)
    assert.doesNotMatch(kept.words, /A score without evidence/)
    assert.match(open.words, /Prices paid for placements/)
  })
})
