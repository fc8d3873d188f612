import type { Form } from '#forms'
import { dayFrom, isId, unixLines, type Day, type Id } from '#ground'
import type { QuestionAsAsked } from '#instrument'
import { variationKinds, type Answer, type Response, type VariationKind } from '#scoring'
import { offersFrom, type Offered } from '../offers.ts'

/** What was ticked on one standard, read again from the page: as untrusted as anything typed. */
export type PostedOffers = {
  readonly standard: number
  readonly seen: number
  readonly answer?: Answer
  readonly texts: Partial<Record<'summary' | 'strategic' | 'implications', string>>
  readonly variations: readonly {
    readonly id: Id<'variation'>
    readonly kind: VariationKind
    readonly whose: string
    readonly words: string
  }[]
  readonly evidence: readonly {
    readonly id: Id<'evidence'>
    readonly title: string
    readonly dated?: Day
    readonly owner: string
    readonly shows: string
  }[]
  readonly voices: readonly { readonly id: Id<'voice'>; readonly said: string; readonly source: string }[]
}

const pattern = /^(\d{1,2})\.(score|summary|strategic|implications|variation-\d{1,3}|evidence-\d{1,3}|voice-\d{1,3})$/

/** Everything ticked, by standard. */
export const postedOffers = (form: Form, asked: readonly QuestionAsAsked[]): readonly PostedOffers[] => {
  const names = [...new Set(form.typedAll('take'))].filter(name => pattern.test(name))
  if (names.length === 0) form.complain('take', 'Tick at least one thing, or leave the page: nothing is stored')
  return asked.flatMap(question => {
    const own = names.filter(name => name.startsWith(`${question.standard.number}.`))
    return own.length === 0 ? [] : [onStandard(form, question, own)]
  })
}

const onStandard = (form: Form, asked: QuestionAsAsked, names: readonly string[]): PostedOffers => {
  const { number } = asked.standard
  const named = (kind: string) => names.filter(name => name.startsWith(`${number}.${kind}-`))
  const text = (name: string, called: string) => form.text(`words.${name}`, { called, max: 20_000, needed: readAgain })
  const texts = (['summary', 'strategic', 'implications'] as const)
    .filter(of => names.includes(`${number}.${of}`) && asked.fields[of] !== undefined)
    .map(of => [of, text(`${number}.${of}`, `“${asked.fields[of]?.question ?? of}”`)])
  const answer = names.includes(`${number}.score`) ? answerIn(form, asked) : undefined
  return {
    standard: number,
    seen: /^\d{1,9}$/.test(form.typed(`seen.${number}`)) ? Number(form.typed(`seen.${number}`)) : 0,
    ...(answer === undefined ? {} : { answer }),
    texts: Object.fromEntries(texts) as PostedOffers['texts'],
    variations: named('variation').flatMap(name => {
      const kind = form.choice(`kind.${name}`, Object.keys(variationKinds) as VariationKind[], {
        called: 'How it varies',
        needed: `Say how the variation on standard ${number} varies`,
      })
      const said = { whose: form.line(`whose.${name}`, { called: 'Whose it is' }), words: text(name, 'The variation') }
      return kind === undefined ? [] : idIn(form, name).map(id => ({ id, kind, ...said }))
    }),
    evidence: named('evidence').flatMap(name => {
      const dated = dayOf(form.typed(`dated.${name}`))
      const title = form.line(`words.${name}`, { called: 'The evidence', needed: readAgain })
      const owner = form.line(`owner.${name}`, { called: 'Whose it is' })
      const shows = form.text(`shows.${name}`, { called: 'What it shows', max: 20_000 })
      return idIn(form, name).map(id => ({ id, title, owner, shows, ...(dated === undefined ? {} : { dated }) }))
    }),
    voices: named('voice').flatMap(name => {
      const said = text(name, 'What they say')
      const source = form.text(`source.${name}`, { called: 'Where that comes from', max: 2000 })
      return idIn(form, name).map(id => ({ id, said, source }))
    }),
  }
}

/** `2026-05-03`, where there is such a day. */
const dayOf = (typed: string): Day | undefined => {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(typed) ?? []
  return dayFrom(year ?? '', month ?? '', day ?? '')
}

const readAgain = 'Read the form in again: what it says was not sent'

const idIn = (form: Form, name: string): readonly Id<never>[] => {
  const id = form.typed(`id.${name}`)
  if (isId(id)) return [id]
  form.complain(`take.${name}`, readAgain)
  return []
}

const answerIn = (form: Form, asked: QuestionAsAsked): Answer | undefined => {
  const values = ['none', ...asked.answer.scale.map(({ score }) => String(score))]
  const chosen = form.choice(`words.${asked.standard.number}.score`, values, { called: 'The score', needed: readAgain })
  if (chosen === undefined) return undefined
  return chosen === 'none' ? { kind: 'cant-judge' } : { kind: 'score', score: Number(chosen) }
}

type Draft = Parameters<typeof offersFrom>[1]

/** What the page offered on one standard, once more, against the draft as it is now. */
export const offeredAgain = (form: Form, asked: QuestionAsAsked, draft: Draft | Response): readonly Offered[] => {
  const { number } = asked.standard
  const typed = (what: string, name: string): string => unixLines(form.typed(`${what}.${name}`))
  const has = (name: string): boolean => form.has(`words.${name}`)
  const named = (kind: string): readonly string[] =>
    Array.from({ length: 60 }, (_, at) => `${number}.${kind}-${at + 1}`).filter(has)
  const score = typed('words', `${number}.score`)
  const point = asked.answer.scale.find(each => String(each.score) === score)
  const answer: Answer | undefined =
    score === 'none' ? { kind: 'cant-judge' } : point && { kind: 'score', score: point.score }
  const texts = (['summary', 'strategic', 'implications'] as const)
    .filter(of => has(`${number}.${of}`))
    .map(of => [of, typed('words', `${number}.${of}`)])
  const offered = offersFrom(
    {
      asked,
      score: answer === undefined ? { kind: 'nothing' } : { kind: 'answer', answer },
      texts: Object.fromEntries(texts) as PostedOffers['texts'],
      variations: named('variation').map(name => ({ whose: typed('whose', name), words: typed('words', name) })),
      evidence: named('evidence').map(name => ({
        ...{ title: typed('words', name), owner: typed('owner', name), shows: typed('shows', name) },
        ...(dayOf(typed('dated', name)) === undefined ? {} : { dated: typed('dated', name) }),
      })),
      voices: named('voice').map(name => ({ said: typed('words', name), source: typed('source', name) })),
      missing: [],
    },
    draft,
  )
  return offered.offers.length === 0 ? [] : [offered]
}
