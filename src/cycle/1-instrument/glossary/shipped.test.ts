import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { glossarySchema } from './format.ts'
import { readGlossary } from './reading.ts'
import { shippedGlossary } from './shipped.ts'

const acronyms =
  'CAA C&LP CYPP C&LG CSR CAF DoH DCSF ECM EU EIA GP HAS HR JSNA JCU LAA NHS NtG NSF OJEU PHSE PCT PBC SEN SEAL TUPE URL WCC YOS YOT YJB'
const json = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(new URL(`../../../../editions/${name}`, import.meta.url), 'utf8'))
const file = () => json('glossary/commissioning-words.json') as Promise<Record<string, unknown>>

test('the glossary that ships has the 32 short forms of the founding toolkit, in its order', () => {
  assert.deepEqual(
    shippedGlossary.words.map(({ word }) => word),
    acronyms.split(' '),
  )
  assert.equal(acronyms.split(' ').length, 32)
})

test('its schema is the one that the program checks by', async () => {
  assert.deepEqual(await json('glossary.schema.json'), glossarySchema())
  assert.ok(new Ajv2020().compile((await json('glossary.schema.json')) as object)(await file()))
})

test('a word that stands twice or was lost is named, with what puts it right', async () => {
  const whole = await file()
  const words = whole['words'] as readonly Record<string, string>[]
  const problems = (changed: Record<string, unknown>) => {
    const reading = readGlossary({ ...whole, ...changed })
    return reading.ok ? [] : reading.faults.map(({ place, problem }) => `${place}: ${problem}`)
  }
  assert.deepEqual(problems({}), [])
  assert.deepEqual(problems({ words: words.slice(1) }), ['counts: 31 words stand here, not 32'])
  assert.deepEqual(problems({ words: [...words.slice(0, 31), { ...words[0], source: '9:x' }] }), [
    'words: “caa” stands twice',
    'words: no source is called “9”',
  ])
  assert.match(problems({ words: 'none' }).join(), /^words: /)
})
