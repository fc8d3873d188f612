import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openSite, valueOf, type Site } from './test/browser.ts'

const openBefore = () => {
  let site: Site
  before(async () => {
    site = await openSite()
  })
  after(() => site.close())
  return {
    get site() {
      return site
    },
    standard: (number: number, group = site.groups.unit) => `${site.base}/groups/${group}/standards/${number}`,
  }
}

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
    const fields = { version: '0', score: '2', summary: 'Agreed\r\n\r\n• and used', then: 'next' }
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
    assert.match(page.words, /Both, yours below the saved one/)
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
    const fields = { version: '0', score: '4', summary: 'From the paper', then: 'next' }
    for (const _ of [1, 2])
      assert.equal((await at.site.post(at.site.people.champion, at.standard(1), fields)).status, 303)
  })
})

describe('What is noted with a standard', () => {
  const at = openBefore()
  const lead = () => at.site.people.lead

  it('is added on a small page of its own and stands in its fold', async () => {
    const form = await at.site.get(lead(), `${at.standard(2)}/variations`)
    assert.equal(form.status, 200)
    const fields = {
      id: valueOf(form.body, 'id'),
      version: '0',
      kind: 'locality',
      whose: 'Moor Edge',
      words: 'Not part of it',
    }
    const saved = await at.site.post(lead(), `${at.standard(2)}/variations`, fields)
    assert.equal(saved.location, `${at.standard(2)}?open=variations#variations`)
    await at.site.post(lead(), `${at.standard(2)}/variations`, fields)
    const page = await at.site.get(lead(), saved.location.split('#')[0] ?? '')
    assert.match(page.words, /Where it varies 1 noted Moor Edge \(by place\): Not part of it/)
    assert.match(page.body, /<details id="variations" open>/)
  })

  it('comes back with what was typed when something is missing', async () => {
    const page = await at.site.post(lead(), `${at.standard(2)}/variations`, {
      whose: '',
      words: 'Only words',
      version: '0',
    })
    assert.equal(page.status, 422)
    assert.match(page.words, /Say how it varies/)
    assert.equal(valueOf(page.body, 'words'), 'Only words')
  })

  it('shows both texts when two people change it, and tells who changes what was removed', async () => {
    const form = await at.site.get(lead(), `${at.standard(2)}/voices`)
    const id = valueOf(form.body, 'id')
    const list = `${at.standard(2)}/voices`
    await at.site.post(lead(), list, { id, version: '0', said: 'Nobody asks us', source: 'Forum, May' })
    await at.site.post(at.site.people.second, `${list}/${id}`, {
      version: '1',
      said: 'They never ask',
      source: 'Forum, May',
    })
    const page = await at.site.post(lead(), `${list}/${id}`, {
      version: '1',
      said: 'Nobody asked',
      source: 'Forum, May',
    })
    assert.equal(page.status, 409)
    assert.match(page.words, /Rhian Price saved at 14:32/)
    assert.match(page.words, /They never ask What you typed Nobody asked/)
    const chosen = {
      id,
      version: '2',
      resolving: 'yes',
      said: 'Nobody asked',
      source: 'Forum, May',
      'take-said': 'mine',
    }
    assert.equal((await at.site.post(lead(), `${list}/${id}`, chosen)).status, 303)
    const removal = await at.site.get(lead(), `${list}/${id}/removal`)
    assert.match(removal.words, /What they say Nobody asked/)
    assert.equal((await at.site.post(lead(), `${list}/${id}/removal`, {})).status, 303)
    const late = await at.site.post(at.site.people.second, `${list}/${id}`, {
      version: '3',
      said: 'Late words',
      source: '',
    })
    assert.equal(late.status, 409)
    assert.match(late.words, /Somebody removed this while you were typing.*Late words/)
  })

  it('takes evidence with a file, lets another standard use it, and gives the file to those who may have it', async () => {
    const form = await at.site.get(lead(), `${at.standard(2)}/evidence`)
    const id = valueOf(form.body, 'id')
    const fields = { id, version: '0', title: '', link: '', owner: 'Council', shows: 'No plan changed', kept: 'yes' }
    const file = { name: 'Joint plan review.txt', bytes: Buffer.from('Reviewed in March.\n') }
    const saved = await at.site.upload(lead(), `${at.standard(2)}/evidence`, fields, file)
    assert.equal(saved.location, `${at.standard(2)}?open=evidence#evidence`)
    const page = await at.site.get(lead(), at.standard(2))
    assert.match(
      page.words,
      /Evidence 1 piece Joint plan review\.txt · file, 1 kB · Council · No plan changed \(kept from providers\)/,
    )
    const others = await at.site.get(lead(), `${at.standard(5)}/evidence/others`)
    assert.match(others.words, /Joint plan review\.txt.*Used on standard 2/)
    assert.equal((await at.site.post(lead(), `${at.standard(5)}/evidence/others`, { evidence: id })).status, 303)
    const again = await at.site.get(lead(), `${at.standard(5)}/evidence/${id}`)
    assert.match(again.words, /It also serves standard 2\. What you change here changes there too/)
    assert.match(again.words, /Attached: Joint plan review\.txt \(1 kB\)/)
    const [row] = await at.site.db.unscoped<{ file_id: string }>('select file_id from scoring.evidence where id = $1', [
      id,
    ])
    const url = `/partnerships/${at.site.partnership}/files/${row?.file_id ?? ''}`
    const own = await at.site.get(lead(), url)
    assert.equal(own.body, 'Reviewed in March.\n')
    assert.match(String(own.headers['content-disposition']), /^attachment; filename="Joint plan review\.txt"/)
    assert.equal((await at.site.get(at.site.people.champion, url)).status, 200)
    for (const someone of [at.site.people.member, at.site.people.provider, at.site.people.teamLead])
      assert.equal((await at.site.get(someone, url)).status, 404)
  })

  it('refuses a file with macros by name and keeps what was typed', async () => {
    const file = { name: 'Contracts register.xlsm', bytes: Buffer.from('PK\u0003\u0004 and so on') }
    const fields = { version: '0', title: 'Contracts register', link: '', owner: '', shows: 'Who buys what' }
    const page = await at.site.upload(lead(), `${at.standard(2)}/evidence`, fields, file)
    assert.equal(page.status, 422)
    assert.match(page.words, /The file holds a macro/)
    assert.equal(valueOf(page.body, 'shows'), 'Who buys what')
  })

  it('takes no script for a web address', async () => {
    const fields = { version: '0', title: 'x', link: 'javascript:alert(1)' }
    const page = await at.site.post(lead(), `${at.standard(2)}/evidence`, fields)
    assert.equal(page.status, 422)
    assert.equal(valueOf(page.body, 'link'), 'javascript:alert(1)')
  })

  it('asks which evidence to use, and takes none of another group', async () => {
    const url = `${at.standard(1)}/evidence/others`
    assert.match((await at.site.post(lead(), url, {})).words, /Choose the evidence to use here/)
    assert.equal((await at.site.post(lead(), url, { evidence: at.site.world.newId() })).status, 404)
  })

  it('asks to remove evidence, and leaves it for other standards', async () => {
    const page = await at.site.get(lead(), at.standard(2))
    const removal = /href="([^"]*\/evidence\/[^"]*\/removal)"/.exec(page.body)?.[1] ?? ''
    assert.match((await at.site.get(lead(), removal)).words, /Remove this evidence\?/)
    for (const _ of [1, 2]) assert.equal((await at.site.post(lead(), removal, {})).status, 303)
    assert.match((await at.site.get(lead(), at.standard(2))).words, /Evidence nothing yet/)
    assert.match((await at.site.get(lead(), at.standard(5))).words, /Evidence 1 piece/)
  })
})

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
    assert.match(page.words, /1\. What must get better is agreed 2: We agree what meeting this standard takes/)
    assert.match(page.words, /The sitting: nothing on record yet/)
    assert.match(page.words, /Not begun an answer/)
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

  it('asks someone without a visit to sign in', async () => {
    assert.match((await at.site.get(undefined, list())).location, /^\/sign-in\?back=/)
  })
})

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
    assert.match(page.words, /No child, young person or family heard on any standard/)
    assert.match(page.words, /A group cannot judge yet On standard 5: Commissioning unit\./)
    assert.match(page.words, /No group is asked On 9 standards: 3, 4, 6/)
    assert.match(page.words, /2 [^0-9]* Submitted Submitted Answered/)
    assert.match(page.words, /3 [^0-9]* Not asked Not asked Not asked/)
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
