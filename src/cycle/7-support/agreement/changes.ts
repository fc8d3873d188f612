import { sayOverride, tell, type Told } from './told.ts'
import type { Agreement } from './agreement.ts'

/** One field that reads differently in two versions. `undefined`: it is not there. */
export type Change = {
  readonly section: string
  readonly field: string
  readonly before?: string
  readonly after?: string
}

type Flat = { readonly section: string; readonly field: string; readonly words: string }

const flatten = (section: string, told: Told): readonly (readonly [key: string, flat: Flat])[] => {
  switch (told.kind) {
    case 'words':
      return [[told.title, { section, field: told.title, words: told.words }]]
    case 'facts':
      return told.facts.map(({ name, words }) => [name, { section, field: name, words }])
    case 'lines':
      return told.lines.map(({ id, words, facts }) => [
        `${told.title} ${id}`,
        { section, field: told.title, words: [words, ...facts].filter(Boolean).join('\n') },
      ])
    case 'activities':
      return told.activities.flatMap(({ id, name, cells }) =>
        cells.map(
          ({ column, words }) =>
            [`${id} ${column}`, { section, field: `${name}: ${column.toLowerCase()}`, words }] as const,
        ),
      )
  }
}

const fieldsIn = (agreement: Agreement): ReadonlyMap<string, Flat> =>
  new Map([
    ['override', { section: 'The gate', field: 'Opened before its time', words: sayOverride(agreement) ?? '' }],
    ...tell(agreement).flatMap(({ title, told }) =>
      told.flatMap(each => flatten(title, each)).map(([key, flat]) => [`${title} ${key}`, flat] as const),
    ),
  ])

/** What reads differently, field by field, in the order of the agreement; what was taken out comes last. */
export const changesBetween = (before: Agreement, after: Agreement): readonly Change[] => {
  const [old, now] = [fieldsIn(before), fieldsIn(after)]
  const changed = [...now].flatMap(([key, { section, field, words }]): readonly Change[] => {
    const was = old.get(key)
    if (was === undefined) return [{ section, field, after: words }]
    return was.words === words ? [] : [{ section, field, before: was.words, after: words }]
  })
  const gone = [...old]
    .filter(([key]) => !now.has(key))
    .map(([, { section, field, words }]) => ({ section, field, before: words }))
  return [...changed, ...gone]
}
