import assert from 'node:assert/strict'
import { test } from 'node:test'
import { evidenceFrom, itemsIn, variationFrom, voiceFrom } from './notes.ts'

test('a cell holds one thing to a paragraph or an item', () => {
  assert.deepEqual(itemsIn('One\nof two lines\n\n• Two\n• Three\n\n4. Four'), [
    'One\nof two lines',
    'Two',
    'Three',
    'Four',
  ])
  assert.deepEqual(itemsIn(' \n '), [])
})

test('how a thing varies is read where the words say it, and asked for elsewhere', () => {
  assert.deepEqual(variationFrom('By place, Northside: fewer visits'), {
    kind: 'locality',
    whose: 'Northside',
    words: 'fewer visits',
  })
  assert.deepEqual(variationFrom('Tier: less for older ones'), {
    kind: 'tier',
    whose: '',
    words: 'less for older ones',
  })
  assert.deepEqual(variationFrom('Health does it better'), { whose: '', words: 'Health does it better' })
})

test('evidence in the form’s order is taken apart, anything else is its title', () => {
  const whole = {
    title: 'Needs assessment',
    dated: '2026-05-03',
    owner: 'Public health',
    shows: 'who waits, and where',
  }
  for (const day of ['3 May 2026', '03/05/2026', '2026-05-03', '3rd May 2026'])
    assert.deepEqual(evidenceFrom(`Needs assessment, ${day}, Public health, who waits, and where`), whole, day)
  assert.deepEqual(evidenceFrom('Minutes, 31 February 2026, Board'), {
    title: 'Minutes, 31 February 2026, Board',
    owner: '',
    shows: '',
  })
  const long = 'x'.repeat(300)
  assert.equal(evidenceFrom(long).title.length, 200)
  assert.equal(evidenceFrom(long).shows, long)
})

test('a voice has its source in brackets or behind a dash', () => {
  assert.deepEqual(voiceFrom('Nobody asked (forum, May)'), { said: 'Nobody asked', source: 'forum, May' })
  assert.deepEqual(voiceFrom('Nobody asked – youth forum'), { said: 'Nobody asked', source: 'youth forum' })
  assert.deepEqual(voiceFrom('Nobody asked us'), { said: 'Nobody asked us', source: '' })
})
