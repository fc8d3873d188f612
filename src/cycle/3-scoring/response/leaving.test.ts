import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openBefore } from '../test/before.ts'
import { valueOf } from '../test/browser.ts'

describe('Leaving a standard’s page for something noted with it, without scripts', () => {
  const at = openBefore()
  const lead = () => at.site.people.lead
  const stored = async () => at.site.get(lead(), at.standard(2))
  const leave = async (then: string, summary: string) =>
    at.site.post(lead(), at.standard(2), { version: valueOf((await stored()).body, 'version'), summary, then })

  const leads = { variations: 'variations', evidence: 'evidence', 'evidence-others': 'evidence/others' }
  for (const [then, page] of Object.entries({ ...leads, voices: 'voices', earlier: 'earlier' }))
    it(`saves what was typed and goes to ${page}`, async () => {
      const gone = await leave(then, `Typed before ${then}`)
      assert.deepEqual([gone.status, gone.location], [303, `${at.standard(2)}/${page}`])
      assert.equal((await at.site.get(lead(), gone.location)).status, 200)
      const page2 = await stored()
      assert.equal(valueOf(page2.body, 'summary'), `Typed before ${then}`)
      assert.match(page2.body, new RegExp(`<button class="link-button" name="then" value="${then}"`))
    })

  it('saves before one thing noted is changed or removed as well', async () => {
    await at.site.post(lead(), `${at.standard(2)}/voices`, { version: '0', said: 'Nobody asks us', source: '' })
    const buttons = [...(await stored()).body.matchAll(/name="then" value="(voices\/[^"]*)"/g)].map(found => found[1])
    assert.equal(buttons.length, 2)
    for (const then of buttons) {
      const gone = await leave(then ?? '', `Typed before ${then}`)
      assert.equal(gone.location, `${at.standard(2)}/${then}`)
      assert.equal((await at.site.get(lead(), gone.location)).status, 200)
      assert.equal(valueOf((await stored()).body, 'summary'), `Typed before ${then}`)
    }
  })

  it('stays on the page with a mistake or a second text, as any other saving does', async () => {
    const long = await leave('evidence', 'x'.repeat(20_001))
    assert.equal(long.status, 422)
    const stale = { version: '1', summary: 'From an old page', then: 'evidence' }
    assert.equal((await at.site.post(at.site.people.second, at.standard(2), stale)).status, 409)
  })

  it('leads nowhere that no button says', async () => {
    for (const then of ['//example.org', '../..', 'evidence/x', 'toString'])
      assert.equal((await leave(then, 'Agreed')).location, at.standard(2))
  })

  it('goes on to the next standard, not to something noted, when Enter is pressed on a score', async () => {
    const page = await stored()
    assert.equal(/<button[^>]*name="then"\s+value="([^"]*)"/.exec(page.body)?.[1], 'standard-5')
  })
})
