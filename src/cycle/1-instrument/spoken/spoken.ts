import type { Spoken } from '#design'
import { standardsOf, type Edition } from '../edition.ts'
import type { Proposal } from '../proposing/proposal.ts'
import type { QuestionAsAsked } from '../question.ts'
import { isFilledIn } from '../proposing/filling.ts'

const isEnglish = (language: string): boolean => /^en(-|$)/i.test(language)

/** Words that Stocktake filled in where a document had none are English, whatever the language of the document. */
const isTheirs = (text: string): boolean => !isFilledIn(text)

const textsIn = ({ title, answer, capacity, sections, glossary, ...edition }: Edition): readonly string[] => [
  ...[title, ...answer.scale.map(({ label }) => label), answer.cannotJudge.label, answer.cannotJudge.hint],
  ...answer.bands.flatMap(band => [band.title, band.heading]),
  ...(capacity === undefined ? [] : [capacity.words, capacity.lacking, ...capacity.answers.map(({ label }) => label)]),
  ...sections.flatMap(section => [
    ...[section.title, section.plainTitle, section.headlineArea],
    ...Object.values(section.fields).flatMap(({ heading, question, hint = '' }) => [heading, question, hint]),
  ]),
  ...standardsOf({ sections }).flatMap(({ title: own, shortTitle, plain, bands, prompts }) => [
    ...[own, shortTitle, plain],
    ...bands.flatMap(({ statements }) => statements.map(({ words }) => words)),
    ...prompts.map(prompt => ('words' in prompt ? prompt.words : '')),
  ]),
  ...glossary.flatMap(({ word, means }) => [word, means]),
  ...edition.terms.map(({ about }) => about),
]

const kept = new WeakMap<Edition, Spoken>()

/** The texts of an edition with their language; nothing where that is English, as the pages around them are. */
export const spokenIn = (edition: Edition): Spoken | undefined => {
  if (isEnglish(edition.language)) return undefined
  const known = kept.get(edition) ?? { lang: edition.language, texts: textsIn(edition).filter(isTheirs) }
  kept.set(edition, known)
  return known
}

/** The same of questions as they were asked, which keep their words when the edition is out of reach. */
export const spokenInQuestions = (questions: readonly QuestionAsAsked[]): Spoken | undefined => {
  const theirs = questions.filter(({ edition }) => !isEnglish(edition.language))
  const [first] = theirs
  return first && { lang: first.edition.language, texts: theirs.flatMap(textsAsked).filter(isTheirs) }
}

const textsAsked = ({ section, standard, answer, fields, prompts }: QuestionAsAsked): readonly string[] => [
  ...[section.title, standard.title, standard.shortTitle, standard.plain],
  ...[...answer.scale.map(({ label }) => label), answer.cannotJudge.label, answer.cannotJudge.hint],
  ...answer.bands.flatMap(({ heading, statements }) => [heading, ...statements.map(({ words }) => words)]),
  ...Object.values(fields).flatMap(({ heading, question, hint = '' }) => [heading, question, hint]),
  ...prompts.map(({ words }) => words),
]

/** The same of a draft: its texts, and what it is called. */
export const spokenInDraft = (
  { title, language }: { readonly title: string; readonly language: string },
  { pieces }: Pick<Proposal, 'pieces'>,
): Spoken | undefined =>
  isEnglish(language)
    ? undefined
    : { lang: language, texts: [title, ...pieces.map(({ words }) => words)].filter(isTheirs) }
