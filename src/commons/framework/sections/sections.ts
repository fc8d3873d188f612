import { definitionBox, definitionField } from './definition.ts'
import { levelsToAlignment } from './levels-to-alignment.ts'
import { modelAndMoney } from './model-and-money.ts'
import { opening } from './opening.ts'
import { procurementAndPeople } from './procurement-and-people.ts'
import {
  boxesIn,
  fieldOf,
  listsIn,
  sectionKeys,
  type Box,
  type ListName,
  type Section,
  type SectionKey,
} from './section.ts'

/** The thirteen sections of a commissioning framework in their order, in our words (002, domain 1.6). */
export const sections: readonly Section[] = [
  ...opening,
  ...modelAndMoney,
  ...levelsToAlignment,
  ...procurementAndPeople,
]

export const isSection = (word: string | undefined): word is SectionKey => sectionKeys.some(key => key === word)

/** A section by its key: every key has one. */
export const sectionOf = (key: SectionKey): Section => {
  const found = sections.find(each => each.key === key)
  if (found === undefined) throw new Error(`The framework has no section ${key}.`)
  return found
}

/** From one. */
export const numberOf = (key: SectionKey): number => sectionKeys.indexOf(key) + 1

/** The fields that the page of a section writes. */
export const fieldsOf = (key: SectionKey) => [
  ...(key === 'definition' ? [definitionField] : []),
  ...boxesIn(sectionOf(key)).map(fieldOf),
]

const allBoxes = sections.flatMap(boxesIn)

/** Every text of a framework. */
export const boxKeys: readonly string[] = allBoxes.map(({ key }) => key)

/** The long texts, which have a page of what they once were. */
export const longText = (key: string | undefined): Box | undefined =>
  [definitionBox, ...allBoxes].find(
    (box): box is Box => box.key === key && (box.kind === 'text' || box.kind === 'lines'),
  )

/** The section that a text or a list belongs to. */
export const sectionWith = (what: { readonly key: string } | { readonly list: ListName }): SectionKey => {
  if ('key' in what && what.key === definitionBox.key) return 'definition'
  const found = sections.find(section =>
    'list' in what ? listsIn(section).includes(what.list) : boxesIn(section).some(({ key }) => key === what.key),
  )
  return found?.key ?? 'vision'
}
