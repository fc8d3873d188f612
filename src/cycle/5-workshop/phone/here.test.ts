import assert from 'node:assert/strict'
import { test } from 'node:test'
import { audienceOf, eyesFrom, eyesOf, nameOf, peopleAt } from './here.ts'
import { person, roomAt } from './test/rooms.ts'

const room = roomAt('score-1')

test('an audience in words reads as the eyes that it was made from', () => {
  for (const standing of [{}, { late: 'round-1' }, { sent: 'round-1' }]) {
    for (const me of [
      person('sam'),
      person('lee', { kind: 'observer', table: 'table-b' }),
      person('wall', { kind: 'screen' }),
    ]) {
      const eyes = eyesOf(room, me, standing)
      assert.deepEqual(eyesFrom(room, audienceOf(eyes)), eyes)
    }
  }
})

test('two people at one table are one audience, and neither is named in it', () => {
  const [sam, priya] = ['sam', 'priya'].map(id => audienceOf(eyesOf(room, person(id), {})))
  assert.equal(sam, priya)
  assert.equal(sam, 'phone counted table=A')
})

test('an audience of a table that is gone has no table', () =>
  assert.deepEqual(eyesFrom(room, 'phone counted table=Z'), { counts: true }))

test('whoever has left takes no notes any more, and observers do not count at a table', () => {
  const left = roomAt('talk-1', { people: [person('sam', { leftAt: '2026-11-18T18:10:00.000Z' }), person('priya')] })
  assert.equal(nameOf(left, 'sam'), undefined)
  assert.equal(nameOf(left, 'priya'), 'priya')
  assert.deepEqual(
    peopleAt(room, 'table-a').map(({ id }) => id),
    ['sam', 'priya'],
  )
})
