import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { explain, explainer } from './explained.ts'

const word = (name: string, means = 'It means something') => ({ word: name, means })
const words = [
  { word: 'LSP', stands: 'Local Strategic Partnership', means: 'The body for the whole area.' },
  ...[word('HAS'), word('outcome'), word('outcomes put first'), word('commissioning'), word('joint commissioning')],
  ...[word('C&LP'), word('datblygu'), word('אחריות')],
]

/** The words that are explained in a text, as they stand there. */
const found = (text: string, list = words): readonly string[] =>
  [...explain(text, list).markup.matchAll(/<button[^>]*>([^<]*)<\/button>/g)].map(([, each = '']) => each)

/** What one reads of drawn text while nothing is open. */
const read = (markup: string): string =>
  markup
    .replace(/<span id="explained-\d+"[\s\S]*?<\/bdi>[\s\S]*?<\/span><\/span>/g, '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

describe('Words explained in place', () => {
  it('are a button and what it opens, without a script', () => {
    assert.equal(
      explain('The LSP meets.', words).markup,
      'The <button type="button" class="link-button explained" popovertarget="explained-0">LSP</button>' +
        '<span id="explained-0" popover="auto" class="explanation"><b><bdi>LSP</bdi></b>, <bdi>Local Strategic Partnership</bdi>: ' +
        '<span dir="auto">The body for the whole area.</span></span> meets.',
    )
  })

  it('are whole words, and the longest that fits', () => {
    assert.deepEqual(found('Outcomes put first by joint commissioning'), ['Outcomes put first', 'joint commissioning'])
    assert.deepEqual(found('decommissioning an LSPx'), [])
    assert.deepEqual(found('our outcomes, commissioning.'), ['outcomes', 'commissioning'])
  })

  it('are found with capitals only as they are written', () => {
    assert.deepEqual(found('It has an lsp. HAS said so to the C&LP.'), ['HAS', 'C&amp;LP'])
  })

  it('are explained at their first place on a page', () => {
    const explained = explainer(words)
    assert.match(explained('One outcome').markup, /button/)
    assert.equal(explained('Another outcome, <b>').markup, 'Another outcome, &lt;b&gt;')
  })

  it('may be Welsh or written from right to left', () => {
    assert.deepEqual(found('Datblygu gyda’n gilydd; לקחת אחריות כאן'), ['Datblygu', 'אחריות'])
  })

  it('leave every text as it was written, whatever the words are', () => {
    const texts = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('(a+)+$', '<b>', '"', 'a a', 's', '‮x', ''))
    fc.assert(
      fc.property(
        fc.array(texts, { maxLength: 6 }),
        fc.array(fc.tuple(texts, texts), { maxLength: 5 }),
        (said, pairs) => {
          const text = said.join(' ')
          const { markup } = explain(
            text,
            pairs.map(([name, means]) => ({ word: name, means: `${means}.` })),
          )
          assert.equal(read(markup.replace(/<span id="explained-\d+" popover[\s\S]*?<\/span><\/span>/g, '')), text)
        },
      ),
    )
  })
})
