import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { later, type Id, type Instant } from '#ground'
import { emptyWriting, isEmptyWriting, sameWriting, type Writing } from './response.ts'
import { decideSave, type Sent, type Stored } from './saving.ts'

const start: Instant = '2026-11-26T14:00:00.000Z'
const dev: Id<'person'> = 'dev'
const amal: Id<'person'> = 'amal'
const text = 'The framework is agreed and stands on every partner’s website.'

const stored = (change: Partial<Stored> = {}): Stored => ({
  writing: { ...emptyWriting, summary: text },
  ...{ version: 3, pressed: false, by: dev, at: start, keptAt: start },
  ...change,
})
const sent = (change: Partial<Sent> = {}): Sent => ({
  writing: { summary: `${text} It is used.` },
  ...{ seen: 3, pressed: false, by: dev, at: later(start, 5000) },
  ...change,
})
const keptBy = (one: Stored, other: Sent): boolean => {
  const decision = decideSave(one, other)
  assert.ok(decision.ok && decision.value.kind === 'replaced')
  return decision.value.keep !== undefined
}

describe('Saving the texts of a standard', () => {
  it('changes only what was posted', () => {
    const decision = decideSave(stored({ writing: { ...emptyWriting, summary: text, strategic: 'Later' } }), sent())
    assert.ok(decision.ok && decision.value.kind === 'replaced')
    assert.deepEqual(decision.value.writing, { summary: `${text} It is used.`, implications: '', strategic: 'Later' })
    assert.equal(decision.value.version, 4)
  })

  it('never lets a stale page overwrite, and gives both texts back', () => {
    const decision = decideSave(stored(), sent({ seen: 2 }))
    assert.ok(!decision.ok)
    assert.equal(decision.refusal.stored.summary, text)
    assert.equal(decision.refusal.sent.summary, `${text} It is used.`)
  })

  it('takes the same thing posted twice for one', () => {
    const decision = decideSave(stored(), sent({ seen: 2, writing: { summary: text } }))
    assert.deepEqual(decision, { ok: true, value: { kind: 'unchanged' } })
  })

  it('meets no conflict where nothing was ever saved', () => {
    const nothing: Stored = { writing: emptyWriting, version: 0, pressed: false }
    assert.ok(decideSave(nothing, sent({ seen: 9 })).ok)
  })

  it('replaces what the same person typed a moment ago without a copy', () => {
    assert.equal(keptBy(stored(), sent()), false)
  })

  it('keeps a copy of what another person wrote', () => {
    assert.equal(keptBy(stored(), sent({ by: amal })), true)
  })

  it('keeps a copy of what somebody pressed a button to save', () => {
    assert.equal(keptBy(stored({ pressed: true }), sent()), true)
  })

  it('keeps a copy once ten minutes have gone by', () => {
    assert.equal(keptBy(stored(), sent({ at: later(start, 599_999) })), false)
    assert.equal(keptBy(stored(), sent({ at: later(start, 600_000) })), true)
  })

  it('keeps a copy when much of a text goes at once', () => {
    assert.equal(keptBy(stored(), sent({ writing: { summary: '' } })), true)
  })

  it('always keeps a copy when a conflict is resolved', () => {
    assert.equal(keptBy(stored(), sent({ resolves: true })), true)
  })
})

/** A room of editors who each have a page open, made from some version, and save in any order. */
type Step = {
  readonly editor: number
  readonly act: 'reload' | 'save' | 'autosave'
  readonly words: string
  readonly minutes: number
}
const step = (editors: number): fc.Arbitrary<Step> =>
  fc.record({
    editor: fc.nat(editors - 1),
    act: fc.constantFrom('reload', 'save', 'save', 'autosave'),
    words: fc.string({ maxLength: 60 }),
    minutes: fc.nat(6),
  })

type Accepted = {
  readonly writing: Writing
  readonly pressed: boolean
  readonly by: Id<'person'>
  readonly at: Instant
}

const play = (steps: readonly Step[]) => {
  let now = start
  let current: Stored = { writing: emptyWriting, version: 0, pressed: false }
  const earlier: Writing[] = []
  const accepted: Accepted[] = []
  const pages = new Map<number, number>()
  for (const { editor, act, words, minutes } of steps) {
    now = later(now, minutes * 60_000)
    const [by, pressed] = [`editor ${editor}`, act === 'save']
    if (act === 'reload') pages.set(editor, current.version)
    else {
      const decision = decideSave(current, {
        ...{ writing: { summary: words }, seen: pages.get(editor) ?? 0, pressed, by, at: now },
      })
      if (!decision.ok) {
        assert.ok(sameWriting(decision.refusal.stored, current.writing), 'a conflict hands over what is stored')
        assert.equal(decision.refusal.sent.summary, words, 'a conflict hands over what was typed')
      } else if (decision.value.kind === 'replaced') {
        const { writing, version, keep } = decision.value
        if (keep) earlier.push(keep)
        const keptAt = keep || current.version === 0 ? now : current.keptAt
        current = { writing, version, pressed, by, at: now, ...(keptAt === undefined ? {} : { keptAt }) }
        accepted.push({ writing, pressed, by, at: now })
        pages.set(editor, version)
      } else if (pressed) current = { ...current, pressed: current.version > 0 }
    }
  }
  return { current, earlier, accepted }
}

describe('Over any sequence of saves by two to four editors', () => {
  const sequences = fc.integer({ min: 2, max: 4 }).chain(editors => fc.array(step(editors), { maxLength: 30 }))

  it('what somebody pressed a button to save is current or among the earlier versions', () => {
    fc.assert(
      fc.property(sequences, steps => {
        const { current, earlier, accepted } = play(steps)
        for (const { writing, pressed } of accepted) {
          const isThere = [current.writing, ...earlier].some(each => sameWriting(each, writing))
          assert.ok(isThere || !pressed || isEmptyWriting(writing))
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('a text that goes without a copy was replaced by its own author within ten minutes', () => {
    fc.assert(
      fc.property(sequences, steps => {
        const { current, earlier, accepted } = play(steps)
        accepted.forEach(({ writing, by, at }, index) => {
          if (isEmptyWriting(writing)) return
          if ([current.writing, ...earlier].some(each => sameWriting(each, writing))) return
          const next = accepted[index + 1]
          assert.ok(next && next.by === by && next.at < later(at, 600_000))
        })
      }),
      { numRuns: 1000 },
    )
  })
})
