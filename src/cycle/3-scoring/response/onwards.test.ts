import assert from 'node:assert/strict'
import { test } from 'node:test'
import { realWorld } from '#ground'
import { pageBelow, standardIn, toStandard } from './onwards.ts'

const id = realWorld().newId()

test('a button of a standard’s form leads to a page below it', () => {
  assert.equal(pageBelow('evidence'), 'evidence')
  assert.equal(pageBelow('evidence-others'), 'evidence/others')
  assert.equal(pageBelow(`voices/${id}`), `voices/${id}`)
  assert.equal(pageBelow(`variations/${id}/removal`), `variations/${id}/removal`)
})

test('a button leads to another standard by its number', () => {
  assert.equal(standardIn(toStandard(12)), 12)
  for (const then of ['standard-0', 'standard-', 'standard-100', 'standard-4/', 'x-standard-4', 'list'])
    assert.equal(standardIn(then), undefined, then)
})

test('nothing else that is posted leads anywhere', () => {
  const odd = ['', 'next', 'toString', '__proto__', 'evidence/x', '//example.org', `earlier/${id}`]
  for (const then of [...odd, `voices/${id}/`, `voices/${id}/removal/x`, `../${id}`, `evidence/${id}?x`])
    assert.equal(pageBelow(then), undefined, then)
})
