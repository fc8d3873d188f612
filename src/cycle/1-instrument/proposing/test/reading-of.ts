import type { Checklist } from '#test/documents/checklist.ts'
import type { Framework } from '#test/documents/framework.ts'
import { laidOut, type Proposal } from '../proposal.ts'
import { textsOf } from '../finding/vocabulary.ts'

/** What a proposal holds, as plainly as the framework that it should be. */
export const heldBy = (proposal: Proposal): unknown => {
  const { scale, sections } = laidOut(proposal)
  return {
    scale: scale.map(({ label }) => label.words),
    sections: sections.map(({ mark, title, standards }) => ({
      mark,
      title: title?.words,
      standards: standards.map(standard => ({
        number: standard.number,
        title: standard.title?.words,
        bands: standard.bands.map(({ statements }) => statements.map(({ words }) => words)),
        questions: standard.prompts.map(({ words }) => words),
      })),
    })),
  }
}

/** The same of a framework itself. */
export const meantBy = ({ scale, sections }: Framework): unknown => ({ scale, sections })

export const stepsIn = (proposal: Proposal): unknown =>
  laidOut(proposal).sections.map(({ title, items }) => ({
    title: title?.words,
    questions: items.filter(({ post }) => post.as === 'prompt').map(({ words }) => words),
    notes: items.filter(({ post }) => post.as === 'note').map(({ words }) => words),
  }))

export const stepsMeant = ({ steps }: Checklist): unknown => steps

/** Every sentence of a framework. */
export const sentencesIn = ({ sections }: Framework): readonly string[] =>
  sections.flatMap(({ standards }) =>
    standards.flatMap(({ title, bands, questions }) => [title, ...bands.flat(), ...questions]),
  )

const squashed = (words: string): string => words.replaceAll(/[\s\u00AD]/g, '')
const timesIn = (all: string, words: string): number => all.split(squashed(words)).length - 1

/** What is wrong with where the words of a document went: sentences lost or doubled, letters that went nowhere or twice. */
export const lossesOf = (proposal: Proposal, sentences: readonly string[]): readonly string[] => {
  const shown = proposal.pieces.filter(({ why }) => why !== 'header' && why !== 'repeated')
  const said = squashed(shown.map(({ words }) => words).join(''))
  const counted = sentences
    .map(words => ({ words, times: timesIn(said, words) }))
    .filter(({ times }) => times !== 1)
    .map(({ words, times }) => `${times} times: ${words}`)
  const there = letters(textsOf(proposal.original).join(''))
  const taken = letters(proposal.pieces.flatMap(({ from }) => from.map(({ words }) => words)).join(''))
  return there === taken ? counted : [...counted, 'letters of the document are lost or doubled']
}

/** All signs of a text in the order of their numbers: the same for the same signs in any order. */
const letters = (words: string): string => [...squashed(words)].toSorted().join('')
