import { bandsOf, promptsOf, sectionOf, standardOf, type Edition, type Field, type FieldName } from './edition.ts'
import { wordsOf, type Terms } from './words.ts'

/** The question as a group was asked it: plain JSON, every term already in the partnership's words. */
export type QuestionAsAsked = {
  readonly edition: { readonly id: string; readonly name: string; readonly version: number; readonly language: string }
  readonly section: { readonly key: string; readonly title: string }
  readonly standard: {
    readonly key: string
    readonly number: number
    readonly title: string
    readonly shortTitle: string
    readonly plain: string
  }
  readonly answer: {
    readonly kind: 'score'
    readonly scale: readonly { readonly score: number; readonly label: string }[]
    readonly cannotJudge: { readonly label: string; readonly hint: string }
    readonly bands: readonly {
      readonly key: string
      readonly from: number
      readonly to: number
      readonly heading: string
      readonly statements: readonly { readonly key: string; readonly words: string }[]
    }[]
  }
  readonly fields: { readonly [Name in FieldName]?: Field }
  readonly prompts: readonly { readonly key: string; readonly words: string; readonly kind: 'prompt' | 'capacity' }[]
  /** Set where they stand beside the bands, and not beside the implications. */
  readonly promptsBeside?: 'bands'
}

/**
 * What is stored with a submitted answer, so that it reads the same when names, editions and programs have moved on.
 * Throws when the edition has no such standard: callers have looked it up before anyone could answer it.
 */
export const questionAsAsked = (edition: Edition, standardNumber: number, terms: Terms): QuestionAsAsked => {
  const standard = standardOf(edition, standardNumber)
  const section = sectionOf(edition, standardNumber)
  if (!standard || !section) throw new Error(`${edition.id} has no standard ${standardNumber}`)
  const say = (text: string) => wordsOf(text, terms)
  const { id, name, version, language, answer } = edition
  return {
    edition: { id, name, version, language },
    section: { key: section.key, title: say(section.title) },
    standard: {
      key: standard.key,
      number: standard.number,
      title: say(standard.title),
      shortTitle: say(standard.shortTitle),
      plain: say(standard.plain),
    },
    answer: {
      kind: answer.kind,
      scale: answer.scale.map(point => ({ score: point.score, label: say(point.label) })),
      cannotJudge: { label: say(answer.cannotJudge.label), hint: say(answer.cannotJudge.hint) },
      bands: bandsOf(edition, standard).map(band => ({
        key: band.key,
        from: band.from,
        to: band.to,
        heading: say(band.heading),
        statements: band.statements.map(statement => ({ key: statement.key, words: say(statement.words) })),
      })),
    },
    fields: Object.fromEntries(Object.entries(section.fields).map(([name, field]) => [name, fieldInWords(field, say)])),
    prompts: promptsOf(edition, standard).map(prompt => ({ ...prompt, words: say(prompt.words) })),
    ...(edition.promptsBeside === 'bands' ? { promptsBeside: 'bands' } : {}),
  }
}

const fieldInWords = (field: Field, say: (text: string) => string): Field => ({
  heading: say(field.heading),
  question: say(field.question),
  ...(field.hint === undefined ? {} : { hint: say(field.hint) }),
})
