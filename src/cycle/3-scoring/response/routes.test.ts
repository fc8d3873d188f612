import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openBefore } from '../test/before.ts'
import { valueOf } from '../test/browser.ts'

describe('The page of one standard', () => {
  const at = openBefore()

  it('stands with its question, the labels beside the numbers, the bands, the prompts and the counts', async () => {
    const page = await at.site.get(at.site.people.lead, at.standard(2))
    assert.equal(page.status, 200)
    assert.match(page.words, /Standard 2 of 12/)
    assert.match(page.words, /In plain words:/)
    assert.match(page.words, /1\. Where does the .* stand\?/)
    assert.match(page.words, /5 This standard is met in full/)
    assert.match(page.words, /What 1 or 2 often looks like/)
    assert.match(page.words, /We can’t judge this yet A fair answer/)
    assert.match(page.words, /the words beside the number decide/)
    assert.match(page.words, /Evidence nothing yet/)
    assert.match(page.words, /Questions that may help/)
    assert.match(page.words, /0 of 3 answered/)
    assert.match(page.words, /You answer for the whole group “Commissioning unit”/)
    assert.match(page.words, /Save and go to standard 5/)
    assert.doesNotMatch(page.words, /strategic change/)
  })

  it('asks for implications for strategic change in the second section, and requires nothing of them', async () => {
    const page = await at.site.get(at.site.people.lead, at.standard(5))
    assert.match(page.words, /strategic change/)
  })

  it('saves and goes on to the next standard', async () => {
    const fields = { version: '0', score: '2', summary: 'Agreed\r\n\r\n• and used', then: 'standard-5' }
    const saved = await at.site.post(at.site.people.lead, at.standard(2), fields)
    assert.equal(saved.status, 303)
    assert.equal(saved.location, at.standard(5))
    const page = await at.site.get(at.site.people.lead, at.standard(2))
    assert.equal(valueOf(page.body, 'summary'), 'Agreed\n\n• and used')
    assert.equal(valueOf(page.body, 'version'), '1')
    assert.match(page.body, /value="2"[^>]*checked/)
    assert.match(page.words, /Saved at 14:32\./)
  })

  it('changes no text that was not posted', async () => {
    await at.site.post(at.site.people.lead, at.standard(2), { version: '1', implications: 'A seat for schools' })
    const page = await at.site.get(at.site.people.lead, at.standard(2))
    assert.equal(valueOf(page.body, 'summary'), 'Agreed\n\n• and used')
    assert.equal(valueOf(page.body, 'implications'), 'A seat for schools')
  })

  it('saves as one types, and says the version to go on from', async () => {
    const saved = await at.site.autosave(at.site.people.lead, at.standard(2), {
      version: '2',
      summary: 'Agreed in 2024',
    })
    assert.deepEqual(JSON.parse(saved.body), { saved: true, at: '14:32', version: '3' })
    const stale = await at.site.autosave(at.site.people.second, at.standard(2), {
      version: '2',
      summary: 'Other words',
    })
    assert.equal(stale.status, 409)
    const { saved: isSaved, reason, message } = JSON.parse(stale.body) as Record<string, string>
    assert.deepEqual([isSaved, reason], [false, 'conflict'])
    assert.match(message ?? '', /^Dev Okonjo saved this standard after you opened the page/)
  })

  for (const score of ['0', '6', '3.5', '5 OR 1', '５', '-1', 'NaN', '1e0', '[object Object]'])
    it(`takes no score of “${score}”, saves the rest and gives back what was typed`, async () => {
      const now = valueOf((await at.site.get(at.site.people.lead, at.standard(2))).body, 'version')
      const summary = `Words beside the score ${score}`
      const page = await at.site.post(at.site.people.lead, at.standard(2), { version: now, score, summary })
      assert.equal(page.status, 422)
      assert.match(page.words, /There is a problem Everything else on this page is saved/)
      assert.match(page.words, /The score must be chosen from the list/)
      assert.equal(valueOf(page.body, 'summary'), summary)
      const stored = await at.site.get(at.site.people.lead, at.standard(2))
      assert.equal(valueOf(stored.body, 'summary'), summary)
      assert.match(stored.body, /value="2"[^>]*checked/)
    })

  it('says what is wrong with a doubled field, a NUL and a text that is too long, and keeps the texts beside it', async () => {
    const version = valueOf((await at.site.get(at.site.people.lead, at.standard(5))).body, 'version')
    const long = 'x'.repeat(20_001)
    const fields = { version, score: ['1', '5'], summary: 'before\u0000after', strategic: long, implications: 'Kept' }
    const page = await at.site.post(at.site.people.lead, at.standard(5), fields)
    assert.equal(page.status, 422)
    assert.match(page.words, /The score was sent twice/)
    assert.match(page.words, /has a character that cannot be stored/)
    assert.match(page.words, /must be 20,000 characters or fewer\. It is 1 too long/)
    assert.equal(valueOf(page.body, 'strategic'), long)
    const stored = await at.site.get(at.site.people.lead, at.standard(5))
    assert.equal(valueOf(stored.body, 'implications'), 'Kept')
    assert.equal(valueOf(stored.body, 'strategic'), '')
  })

  it('stands before a form that posts nothing, or nonsense, and before a lone surrogate', async () => {
    assert.equal((await at.site.post(at.site.people.lead, at.standard(5), {})).status, 303)
    const odd = await at.site.post(at.site.people.lead, at.standard(5), {
      version: 'NaN',
      __proto__: 'x',
      toString: 'y',
    })
    assert.equal(odd.status, 303)
    const url = at.standard(5)
    const surrogate = await at.site.post(at.site.people.lead, url, { version: '1', summary: '\ud800' })
    assert.ok([303, 409, 422].includes(surrogate.status))
  })

  it('is there for the group’s leads and the champion only, and absent in the same way for everyone else', async () => {
    const { people, base } = at.site
    assert.equal((await at.site.get(people.champion, at.standard(2))).status, 200)
    const missing = await at.site.get(people.lead, `${base}/groups/${at.site.groups.unit}/standards/7`)
    for (const url of [at.standard(3), at.standard(2, at.site.groups.team), `${base}/groups/x/standards/2`]) {
      const page = await at.site.get(people.lead, url)
      assert.deepEqual([page.status, page.body], [404, missing.body])
    }
    for (const someone of [people.teamLead, people.member]) {
      assert.equal((await at.site.get(someone, at.standard(2))).status, 404)
      assert.equal((await at.site.post(someone, at.standard(2), { version: '0', summary: 'x' })).status, 404)
    }
  })

  it('says for whom a champion writes', async () => {
    const page = await at.site.get(at.site.people.champion, at.standard(2))
    assert.match(page.words, /You enter the answers of the group “Commissioning unit” for it/)
  })
})

