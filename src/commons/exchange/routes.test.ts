import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { arrangeExchange } from './test/site.ts'

describe('a record of practice', () => {
  it('is written, published without a name, and found by others', async () => {
    const site = await arrangeExchange()
    const { wexmoor, calder } = site
    const made = await wexmoor.as('member').post('/records/new', site.swapShop)
    assert.equal(made.status, 303, made.text)
    const record = made.location.split('/').at(-1) ?? ''
    const draft = await wexmoor.as('member').get(`/records/${record}`)
    assert.match(draft.text, /Draft/)
    assert.match((await calder.as('member').get('?words=lists')).text, /No records? found/)
    const published = await wexmoor
      .as('member')
      .post(`/records/${record}/publication`, { does: 'publish', mark: draft.value('mark') })
    assert.equal(published.status, 303, published.text)
    const found = await calder.as('member').get('?words=waiting+list')
    assert.match(found.text, /1 record found One list instead of four/)
    const read = await calder.as('member').get(`/found/${record}`)
    assert.match(read.text, /A partnership that is not named/)
    assert.doesNotMatch(read.markup, /Wexmoor|panel@/)
  })
})
