import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openBefore } from '../test/before.ts'
import { valueOf } from '../test/browser.ts'

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

  it('reads a web address without its beginning, and shows it as it will be stored', async () => {
    const fields = { id: at.site.world.newId(), version: '0', title: 'Review', link: 'example.org/x' }
    assert.equal((await at.site.post(lead(), `${at.standard(1)}/evidence`, fields)).status, 303)
    const page = await at.site.get(lead(), `${at.standard(1)}/evidence/${fields.id}`)
    assert.equal(valueOf(page.body, 'link'), 'https://example.org/x')
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
    const removal = `${at.standard(2)}/${/value="(evidence\/[^"]*\/removal)"/.exec(page.body)?.[1]}`
    assert.match((await at.site.get(lead(), removal)).words, /Remove this evidence\?/)
    for (const _ of [1, 2]) assert.equal((await at.site.post(lead(), removal, {})).status, 303)
    assert.match((await at.site.get(lead(), at.standard(2))).words, /Evidence nothing yet/)
    assert.match((await at.site.get(lead(), at.standard(5))).words, /Evidence 1 piece/)
  })
})
