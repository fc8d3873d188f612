import type { PracticeTexts } from './practice.ts'

const widelyUsed = new Set(
  [
    'children',
    'childrens',
    'partnership',
    'partners',
    'trust',
    'board',
    'alliance',
    'council',
    'county',
    'borough',
  ].concat(
    ['north', 'south', 'east', 'west', 'city', 'young', 'people', 'peoples', 'families', 'family', 'health', 'service'],
    ['services', 'commissioning', 'support', 'together', 'better', 'local', 'area', 'community', 'valley', 'reach'],
  ),
)
const plain = (words: string): string => words.toLocaleLowerCase('en').replace(/[’']/g, '')

/** What of a partnership's name gives it away: the whole, and each word that is not one of many partnerships' names. */
export const tellingNames = (partnership: string, people: readonly string[]): readonly string[] => [
  partnership,
  ...partnership.split(/[\s,–-]+/).filter(word => word.length > 3 && !widelyUsed.has(plain(word))),
  ...people.filter(name => name.includes(' ')),
]

/** A name as a pattern for exactly it. */
const literally = (name: string): string => name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** As words of their own, also as whose something is: “Ross” does not stand in “across”. */
const standsIn = (text: string, name: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}])${literally(name)}s?(?![\\p{L}\\p{N}])`, 'u').test(text)

/** The names that stand in what strangers would read. */
export const namesIn = (said: PracticeTexts, names: readonly string[]): readonly string[] => {
  const text = plain([said.title, said.challenge, said.tried, said.learned, said.cost].join('\n'))
  return [...new Set(names.filter(name => standsIn(text, plain(name))))]
}
