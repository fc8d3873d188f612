import { sayDay } from '#ground'
import type { Framework } from './framework.ts'
import type { Node } from './structure.ts'
import { tell, type Told, type ToldRow, type ToldRows } from './told.ts'

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

/** The rows of a list that stand in both versions, in the order of the one. */
const shared = (one: ToldRows, other: ToldRows): readonly ToldRow[] =>
  one.rows.filter(({ id }) => other.rows.some(each => each.id === id))

const orderChange = (section: string, was: ToldRows, now: ToldRows): readonly Change[] => {
  const [before, after] = [shared(was, now), shared(now, was)]
  if (before.every(({ id }, at) => after[at]?.id === id)) return []
  const say = (rows: readonly ToldRow[]): string => rows.map(({ words }) => words).join('\n')
  return [{ section, field: `${now.title}: their order`, before: say(before), after: say(after) }]
}

const rowsIn = (framework: Framework) =>
  tell(framework).flatMap(({ title: section, told }) =>
    told.flatMap(each => (each.kind === 'rows' ? [{ section, rows: each }] : [])),
  )

const reordered = (before: Framework, after: Framework): readonly Change[] => {
  const old = rowsIn(before)
  return rowsIn(after).flatMap(({ section, rows }) => {
    const was = old.find(each => each.rows.title === rows.title)
    return was === undefined ? [] : orderChange(section, was.rows, rows)
  })
}

const reviewChange = (before: Framework, after: Framework): readonly Change[] => {
  if (before.reviewOn === after.reviewOn) return []
  const [was, now] = [before, after].map(({ reviewOn }) => (reviewOn === undefined ? undefined : sayDay(reviewOn)))
  return [
    {
      ...{ section: 'Signature and review', field: 'When it is looked at again' },
      ...(was === undefined ? {} : { before: was }),
      ...(now === undefined ? {} : { after: now }),
    },
  ]
}

/** What of the sections reads differently, in the order of the framework; what was taken out comes last. */
const textChanges = (before: Framework, after: Framework): readonly Change[] => {
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

/** What reads differently: words, the order of rows, the day of the review. */
export const changesBetween = (before: Framework, after: Framework): readonly Change[] => [
  ...textChanges(before, after),
  ...reordered(before, after),
  ...reviewChange(before, after),
]

/**
 * True when two frameworks read the same, so that a signature of the one holds for the other. The glossary has its own
 * life, and each version keeps how it explained its words.
 */
export const readsSame = (one: Framework, other: Framework): boolean =>
  changesBetween({ ...one, glossary: [] }, { ...other, glossary: [] }).length === 0
