import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { gateSection } from './pages/progress.ts'
import {
  mayResume,
  mayStart,
  mayStop,
  nothingTried,
  partsOf,
  toWithhold,
  verdictOf,
  type Finding,
  type GateStanding,
} from './gate.ts'
import { sayGate, sayGateRefusal, type PlaceNames } from './words.ts'

const edition = {
  ...{ id: 'twelve.v1', title: 'Twelve', scale: [] },
  standards: [1, 2].map(number => ({ number, title: `Standard ${number}` })),
}
const cell = { edition: 'twelve.v1', table: 'region', of: 'moors', standard: 2 } as const
const withhold: Finding = { kind: 'withhold', cell }
const standing = (more: Partial<GateStanding>): GateStanding => ({ ...nothingTried, done: 3, of: 7, ...more })

describe('a gate', () => {
  it('reads the files first, then tries every standard by nobody, by each, and by pairs last', () => {
    const parts = partsOf([edition]).map(part => [part.number, part.kind, part.kind === 'files' ? 0 : part.standard])
    assert.deepEqual(parts, [
      [1, 'files', 0],
      [2, 'nobody', 1],
      [3, 'nobody', 2],
      [4, 'each', 1],
      [5, 'each', 2],
      [6, 'pairs', 1],
      [7, 'pairs', 2],
    ])
  })

  it('is clear only when nothing was found and nothing is left undecided', () => {
    const tally = { attacks: 9, exact: 0, narrow: 0, undecided: 0 }
    assert.equal(verdictOf(tally, []), 'clear')
    assert.equal(verdictOf({ ...tally, undecided: 1 }, []), 'undecided')
    for (const found of [{ exact: 1 }, { narrow: 1 }, { exact: 1, undecided: 4 }])
      assert.equal(verdictOf({ ...tally, ...found }, []), 'blocked')
    assert.equal(verdictOf(tally, [{ kind: 'unknown-number', file: 'html' }]), 'blocked')
  })

  it('is started once, stopped while it runs, and told to go on when it was stopped or its program was killed', () => {
    const may = (rule: typeof mayStart) =>
      (['none', 'running', 'stopped', 'clear', 'blocked', 'undecided'] as const).filter(
        state => rule(standing({ state })).ok,
      )
    assert.deepEqual(may(mayStart), ['none'])
    assert.deepEqual(may(mayStop), ['running'])
    assert.deepEqual(may(mayResume), ['running', 'stopped'])
    for (const rule of [mayStart, mayStop, mayResume])
      for (const state of ['none', 'running', 'clear'] as const) {
        const answer = rule(standing({ state }))
        if (!answer.ok) assert.ok(sayGateRefusal(answer.refusal).length > 10)
      }
  })

  it('says which cells to leave out, and nothing that is no advice', () => {
    const findings: readonly Finding[] = [
      withhold,
      { kind: 'merge', cell: { ...cell, standard: 1 } },
      { kind: 'published', cell },
      { kind: 'no-such-figure', cell },
      { kind: 'unreadable', file: 'json' },
    ]
    assert.deepEqual(toWithhold(standing({ findings })), [cell, { ...cell, standard: 1 }])
  })
})

describe('the gate on the page of a draft', () => {
  const names: PlaceNames = new Map([['region moors', 'The Moors']])
  const actions = { start: '/start', stop: '/stop', resume: '/resume' }
  const show = (more: Partial<GateStanding>): string => gateSection({ standing: standing(more), names, actions }).markup

  it('has the button that helps, in every state', () => {
    const posts = (state: GateStanding['state']) =>
      [...show({ state }).matchAll(/action="\/(\w+)"/g)].map(([, to]) => to)
    assert.deepEqual(posts('none'), ['start'])
    assert.deepEqual(posts('running'), ['stop', 'resume'])
    assert.deepEqual(posts('stopped'), ['resume'])
    for (const state of ['clear', 'blocked', 'undecided'] as const) assert.deepEqual(posts(state), [])
  })

  it('names places as the release does, says every finding once, and tells nobody’s score', () => {
    const findings: readonly Finding[] = [
      ...[withhold, withhold],
      { kind: 'drop', cell: { ...cell, table: 'area-type', of: 'county' } },
      { kind: 'something-more', file: 'xlsx' },
    ]
    const shown = show({ state: 'blocked', exact: 3, narrow: 1, findings, attacks: 5 })
    assert.equal(shown.match(/Leave out the figure of The Moors for standard 2/g)?.length, 1)
    assert.match(shown, /Drop the table of kinds of area for standard 2/)
    assert.match(shown, /The spreadsheet is not exactly what the printed figures make/)
    assert.match(shown, /3 scores could be worked out exactly, and 1 to within two values/)
  })

  it('says how far it is', () => {
    assert.equal(sayGate(standing({ state: 'running' })), 'The disclosure check is running: 3 of 7 parts are done.')
    assert.match(
      show({ state: 'stopped', attacks: 12, tried: { nobody: 12, each: 0, pairs: 0 } }),
      /12 attacks by somebody/,
    )
    assert.match(sayGate(standing({ state: 'undecided', undecided: 1 })), /about 1 score\./)
    assert.match(sayGate(standing({ state: 'blocked', exact: 1 })), /: 1 score could be worked out exactly/)
  })
})