describe('Two people on one text', () => {
  const at = openBefore()

  it('see both texts, and nothing is overwritten', async () => {
    const { lead, second } = at.site.people
    await at.site.post(lead, at.standard(2), { version: '0', score: '2', summary: 'Dev’s words' })
    const page = await at.site.post(second, at.standard(2), { version: '0', score: '3', summary: 'Rhian’s words' })
    assert.equal(page.status, 409)
    assert.match(page.words, /Dev Okonjo saved at 14:32, after your page was opened/)
    assert.match(page.words, /Dev’s words What you typed Rhian’s words/)
    assert.match(page.words, /Both, yours below/)
    assert.equal(valueOf(page.body, 'version'), '1')
    assert.equal(valueOf(page.body, 'summary'), 'Rhian’s words')
    const stored = await at.site.get(lead, at.standard(2))
    assert.equal(valueOf(stored.body, 'summary'), 'Dev’s words')
  })

  it('choose field by field; what is not chosen stays under the earlier versions', async () => {
    const { second } = at.site.people
    const mine = { version: '1', resolving: 'yes', score: '3', summary: 'Rhian’s words', implications: '' }
    const chosen = await at.site.post(second, at.standard(2), {
      ...{ ...mine, 'take-score': 'theirs', 'take-summary': 'both' },
    })
    assert.deepEqual([chosen.status, chosen.location], [303, at.standard(2)])
    const page = await at.site.get(second, at.standard(2))
    assert.equal(valueOf(page.body, 'summary'), 'Dev’s words\n\nRhian’s words')
    assert.match(page.body, /value="2"[^>]*checked/)
    assert.match(page.words, /Earlier versions of this page \(2\)/)
    const earlier = await at.site.get(second, `${at.standard(2)}/earlier`)
    assert.match(earlier.words, /written by Dev Okonjo at 14:32 on 26 November 2026, replaced/)
    assert.match(earlier.words, /written by Rhian Price at 14:32 on 26 November 2026, not chosen when two texts met/)
    assert.match(earlier.words, /Bring these words back/)
  })

  it('meet again when a third text came in between', async () => {
    const { lead, second } = at.site.people
    await at.site.post(lead, at.standard(2), { version: '2', summary: 'A third text' })
    const mine = { version: '2', resolving: 'yes', summary: 'Rhian’s late words', 'take-summary': 'mine' }
    const page = await at.site.post(second, at.standard(2), mine)
    assert.equal(page.status, 409)
    assert.match(page.words, /A third text What you typed Rhian’s late words/)
  })

  it('are told when both together are too long, with both in the box', async () => {
    const { lead, second } = at.site.people
    const [one, other] = ['a'.repeat(15_000), 'b'.repeat(15_000)]
    await at.site.post(lead, at.standard(5), { version: '0', summary: one })
    const mine = { version: '1', resolving: 'yes', summary: other, 'take-summary': 'both' }
    const page = await at.site.post(second, at.standard(5), mine)
    assert.equal(page.status, 422)
    assert.equal(valueOf(page.body, 'summary'), `${one}\n\n${other}`)
  })

  it('lose nothing when a champion does the same thing twice', async () => {
    const fields = { version: '0', score: '4', summary: 'From the paper', then: 'standard-5' }
    for (const _ of [1, 2])
      assert.equal((await at.site.post(at.site.people.champion, at.standard(1), fields)).status, 303)
  })
})

describe('One person with two windows', () => {
  const at = openBefore()

  it('is not told their own name', async () => {
    const { second } = at.site.people
    await at.site.post(second, at.standard(1), { version: '0', summary: 'From the laptop' })
    const late = { version: '0', summary: 'From the phone' }
    const page = await at.site.post(second, at.standard(1), late)
    assert.match(page.words, /You saved this in another window at 14:32, after this page was opened/)
    assert.match(page.words, /Saved by you in another window From the laptop/)
    const told = await at.site.autosave(second, at.standard(1), late)
    assert.match(told.body, /You saved this standard in another window after you opened the page/)
  })
})
