import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inShort, prose } from './prose.ts'

test('paragraphs and lines stay as they were written', () => {
  const { markup } = prose('One\ntwo\n\nThree <b>')
  assert.equal(
    markup.replaceAll(/\s+/g, ' '),
    '<p class="govuk-body"> One<br />two </p><p class="govuk-body"> Three &lt;b&gt; </p>',
  )
})

test('a short text stays whole, a long one is cut at a word', () => {
  assert.equal(inShort('  Short\nand  whole '), 'Short and whole')
  const long = inShort(`${'wording '.repeat(40)}end`)
  assert.ok(long.endsWith('wording …') && long.length < 190)
})

test('a long text without spaces is cut all the same', () => {
  assert.ok(inShort('x'.repeat(5000)).length < 190)
})
