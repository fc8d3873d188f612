import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import manifest from '../../package.json' with { type: 'json' }
import { isCode, readHouse, root, type Source } from './house.ts'
import { roomFaults } from './rooms.ts'

const house = readHouse()
const readme = 'Knows much.\nRefuses a little.\nPromises nothing.'
const sound: readonly Source[] = [
  { path: 'src/ground/one.ts', text: '' },
  { path: 'src/front/app.ts', text: '' },
  { path: 'src/plumbing/db/index.ts', text: '' },
  { path: 'src/plumbing/db/README.md', text: readme },
  { path: 'src/cycle/3-scoring/index.ts', text: '' },
  { path: 'src/cycle/3-scoring/README.md', text: readme },
]
const doors = {
  '#db': './src/plumbing/db/index.ts',
  '#scoring': './src/cycle/3-scoring/index.ts',
  '#test/*': './test/*',
}
const isNot = (path: string) => (file: Source) => file.path !== path

describe('every room has a door and says what it is for', () => {
  test('a sound house passes', () => {
    assert.deepEqual(roomFaults(sound, doors), [])
  })

  test('what is missing or too long is found', () => {
    const long = { path: 'src/cycle/3-scoring/README.md', text: `${readme}${'\nmore'.repeat(18)}\n` }
    const dumb = { path: 'src/plumbing/db/README.md', text: 'Knows and refuses' }
    assert.deepEqual(roomFaults(sound.filter(isNot('src/plumbing/db/index.ts')), doors), [
      'plumbing/db: index.ts is missing: the few names that other rooms may use',
      '#db leads to ./src/plumbing/db/index.ts, which is not there',
    ])
    assert.match(roomFaults(sound.filter(isNot('src/plumbing/db/README.md')), doors).join(), /README.md is missing/)
    assert.match(roomFaults([...sound.filter(isNot(long.path)), long], doors).join(), /has 21 lines/)
    assert.match(roomFaults([...sound.filter(isNot(dumb.path)), dumb], doors).join(), /does not say what it promises/)
    assert.match(roomFaults(sound, { '#db': doors['#db'] }).join(), /#scoring is not in package.json/)
    assert.match(
      roomFaults([...sound, { path: 'src/cycle/3-other/index.ts', text: '' }], doors).join(),
      /two stages are number 3-/,
    )
  })

  test('so it is in this house', t => {
    const folders = ['plumbing', 'cycle'].flatMap(folder => readdirSync(join(root, 'src', folder)))
    assert.ok(folders.length >= 10, 'the rooms were not found')
    for (const { path, text } of house.filter(file => isCode(file.path))) {
      const lines = text.split('\n').filter(line => line.trim() !== '' && !/^\s*(?:\/\/|\/?\*)/.test(line)).length
      if (lines > 400) t.diagnostic(`${path} has ${lines} lines of code: is it two things?`)
    }
    assert.equal(roomFaults(house, manifest.imports).join('\n'), '')
  })
})
