import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readEmail, readLink } from './address.ts'

const email = (typed: string) => readEmail(typed, 'Email address')
const link = (typed: string) => readLink(typed, 'The link')

test('an email address keeps its name, gets its domain in lower case, and is normalised', () => {
  assert.deepEqual(email(' Ama.Osei+plan@Council.GOV.uk '), { value: 'Ama.Osei+plan@council.gov.uk' })
  assert.deepEqual(email("o'neill@example.org"), { value: "o'neill@example.org" })
  assert.deepEqual(email('jose\u0301@example.org'), { value: 'jos\u00e9@example.org' })
})

test('whatever might be more than one address, or none, is refused', () => {
  const bad = [
    'a',
    'a@',
    '@b.org',
    'a@b',
    'a@b@c.org',
    'a@b.org,c@d.org',
    'a b@c.org',
    'a@b.org\r\nBcc: x@y.org',
    '<a@b.org>',
  ]
  bad.push(
    'A <a@b.org>',
    '"a b"@c.org',
    'a@b..org',
    '.a@b.org',
    'a..b@c.org',
    'a@-b.org',
    'a\u202eb@c.org',
    'a\u0000@b.org',
    'a;b@c.org',
  )
  bad.push(`${'a'.repeat(65)}@b.org`, `a@${'b'.repeat(64)}.org`, `a@${'b.'.repeat(130)}org`, 'a@[127.0.0.1]')
  for (const typed of bad) assert.ok('words' in email(typed), typed)
})

test('an accepted email address reads the same again', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.emailAddress(),
        fc.tuple(fc.string({ unit: 'grapheme' }), fc.domain()).map(parts => parts.join('@')),
      ),
      typed => {
        const first = email(typed)
        if ('value' in first) assert.deepEqual(email(first.value), first)
      },
    ),
  )
})

test('a link is kept as typed', () => {
  const good = ['https://example.org', 'HTTP://example.org:8080/a?b=c#d', 'https://example.org/naïve/’s']
  for (const typed of good) assert.deepEqual(link(` ${typed} `), { value: typed })
})

test('only plain web addresses are links', () => {
  const bad = [
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'ftp://example.org',
    'www.example.org',
  ]
  bad.push(
    '//example.org',
    'https://',
    'https://a:b@example.org',
    'https://a@example.org',
    'https:\\\\example.org',
    'https://exa mple.org',
  )
  bad.push(
    'https://example.org/\u0000',
    'https://example.org/\ud800',
    'https://example.org/"onclick',
    `https://example.org/${'a'.repeat(2000)}`,
  )
  for (const typed of bad) assert.ok('words' in link(typed), typed)
})
