import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5'
import { textarea } from './textarea.ts'

const shown = (node: DefaultTreeAdapterTypes.Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(shown).join('') : ''

test('what was typed comes back as it was, empty first lines included', () => {
  const typed = fc.stringMatching(/^[\n <>&"'a/-]{0,12}$/)
  fc.assert(
    fc.property(typed, value => {
      assert.equal(shown(parseFragment(textarea({ name: 'words', value }).markup)), value)
    }),
  )
  assert.equal(shown(parseFragment(textarea({ name: 'words', value: '\n\n</textarea>' }).markup)), '\n\n</textarea>')
})
