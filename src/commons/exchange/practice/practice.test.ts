import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { consentFor, markOf, waitsForConsent, type Consent } from './consent.ts'
import type { Practice } from './practice.ts'
import { mayPublish } from './publishing.ts'
import { sayPracticeRefusal } from './refusals.ts'
import { partsOf, tellingIn, type Known } from './telling.ts'

const said: Practice = {
  ...{ id: 'record', version: 1, changedAt: '2026-11-16T08:00:00.000Z', changedBy: { id: 'dev', name: 'Dev Okonjo' } },
  ...{
    kind: 'swap-shop',
    title: 'One list',
    challenge: 'Four lists.',
    tried: 'One.',
    learned: 'Say who decides.',
    cost: '',
  },
  ...{ askWhom: 'Dev', audience: 'network', naming: true, standards: ['commissioning-12.v1/5'], themes: [], areas: [] },
}
const consent: Consent = { id: 'one', mark: markOf(said), words: '', by: 'Ruth', at: '2026-11-16T09:00:00.000Z' }
const known: Known = {
  partnership: 'Wexmoor Children’s Partnership',
  organisations: ['Lantern House', 'Moor Edge Schools Group', 'Parents’ Forum'],
  people: ['Dev Okonjo', 'Ruth', 'Mair Young'],
  elsewhere: ['Calder Reach Children’s Trust', 'Reading', 'Together for Dalemere'],
}
/** The words that give something away in what was tried. */
const toldBy = (tried: string, by: Known = known): readonly string[] => [
  ...new Set(tellingIn(partsOf({ ...said, tried }), by).map(({ words }) => words)),
]

describe('a practice record', () => {
  it('names the partnership only by a consent to this very text', () => {
    assert.deepEqual(mayPublish(said, [consent], known), { ok: true, value: 'named' })
    for (const changed of [
      { ...said, tried: 'One!' },
      { ...said, askWhom: 'Mair' },
      { ...said, audience: 'anyone' } as const,
      { ...said, standards: [] },
    ])
      assert.deepEqual(mayPublish(changed, [consent], known), { ok: true, value: 'nameless' })
  })

  it('does not name it by a consent that was taken back, nor where nobody asks for the name', () => {
    const back = { ...consent, withdrawn: { by: 'Ruth', at: '2026-11-17T09:00:00.000Z' } }
    assert.equal(consentFor(said, [back]), undefined)
    assert.deepEqual(mayPublish(said, [back], known), { ok: true, value: 'nameless' })
    assert.deepEqual(mayPublish({ ...said, naming: false }, [consent], known), { ok: true, value: 'nameless' })
    assert.ok(waitsForConsent(said, [back]))
    assert.ok(!waitsForConsent({ ...said, audience: 'partnership' }, []))
  })

  it('is not published without a name while its words give the name away', () => {
    const telling = { ...said, challenge: 'In WEXMOOR there were four lists, said Dev Okonjo.' }
    const decision = mayPublish(telling, [], known)
    const where = ['the challenge']
    const found = [
      { words: 'Wexmoor', where },
      { words: 'Dev Okonjo', where },
    ]
    assert.deepEqual(decision, { ok: false, refusal: { kind: 'names-us', found } })
    assert.ok(mayPublish({ ...telling, audience: 'partnership' }, [], known).ok)
    assert.ok(mayPublish(telling, [{ ...consent, mark: markOf(telling) }], known).ok)
  })

  const refusedFor = (changed: Partial<Practice>, consents: readonly Consent[] = []): string => {
    const decision = mayPublish({ ...said, ...changed }, consents, known)
    return decision.ok ? '' : sayPracticeRefusal(decision.refusal)
  }

  it('names nobody without a name: no organisation of ours, no person, no address, no number', () => {
    for (const [text, told] of [
      ['At lantern house we met.', '“Lantern House”'],
      ['Moor Edge Schools Group came too.', '“Moor Edge Schools Group”'],
      ['Moor Edge came too.', '“Moor Edge”'],
      ['Okonjo’s idea.', '“Okonjo”'],
      ['So said Cllr Marlow.', '“Cllr Marlow”'],
      ['Write to panel@council.example.', '“panel@council.example”'],
      ['Ring 01904 555 123.', '“01904 555 123”'],
    ] as const)
      assert.ok(refusedFor({ tried: text }).includes(`${told} (what was tried)`), text)
    for (const text of ['A parents’ forum of young people.', 'From 2026-09-01 to 2027-02-28 it cost £120 000 000.'])
      assert.equal(refusedFor({ tried: text }), '', text)
  })

  it('names no other partnership, not even beside our own name', () => {
    for (const tried of ['With Calder Reach Children’s Trust.', 'With Calder.', 'In Calder’s way.']) {
      const mark = markOf({ ...said, tried })
      assert.match(
        refusedFor({ tried }, [{ ...consent, mark }]),
        /names another partnership, .*“Calder.*\(what was tried\)/,
      )
    }
    assert.equal(refusedFor({ tried: 'Reading together.' }), '')
    assert.equal(refusedFor({ tried: 'With Calder.', audience: 'partnership' }), '')
  })

  it('is not read without the name where it was read with it: only a copy is', () => {
    const namedAt = '2026-11-01T09:00:00.000Z'
    assert.match(refusedFor({ namedAt, naming: false }), /make a copy, which has an address of its own/)
    assert.equal(refusedFor({ namedAt }, [consent]), '')
  })

  it('asks for another consent when another writer would be named', () => {
    assert.equal(consentFor({ ...said, changedBy: { name: 'Mair Young' } }, [consent]), undefined)
  })

  it('does not take words that many partnerships have in their names for a name', () => {
    assert.deepEqual(toldBy('The children’s partnership met.'), [])
  })

  it('takes a name for one where it stands as a word, also as whose something is', () => {
    const ross = { partnership: 'Ross Partnership', organisations: [], people: ['Ann (Nan) Lee'], elsewhere: [] }
    assert.deepEqual(toldBy('Across the county, engrossed.', ross), [])
    assert.deepEqual(toldBy('It was Ross’s idea.', ross), ['Ross'])
    assert.deepEqual(toldBy('So said Ann (Nan) Lee.', ross), ['Ann (Nan) Lee'])
  })

  it('has to say what it is for before it is published, and less of it for action points', () => {
    const thin = { ...said, challenge: ' ', tried: '' }
    assert.deepEqual(mayPublish(thin, [consent], known), {
      ok: false,
      refusal: { kind: 'unfinished', missing: ['challenge', 'tried'] },
    })
    assert.ok(mayPublish({ ...thin, kind: 'action-points' }, [], known).ok)
  })
})
