import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { loadEditions } from '#instrument'
import { editionPaper } from './paper.ts'

const edition = (await loadEditions(join(import.meta.dirname, '../../../editions'))).shippedOne('commissioning-12.v1')
assert.ok(edition)

test('the paper of an edition is in the language of the edition, and headings of ours in English', () => {
  const { lang, blocks } = editionPaper({ ...edition, language: 'cy' }, 'f')
  assert.equal(lang, 'cy')
  const headings = blocks.flatMap(block => (block.kind === 'heading' ? [`${block.lang ?? lang} ${block.text}`] : []))
  assert.ok(headings.includes('en-GB Questions') && headings.includes('en-GB What a score means'))
  assert.ok(headings.some(each => each.startsWith('cy 1. ')))
  assert.equal(editionPaper(edition, 'f').lang, 'en-GB')
  assert.match(JSON.stringify(blocks), /"name":"Language","value":"Welsh"/)
})
