import { isBlank } from '#ground'
import type { Explained } from '#instrument'
import type { Written } from '#plans'
import { standingLines } from '#support'
import type { Line } from '../lists/line.ts'
import { listNames, type ListName } from '../sections/section.ts'
import { boxKeys } from '../sections/sections.ts'
import { reviewKey } from './details.ts'
import type { Framework, Row } from './framework.ts'
import { definitionIn, wordsUsed } from './words-used.ts'

export type Known = {
  readonly partnership: string
  readonly written: ReadonlyMap<string, Written>
  readonly lines: readonly Line[]
  readonly glossary: readonly Explained[]
  readonly version: number
}

/** A framework out of what was written of it. */
export const frameworkFrom = ({ partnership, written, lines, glossary, version }: Known): Framework => {
  const rowsOf = (list: ListName): readonly Row[] => standingLines(lines, list).map(({ id, says }) => ({ id, says }))
  const texts = Object.fromEntries(
    boxKeys.map(key => [key, written.get(key)?.words ?? ''] as const).filter(([, words]) => !isBlank(words)),
  )
  const lists = Object.fromEntries(listNames.map(list => [list, rowsOf(list)])) as Framework['lists']
  const reviewOn = written.get(reviewKey)?.words ?? ''
  return {
    ...{ partnership, version, texts, lists },
    definition: definitionIn(glossary),
    glossary: wordsUsed(glossary, [
      ...Object.values(texts),
      ...Object.values(lists).flatMap(rows => rows.flatMap(({ says }) => Object.values(says))),
    ]),
    ...(reviewOn === '' ? {} : { reviewOn }),
  }
}
