import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Registered } from '../register/registered.ts'
import type { Signature } from '../signature/signature.ts'
import { differencesBetween } from './changes.ts'
import { sayStrategicMissing, strategicReadiness } from './readiness.ts'
import { maySignStrategic, mayUndoStrategic, type StrategicSigning } from './signing.ts'
import type { StrategicArea, StrategicPlan } from './strategic.ts'

const moved = { said: 'Then.', now: 'Now.' }
const aspect = { stands: 'addressed', words: 'So.' } as const
const area: StrategicArea = {
  ...{ section: 'A', title: 'Governance', standards: [], first: ['Share the calendar'], priorities: [] },
  developed: 'Done in part.',
  statements: { now: moved, aim: moved, change: moved, effect: moved, outcomes: moved },
  gaps: [{ id: 'g', now: 'Nineteen weeks', needed: 'Six', outcomes: ['Nobody waits'] }],
  solutions: [{ id: 's', words: 'One panel', leads: 'One answer', priorities: [] }],
  ...{ rationale: 'It was tested.', results: [] },
  aspects: {
    ...{ finance: aspect, structures: aspect, systems: aspect, processes: aspect, behaviours: aspect },
    beliefs: { stands: 'not-apply', words: 'Nobody doubts it.' },
  },
  operations: [
    {
      ...{ id: 'o', words: 'Panel', objectives: 'One budget', outcomes: [], actions: [], begins: '', ends: '' },
      ...{ timescale: '', accountable: '', resources: '', priorities: [] },
    },
  ],
}
const plan: StrategicPlan = {
  ...{ year: '2026/27', name: 'Strategic change plan', from: 2027, to: 2031, version: 1 },
  outline: { version: 1, by: 'Ines Marlow', on: '2027-02-11', stands: true },
  texts: {
    ...{ 'strategic.vision': 'V', 'strategic.case': 'C', 'strategic.team': '', 'strategic.resources': '' },
    'strategic.communication': 'A page.',
  },
  ...{ firstCase: '', areas: [area], indicators: [] },
  team: [{ id: 't', words: 'Dev', organisation: '', part: '', phase: 'both', days: '' }],
  resources: [{ id: 'r', kind: 'money', words: 'Two posts', amount: '', source: '', years: '' }],
  criteria: [{ id: 'c', words: 'People work from it.' }],
}

type Line = Pick<Registered, 'id' | 'kind' | 'words' | 'findings' | 'decisions'>
const finding = (state: 'open' | 'held' | 'failed' | 'untested') => ({
  ...{ number: 1, state, words: '', evidence: '', link: '', foundOn: '2027-03-01' },
  ...{ recordedAt: '2027-03-01T10:00:00.000Z', recordedBy: 'Dev' },
})
const decision = {
  ...{ id: 'd', words: 'Change it', why: '', by: 'The Board', on: '2027-03-02' },
  ...{ recordedAt: '2027-03-02T10:00:00.000Z', recordedBy: 'Ruth' },
}
const missing = (of: StrategicPlan, register: readonly Line[] = []): readonly string[] =>
  strategicReadiness(of, register)
    .filter(({ isDone }) => !isDone)
    .map(({ what }) => what)

test('a whole plan lacks nothing', () => {
  assert.deepEqual(missing(plan), [])
  assert.equal(sayStrategicMissing(strategicReadiness(plan, [])), 'nothing is missing')
})

test('whatever is left out is named', () => {
  const lacking = (more: Partial<StrategicArea>) => missing({ ...plan, areas: [{ ...area, ...more }] })
  assert.deepEqual(lacking({ gaps: [] }), ['Area 1: the gap is not described yet'])
  assert.match(lacking({ gaps: [{ id: 'g', now: 'Nineteen weeks', needed: '', outcomes: [] }] })[0] ?? '', /no outcome/)
  assert.deepEqual(lacking({ solutions: [] }), ['Area 1: no change solution is chosen yet'])
  assert.deepEqual(lacking({ rationale: ' ' }), ['Area 1: the rationale is not written yet'])
  assert.deepEqual(lacking({ operations: [] }), ['Area 1: no operational plan yet'])
  assert.deepEqual(lacking({ statements: { ...area.statements, aim: { said: 'Then.', now: '' } } }), [
    'Area 1: the longer-term aim is not written yet',
  ])
  const unsaid = { stands: 'not-apply', words: '' } as const
  assert.match(lacking({ aspects: { ...area.aspects, beliefs: unsaid } })[0] ?? '', /does not apply: beliefs/)
  assert.match(missing({ ...plan, outline: { ...plan.outline, stands: false } })[0] ?? '', /was undone/)
  assert.deepEqual(missing({ ...plan, team: [] }), ['Nobody is in the change team for these phases'])
  assert.deepEqual(missing({ ...plan, criteria: [] }), ['There are no success criteria'])
})

