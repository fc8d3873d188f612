import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { arrangeExchange } from '../test/site.ts'

const site = await arrangeExchange()
const { wexmoor, calder } = site

describe('the words of an offer of help and of asking for an introduction', () => {
  it('name no organisation, person, number or other partnership', async () => {
    await site.db.unscoped(
      `insert into people.organisation (partnership_id, id, name, kind, statutory, provider)
       values ($1, $2, 'Lantern House', 'voluntary', false, true)`,
      [wexmoor.id, site.world.newId()],
    )
    const standard = 'commissioning-12.v1/5'
    const telling = [
      'Come to Lantern House.',
      'Ask Wexmoor.',
      'Ring 01904 555 123.',
      'As in Farlow.',
      'Ask Ruth Adeyemi.',
    ]
    for (const words of telling) {
      const refused = await wexmoor.as('champion').post('/help/new', { standard, words })
      assert.equal(refused.status, 409, words)
      assert.match(refused.text, /these words give yours away or name others/)
      assert.equal(refused.value('words'), words, 'what was typed stands')
    }
    assert.equal((await wexmoor.as('champion').post('/help/new', { standard, words: 'An hour of ours.' })).status, 303)
    const { markup } = await calder.as('deputy').get('/help')
    const help = /introductions\/new\?help=([\w-]+)/.exec(markup)?.[1] ?? ''
    const asked = (words: string) => calder.as('deputy').post('/introductions/new', { help, words })
    for (const words of ['We are Calder Reach.', 'Write to me@calder.example'])
      assert.equal((await asked(words)).status, 409)
    assert.equal((await asked('Our lists.')).status, 303)
  })
})
