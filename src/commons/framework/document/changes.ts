import type { Framework } from './framework.ts'
import type { Node } from './structure.ts'
import { tell, type Told } from './told.ts'

/** One thing that reads differently in two versions. `undefined`: it is not there. */
export type Change = {
  readonly section: string
  readonly field: string
  readonly before?: string
  readonly after?: string
}

type Flat = { readonly field: string; readonly words: string }

/** Bodies as lines, those that report to another below it and further in. */
const structureLines = (nodes: readonly Node[], depth = 0): readonly string[] =>
  nodes.flatMap(({ name, below }) => [`${'– '.repeat(depth)}${name}`, ...structureLines(below, depth + 1)])

const flatten = (told: Told): readonly (readonly [key: string, flat: Flat])[] => {
  const { title } = told
  switch (told.kind) {
    case 'words':
      return [[title, { field: title, words: told.words }]]
    case 'entries':
      return [[title, { field: title, words: told.entries.join('\n') }]]
    case 'cycle':
      return [[title, { field: title, words: told.phases.join('\n') }]]
    case 'structure':
      return [[title, { field: title, words: structureLines(told.nodes).join('\n') }]]
    case 'rows':
      return told.rows.map(({ id, words, facts }) => [
        `${title} ${id}`,
        { field: title, words: [words, ...facts.map(each => `${each.name}: ${each.words}`)].join('\n') },
      ])
    case 'glossary':
      return told.words.map(({ word, means }) => [`${title} ${word}`, { field: `${title}: ${word}`, words: means }])
  }
}

const fieldsIn = (framework: Framework): ReadonlyMap<string, Flat & { readonly section: string }> =>
  new Map(
    tell(framework).flatMap(({ title: section, told }) =>
      told.flatMap(flatten).map(([key, flat]) => [`${section} ${key}`, { ...flat, section }] as const),
    ),
  )

/** What reads differently, in the order of the framework; what was taken out comes last. */
export const changesBetween = (before: Framework, after: Framework): readonly Change[] => {
  const [old, now] = [fieldsIn(before), fieldsIn(after)]
  const changed = [...now].flatMap(([key, { section, field, words }]): readonly Change[] => {
    const was = old.get(key)
    if (was?.words === words) return []
    if (was === undefined || was.words === '') return words === '' ? [] : [{ section, field, after: words }]
    return words === ''
      ? [{ section, field, before: was.words }]
      : [{ section, field, before: was.words, after: words }]
  })
  const gone = [...old]
    .filter(([key, { words }]) => !now.has(key) && words !== '')
    .map(([, { section, field, words }]) => ({ section, field, before: words }))
  return [...changed, ...gone]
}