test('an area without any priority owes nothing more', () => {
  const empty = { ...area, first: [], priorities: [], gaps: [], solutions: [], operations: [], rationale: '' }
  assert.deepEqual(missing({ ...plan, areas: [empty] }), [])
})

test('only assumptions and hypotheses that are held, decided on, or knowingly untested let it be signed', () => {
  const line = fc.record({
    id: fc.constant('i'),
    kind: fc.constantFrom('issue', 'data', 'assumption', 'hypothesis'),
    words: fc.constant('A calendar is enough'),
    findings: fc.constantFrom([], [finding('held')], [finding('failed')], [finding('untested')], [finding('open')]),
    decisions: fc.constantFrom([], [decision]),
  })
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), register => {
      const settled = register.every(({ kind, findings, decisions }) => {
        const state = findings.at(-1)?.state ?? 'open'
        if (kind === 'issue' || kind === 'data') return true
        return state === 'failed' ? decisions.length > 0 : state !== 'open'
      })
      assert.equal(missing(plan, register as readonly Line[]).length === 0, settled)
    }),
  )
})

const chair = { id: 'ines', roles: [{ id: 'r', role: 'chair', provider: false }] } as const
const signing: StrategicSigning = {
  ...{ signer: chair, named: undefined, rows: strategicReadiness(plan, []), signed: undefined, isAsShown: true },
  phase: 'prepare',
}
const kind = (more: Partial<StrategicSigning>): string | boolean => {
  const decided = maySignStrategic({ ...signing, ...more })
  return decided.ok ? decided.value.endsPrepare : decided.refusal.kind
}

test('the first signature ends Prepare, a later one does not; nobody else signs, and nothing that changed or lacks', () => {
  assert.equal(kind({}), true)
  assert.equal(kind({ phase: 'deliver', signed: { version: 1, isSame: false } }), false)
  assert.equal(kind({ signed: { version: 1, isSame: true } }), 'same-as-signed')
  assert.equal(kind({ named: 'somebody else' }), 'not-signatory')
  assert.equal(kind({ isAsShown: false }), 'changed')
  assert.equal(kind({ rows: strategicReadiness({ ...plan, team: [] }, []) }), 'not-ready')
})

test('the last signature is undone by whoever gave it, or by those who write', () => {
  const signature: Signature = {
    version: 1,
    at: '2027-03-24T15:00:00.000Z',
    by: { id: 'ines', name: 'Ines' },
    as: 'chair',
  }
  assert.deepEqual(mayUndoStrategic([signature], chair), { ok: true, value: { version: 1, isOnly: true } })
  const member = { id: 'priya', roles: [{ id: 'r', role: 'member', provider: false }] } as const
  const refused = mayUndoStrategic([signature], member)
  assert.equal(refused.ok ? '' : refused.refusal.kind, 'not-yours')
  const nothing = mayUndoStrategic([], chair)
  assert.equal(nothing.ok ? '' : nothing.refusal.kind, 'nothing-signed')
})

test('what changed between two versions is named by its place; the same plan differs in nothing', () => {
  assert.deepEqual(differencesBetween(plan, { ...plan, version: 2 }), [])
  const later = {
    ...plan,
    to: 2032,
    areas: [{ ...area, rationale: 'It was tested twice.', operations: [] }],
  }
  assert.deepEqual(
    differencesBetween(plan, later).map(({ of, what }) => `${of}: ${what}`),
    ['The plan as a whole: Years', 'Governance: The rationale', 'Governance: Operational plan: Panel'],
  )
})
