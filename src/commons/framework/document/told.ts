import { isBlank, sayDay } from '#ground'
import { listings, type Asked } from '../lists/kinds.ts'
import { definitionTitle } from '../sections/definition.ts'
import { numberOf, sections } from '../sections/sections.ts'
import type { ListName, Part, Section, SectionKey } from '../sections/section.ts'
import { entriesIn, phasesOf, textIn, type Explained, type Framework, type Row } from './framework.ts'
import { structureOf, type Node } from './structure.ts'

export type ToldRow = {
  readonly id: string
  readonly words: string
  readonly facts: readonly { readonly name: string; readonly words: string }[]
}

export type ToldRows = {
  readonly kind: 'rows'
  readonly title: string
  readonly none: string
  /** Over the names of the rows. */
  readonly head: string
  /** What the rows say of themselves, where any does. */
  readonly columns: readonly string[]
  readonly rows: readonly ToldRow[]
}

/** Rows that say more of themselves than this are read one by one, not as a table. */
const mostColumns = 3

/** Rows as a table, each with a cell for every column; `undefined` where that would be too wide. */
export const tableFrom = ({ head, columns, rows }: ToldRows) =>
  columns.length === 0 || columns.length > mostColumns
    ? undefined
    : {
        columns: [head, ...columns],
        rows: rows.map(({ words, facts }) => [
          words,
          ...columns.map(column => facts.find(({ name }) => name === column)?.words ?? ''),
        ]),
      }

/** A piece of a framework as it is read: on screen, on paper, by everybody. */
export type Told =
  | { readonly kind: 'words'; readonly title: string; readonly words: string; readonly isInner?: true }
  | { readonly kind: 'entries'; readonly title: string; readonly entries: readonly string[] }
  | ToldRows
  | { readonly kind: 'cycle'; readonly title: string; readonly phases: readonly string[] }
  | { readonly kind: 'structure'; readonly title: string; readonly nodes: readonly Node[] }
  | { readonly kind: 'glossary'; readonly title: string; readonly words: readonly Explained[] }

export type ToldSection = {
  readonly key: SectionKey
  readonly number: number
  readonly title: string
  readonly told: readonly Told[]
}

const sayAnswer = (asked: Asked, words: string, rows: readonly Row[]): string => {
  if (isBlank(words)) return ''
  switch (asked.as) {
    case 'day':
      return sayDay(words)
    case 'choice':
      return Object.hasOwn(asked.choices, words) ? (asked.choices[words] ?? '') : words
    case 'row':
      return rows.find(({ id }) => id === words)?.says['name'] ?? ''
    default:
      return words
  }
}

/** A row with its answers; what was not answered is left out. */
export const tellRow = (list: ListName, { id, says }: Row, rows: readonly Row[]): ToldRow => {
  const [, ...others] = Object.entries(listings[list].asks)
  return {
    ...{ id, words: says['name'] ?? '' },
    facts: others
      .map(([key, asked]) => ({
        name: asked.told,
        words: sayAnswer(asked, says[key] ?? '', rows),
      }))
      .filter(({ words }) => !isBlank(words)),
  }
}

const tellRows = (list: ListName, stored: readonly Row[]): ToldRows => {
  const { title, none, asks } = listings[list]
  const rows = stored.map(row => tellRow(list, row, stored))
  const [head = '', ...columns] = Object.values(asks).map(({ told }) => told)
  const isAnswered = (column: string) => rows.some(({ facts }) => facts.some(({ name }) => name === column))
  return { kind: 'rows', ...{ title, none, head, rows }, columns: columns.filter(isAnswered) }
}

/** What is said only where it applies: what stands in for a list, one's own phases, whose principles they are. */
const onlyWhenWritten = ['funding.none', 'principles.region']

const tellPart = (framework: Framework, part: Part): readonly Told[] => {
  switch (part.kind) {
    case 'list': {
      return [tellRows(part.list, framework.lists[part.list])]
    }
    case 'choice': {
      // The cycle is told by its phases.
      if (part.key === 'model.cycle') return []
      const chosen = textIn(framework, part.key)
      return chosen === ''
        ? []
        : [{ kind: 'words', title: part.told ?? part.title, words: part.choices[chosen] ?? '', isInner: true }]
    }
    case 'drawn':
      return tellDrawn(framework, part.drawn)
    case 'lines':
      if (part.key === 'model.phases') return []
      return [{ kind: 'entries', title: part.title, entries: entriesIn(framework, part.key) }]
    default: {
      const words = textIn(framework, part.key)
      return isBlank(words) && onlyWhenWritten.includes(part.key)
        ? []
        : [{ kind: 'words', title: part.told ?? part.title, words }]
    }
  }
}

const tellDrawn = (framework: Framework, drawn: Extract<Part, { kind: 'drawn' }>['drawn']): readonly Told[] => {
  switch (drawn) {
    case 'definition':
      return [{ kind: 'words', title: definitionTitle, words: framework.definition }]
    case 'cycle':
      return [{ kind: 'cycle', title: 'The cycle', phases: phasesOf(framework) }]
    case 'structure':
      return [{ kind: 'structure', title: 'Who reports to whom', nodes: structureOf(framework.lists.body) }]
    case 'glossary':
      return [{ kind: 'glossary', title: 'The words we use', words: framework.glossary }]
  }
}

export const tellSection = (framework: Framework, { key, title, parts }: Section): ToldSection => ({
  ...{ key, title, number: numberOf(key) },
  told: parts.flatMap(part => tellPart(framework, part)),
})

/** True when a piece says anything to those outside. */
const isSaid = (told: Told): boolean => {
  switch (told.kind) {
    case 'words':
      return !isBlank(told.words) && told.isInner !== true
    case 'entries':
      return told.entries.length > 0
    case 'rows':
      return told.rows.length > 0
    case 'cycle':
      return told.phases.length > 1
    case 'structure':
      return told.nodes.length > 0
    case 'glossary':
      return told.words.length > 0
  }
}

/**
 * A framework for those who can't fill its gaps: what it says, without headings over nothing, and the titles of the
 * sections on which it says nothing.
 */
export const tellAll = (
  framework: Framework,
): { readonly sections: readonly ToldSection[]; readonly silent: readonly string[] } => {
  const all = tell(framework).map(section => ({ ...section, told: section.told.filter(isSaid) }))
  return {
    sections: all.filter(({ told }) => told.length > 0),
    silent: all.filter(({ told }) => told.length === 0).map(({ title }) => title.toLowerCase()),
  }
}

/** The thirteen sections of a framework, each with everything that it says. */
export const tell = (framework: Framework): readonly ToldSection[] =>
  sections.map(section => tellSection(framework, section))
