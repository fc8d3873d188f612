import { bold, bullets, facts, heading, note, numbered, paragraph, prose, type Block } from '#documents'
import type { Node, Told, ToldSection } from '#framework'
import { textOf, type Gap } from '../outline-plan/blocks.ts'

/** One section of the framework: whatever stands on screen stands here, diagrams by their words. */
export const sectionBlocks = ({ number, title, told }: ToldSection, gap: Gap): readonly Block[] => [
  heading(1, `${number}. ${title}`),
  ...told.flatMap(each => [heading(2, each.title), ...pieceBlocks(each, gap)]),
]

const pieceBlocks = (told: Told, gap: Gap): readonly Block[] => {
  switch (told.kind) {
    case 'words':
      return textOf(told.words, gap)
    case 'entries':
      return told.entries.length === 0 ? [note(`${gap}.`)] : [bullets(told.entries)]
    case 'rows':
      return told.rows.length === 0 ? [note(told.none)] : told.rows.flatMap(rowBlocks)
    case 'cycle':
      return told.phases.length < 2
        ? [note(`${gap}.`)]
        : [numbered(told.phases), paragraph('Each phase leads into the next, and the last into the first.')]
    case 'structure':
      return told.nodes.length === 0 ? [note(`${gap}.`)] : told.nodes.flatMap(node => reportBlocks(node))
    case 'glossary':
      return told.words.length === 0
        ? [note('No word of the glossary is used.')]
        : [facts(...told.words.map(({ word, means }) => ({ name: word, value: [paragraph(means)] })))]
  }
}

const rowBlocks = ({ words, facts: more }: Extract<Told, { kind: 'rows' }>['rows'][number]): readonly Block[] => [
  paragraph(bold(words)),
  ...(more.length === 0 ? [] : [facts(...more.map(({ name, words: value }) => ({ name, value: prose(value) })))]),
]

/** Who reports to whom, one line each: to a paper a diagram says no more. */
const reportBlocks = ({ name, below }: Node, to?: string): readonly Block[] => [
  paragraph(bold(name), to === undefined ? ' reports to none of these.' : ` reports to ${to}.`),
  ...below.flatMap(each => reportBlocks(each, name)),
]
