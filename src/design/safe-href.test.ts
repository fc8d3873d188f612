import assert from 'node:assert/strict'
import { test } from 'node:test'
import { safeHref } from './safe-href.ts'

test('http(s), mailto and places on this site can be followed', () => {
  for (const address of [
    'https://example.org/a?b=c#d',
    'HTTP://example.org',
    'mailto:someone@example.org',
    '/papers/1',
    '#summary',
    '?page=2',
    './papers/1.pdf',
  ]) {
    assert.equal(safeHref(address), address)
  }
})

test('nothing else can', () => {
  for (const address of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    '\tjavascript:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,<script>',
    'vbscript:x',
    'file:///etc/passwd',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
    'https:/\\elsewhere.example',
    'https://exa mple.org',
    'https://',
    'papers/1',
    '',
  ]) {
    assert.equal(safeHref(address), undefined, JSON.stringify(address))
  }
})
