import { standardsOf, type EditionFile } from './edition.ts'
import { placesOfStandards, type Check } from './fault.ts'

const statementsIn = (edition: EditionFile) =>
  standardsOf(edition).flatMap(({ bands }) =>
    bands.flatMap(({ band, statements }) => statements.map(s => ({ ...s, band }))),
  )

const repeated = (keys: readonly string[]): readonly string[] => [
  ...new Set(keys.filter((key, index) => keys.indexOf(key) !== index)),
]

/** Standards are numbered from 1 in the order in which they stand. */
export const numberFaults: Check = edition =>
  placesOfStandards(edition).flatMap(({ place, standard }, index) => {
    if (standard.number === index + 1) return []
    const problem = `standard ${standard.key} has the number ${standard.number}, but is number ${index + 1} in order`
    const remedy = 'Number the standards from 1 in the order in which they stand, on through all sections.'
    return [{ place: `${place}.number`, problem, remedy }]
  })

/** No key is used twice among its like. */
export const keyFaults: Check = edition => {
  const families: readonly (readonly [string, readonly { readonly key: string }[]])[] = [
    ['sections', edition.sections],
    ['standards', standardsOf(edition)],
    ['statements', statementsIn(edition)],
    ['prompts', standardsOf(edition).flatMap(({ prompts }) => prompts)],
    ['terms', edition.terms],
    ['answer.bands', edition.answer.bands],
    ['capacity.answers', edition.capacity?.answers ?? []],
    ['glossary', edition.glossary.map(({ word }) => ({ key: word }))],
  ]
  return families.flatMap(([place, items]) =>
    repeated(items.map(({ key }) => key)).map(key => ({
      place,
      problem: `the key “${key}” is used more than once`,
      remedy: 'Give each its own key: answers are filed under it.',
    })),
  )
}

/** Every source key begins with a listed source, and no place in a source is restated twice. */
export const sourceFaults: Check = edition => {
  const prompts = standardsOf(edition).flatMap(standard => standard.prompts)
  const items = [
    ...edition.answer.scale,
    ...edition.sections,
    ...standardsOf(edition),
    ...statementsIn(edition),
    ...prompts,
  ]
  const used = items.flatMap(({ source }) => (source === undefined ? [] : [source]))
  const unknown = used.filter(source => !Object.hasOwn(edition.sources, source.slice(0, source.indexOf(':'))))
  return [
    ...unknown.map(source => ({
      place: 'sources',
      problem: `the source key “${source}” begins with a source that is not listed`,
      remedy: 'List the source and what it is under “sources”, or correct the source key.',
    })),
    ...repeated(used).map(source => ({
      place: 'sections',
      problem: `the source key “${source}” is used more than once`,
      remedy: 'Restate each place of the source once: one for one.',
    })),
  ]
}

/** The edition holds as many sections, standards, statements by band and prompts as it says. */
export const countFaults: Check = edition => {
  const { counts } = edition
  const statements = statementsIn(edition)
  const prompts = standardsOf(edition).flatMap(standard => standard.prompts.filter(prompt => 'words' in prompt))
  const counted: readonly (readonly [string, number | undefined, number])[] = [
    ['sections', counts.sections, edition.sections.length],
    ['standards', counts.standards, standardsOf(edition).length],
    ['prompts', counts.prompts, prompts.length],
    ...Object.keys(counts.statements).map(
      key =>
        [`statements.${key}`, counts.statements[key], statements.filter(({ band }) => band === key).length] as const,
    ),
    ['statements', Object.values(counts.statements).reduce((sum, count) => sum + count, 0), statements.length],
  ]
  return counted
    .filter(([, said, found]) => said !== found)
    .map(([what, said, found]) => ({
      place: `counts.${what}`,
      problem: `${said} said, ${found} found`,
      remedy: 'Put back what was lost or take out what is too much. Correct the number only when it is wrong.',
    }))
}
