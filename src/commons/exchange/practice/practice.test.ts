import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { consentFor, markOf, waitsForConsent, type Consent } from './consent.ts'
import { namesIn, tellingNames } from './naming.ts'
import type { PracticeSaid } from './practice.ts'
import { mayPublish } from './publishing.ts'

const said: PracticeSaid = {
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
const names = tellingNames('Wexmoor Children’s Partnership', ['Dev Okonjo', 'Ruth'])

describe('a practice record', () => {
  it('names the partnership only by a consent to this very text', () => {
    assert.deepEqual(mayPublish(said, [consent], names), { ok: true, value: 'named' })
    for (const changed of [
      { ...said, tried: 'One!' },
      { ...said, askWhom: 'Mair' },
      { ...said, audience: 'anyone' } as const,
      { ...said, standards: [] },
    ])
      assert.deepEqual(mayPublish(changed, [consent], names), { ok: true, value: 'nameless' })
  })

  it('does not name it by a consent that was taken back, nor where nobody asks for the name', () => {
    const back = { ...consent, withdrawn: { by: 'Ruth', at: '2026-11-17T09:00:00.000Z' } }
    assert.equal(consentFor(said, [back]), undefined)
    assert.deepEqual(mayPublish(said, [back], names), { ok: true, value: 'nameless' })
    assert.deepEqual(mayPublish({ ...said, naming: false }, [consent], names), { ok: true, value: 'nameless' })
    assert.ok(waitsForConsent(said, [back]))
    assert.ok(!waitsForConsent({ ...said, audience: 'partnership' }, []))
  })

  it('is not published without a name while its words give the name away', () => {
    const telling = { ...said, challenge: 'In WEXMOOR there were four lists, said Dev Okonjo.' }
    const decision = mayPublish(telling, [], names)
    assert.deepEqual(decision, { ok: false, refusal: { kind: 'names-us', found: ['Wexmoor', 'Dev Okonjo'] } })
    assert.ok(mayPublish({ ...telling, audience: 'partnership' }, [], names).ok)
    assert.ok(mayPublish(telling, [{ ...consent, mark: markOf(telling) }], names).ok)
  })

  it('does not take words that many partnerships have in their names for a name', () => {
    assert.deepEqual(namesIn({ ...said, tried: 'The children’s partnership met.' }, names), [])
  })

  it('takes a name for one where it stands as a word, also as whose something is', () => {
    const ross = tellingNames('Ross Partnership', ['Ann (Nan) Lee'])
    assert.deepEqual(namesIn({ ...said, tried: 'Across the county, engrossed.' }, ross), [])
    assert.deepEqual(namesIn({ ...said, tried: 'It was Ross’s idea.' }, ross), ['Ross'])
    assert.deepEqual(namesIn({ ...said, tried: 'So said Ann (Nan) Lee.' }, ross), ['Ann (Nan) Lee'])
  })

  it('has to say what it is for before it is published, and less of it for action points', () => {
    const thin = { ...said, challenge: ' ', tried: '' }
    assert.deepEqual(mayPublish(thin, [consent], names), {
      ok: false,
      refusal: { kind: 'unfinished', missing: ['challenge', 'tried'] },
    })
    assert.ok(mayPublish({ ...thin, kind: 'action-points' }, [], names).ok)
  })
})
