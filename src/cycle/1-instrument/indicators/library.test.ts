import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { indicatorsSchema } from './format.ts'
import { indicatorsShipped, ownIndicatorFrom, shippedLibrary } from './library.ts'
import { readIndicators } from './reading.ts'

const numbers = [
  [80, 117, 153, 154, 155, 163, 165, 172],
  [4, 6, 7, 15, 16, 21, 32, 45, 110, 111],
  [8, 39, 40, 51, 56, 68, 112, 121, 123, 135, 136, 146, 156],
  [175, 186, 191, 197],
]
const json = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(new URL(`../../../../editions/${name}`, import.meta.url), 'utf8'))
const file = () => json('indicators/area-agreement-2008.json') as Promise<Record<string, unknown>>

test('the library that ships has the 35 indicators of the founding toolkit in their four themes', () => {
  const named = shippedLibrary.themes.map(({ indicators }) => indicators.map(({ number }) => number))
  assert.deepEqual(
    named,
    numbers.map(theme => theme.map(number => `NI ${number}`)),
  )
  assert.equal(indicatorsShipped().length, 35)
  assert.ok(indicatorsShipped().every(({ kind }) => kind === 'designated'))
})

test('its schema is the one that the program checks by', async () => {
  assert.deepEqual(await json('indicators.schema.json'), indicatorsSchema())
  assert.ok(new Ajv2020().compile((await json('indicators.schema.json')) as object)(await file()))
})

test('an indicator that was lost or stands twice is named', async () => {
  const whole = await file()
  const themes = whole['themes'] as readonly { readonly key: string; readonly indicators: readonly object[] }[]
  const problems = (changed: Record<string, unknown>) => {
    const reading = readIndicators({ ...whole, ...changed })
    return reading.ok ? [] : reading.faults.map(({ place, problem }) => `${place}: ${problem}`)
  }
  assert.deepEqual(problems({}), [])
  const [first, ...rest] = themes
  assert.deepEqual(problems({ themes: [{ ...first, indicators: first?.indicators.slice(1) }, ...rest] }), [
    'counts: economy holds 7 indicators, not 8',
    'counts: the library holds 34 indicators, not 35',
  ])
  assert.match(problems({ themes: [first, first, ...rest.slice(1)] }).join('; '), /“economy” stands twice/)
})

test('whatever a row holds reads as an indicator', () => {
  assert.deepEqual(ownIndicatorFrom('x', { kind: 'odd', better: 'sideways' }), {
    ...{ id: 'x', number: '', name: '', measures: '', theme: '', unit: '', origin: 'own', kind: 'other' },
  })
})
