import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'

const folder = import.meta.dirname
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map(name => ({ name, text: readFileSync(join(folder, name), 'utf8') }))

const doorsIn = (text: string): readonly string[] =>
  [...text.matchAll(/^(import|export) (type )?[^;]*? from '(#[\w/-]+)'/gms)].map(
    ([, , type = '', door = '']) => `${type}${door}`,
  )

describe('what the exchange reads', () => {
  it('imports no room that knows a score, an answer or an agreed position', () => {
    assert.ok(files.length > 40, `${files.length} files`)
    const forbidden = ['#scoring', '#agreement', '#workshop', '#overview', '#framework', '#checklist']
    for (const { name, text } of files)
      for (const door of doorsIn(text)) assert.ok(!forbidden.includes(door.replace('type ', '')), `${name}: ${door}`)
  })

  it('of the year takes no more than a type', () => {
    for (const { name, text } of files)
      assert.ok(!doorsIn(text).includes('#exercise'), `${name}: the exchange takes nothing out of an exercise`)
  })

  it('names no table of theirs, in a statement or in its migration', () => {
    const migration = readFileSync(join(folder, '../../../migrations/030-exchange-people.sql'), 'utf8')
    for (const { name, text } of [...files, { name: 'migration', text: migration }])
      assert.doesNotMatch(text, /\b(?:scoring|agreement|workshop|contribution|overview|exercise)\.[a-z_]+ /, name)
  })
})
