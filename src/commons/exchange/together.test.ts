import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Database } from '#db'
import { overlapping } from '#test/overlapping.ts'
import { consentToNaming } from './practice/actions.ts'
import { markOf } from './practice/consent.ts'
import { consentsOf } from './practice/store/consents.ts'
import { practiceOf } from './practice/store/records.ts'
import { arrangeExchange } from './test/site.ts'

const { db, wexmoor, swapShop } = await arrangeExchange()

test('a yes to being named that is said twice at once is on record once', async () => {
  const { location } = await wexmoor.as('member').post('/records/new', { ...swapShop, naming: 'yes' })
  const id = location.split(/[#?]/)[0]?.split('/').at(-1) ?? ''
  const practice = await wexmoor.read(tx => practiceOf(tx, id))
  assert.ok(practice)
  const consent = (own: Database) =>
    consentToNaming(wexmoor.hand('champion', own), wexmoor, { id, mark: markOf(practice) })
  const both = await overlapping(db, consent, consent)
  assert.ok(both.every(({ ok }) => ok))
  assert.equal((await wexmoor.read(tx => consentsOf(tx, id))).length, 1)
})
