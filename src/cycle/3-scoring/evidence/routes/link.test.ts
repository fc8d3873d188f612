import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withScheme } from './link.ts'

const linkOf = (typed: string) => withScheme({ title: 'Review', link: typed })['link']

test('a web address without its beginning is one on https', () => {
  assert.equal(linkOf('example.org/x'), 'https://example.org/x')
  assert.equal(linkOf(' www.example.org '), 'https://www.example.org')
  assert.equal(linkOf('example.org/review.pdf'), 'https://example.org/review.pdf')
  assert.equal(linkOf('example.org:8080/x?y#z'), 'https://example.org:8080/x?y#z')
})

test('everything else stays as it was typed', () => {
  const typed = ['', 'http://example.org', 'javascript:alert(1)', 'name@example.org', 'the review', '/etc', 'x.y z']
  for (const each of [...typed, 'ftp://example.org', 'page 3.2', '3.2', 'Joint review.pdf', 'review.pdf'])
    assert.equal(linkOf(each), each)
})

test('a long row of letters is read at once', () => {
  assert.equal(linkOf(`${'a-'.repeat(200_000)}!`)?.length, 400_001)
})
