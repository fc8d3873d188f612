import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { hasStrayBrace, placeholdersOf, termsOf, wordsOf } from './words.ts'

const founding = {
  terms: [
    { key: 'partnership', name: 'Children’s Trust', plural: 'Children’s Trusts', about: 'Who it is.' },
    { key: 'lsp', name: 'Local Strategic Partnership (LSP)', short: 'LSP', about: 'The area’s own body.' },
  ],
}

describe('Terms', () => {
  it('stand in a sentence under their founding names', () => {
    assert.equal(
      wordsOf('The {partnership} reports to the {lsp}; the {lsp.short} to {partnership.plural}.', termsOf(founding)),
      'The Children’s Trust reports to the Local Strategic Partnership (LSP); the LSP to Children’s Trusts.',
    )
  })

  it('read as the partnership calls them, a short form it has not given as the name', () => {
    const terms = termsOf(founding, { lsp: { name: 'Place Board' } })
    assert.equal(
      wordsOf('{lsp} and {lsp.short} of the {partnership}', terms),
      'Place Board and Place Board of the Children’s Trust',
    )
  })

  it('leave aside a local name for a term that the edition does not have', () => {
    assert.deepEqual([...termsOf(founding, { pct: { name: 'ICB' } }).keys()], ['partnership', 'lsp'])
  })

  it('take any local name as it is, braces and dollar signs too', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), name => {
        assert.equal(wordsOf('a {lsp} z', termsOf(founding, { lsp: { name } })), `a ${name} z`)
      }),
    )
  })

  it('refuse a placeholder that nobody declared', () => {
    assert.throws(() => wordsOf('{pct}', termsOf(founding)), /\{pct\}/)
    assert.throws(() => wordsOf('{constructor}', termsOf(founding)), /\{constructor\}/)
  })

  it('are found in a text with their forms, and a brace that is no placeholder is noticed', () => {
    assert.deepEqual(placeholdersOf('{lsp.short} or {lsp}'), [
      { key: 'lsp', form: 'short' },
      { key: 'lsp', form: 'name' },
    ])
    assert.deepEqual(['{lsp}', 'none', '{LSP}', '{lsp', 'lsp}', '{lsp.long}'].map(hasStrayBrace), [
      false,
      false,
      true,
      true,
      true,
      true,
    ])
  })
})
