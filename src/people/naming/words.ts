const setOf = (...lines: readonly string[]): ReadonlySet<string> => new Set(lines.join(' ').split(' '))

/** Words of very many names: by themselves they give nobody away. */
const ordinary = setOf(
  'children childrens partnership partners trust board alliance council county borough north south east west city',
  'young people peoples families family health service services commissioning support together better local area',
  'community valley reach school schools college university academy group house centre hospital police team care',
  'social youth justice early help public housing voluntary sector forum voice parents carers nursery primary',
  'secondary network agency charity foundation association education learning clinical integrated national',
)
/** Places and surnames that are everyday words: only a whole name of several words tells. */
const everyday = setOf(
  'reading bath barking sale deal rugby wells battle sandwich street hill field park brook bridge long short good',
  'young price page cook baker carter mason king bishop marsh wood woods stone rose bell banks case chance church',
  'cross field fields green white black brown grey gray head holland hope house hunt lake lane major marks may mills',
  'moon penny pool poole post power rich rivers sharp shore spring summers swift walker wall water waters winter best booth',
)

/** As words are compared: small, and without apostrophes. */
export const plain = (words: string): string => words.toLocaleLowerCase('en').replace(/[’']/g, '')

/** The words of a name, without what stands between them. */
export const nameWords = (name: string): readonly string[] => name.split(/[\s,–-]+/).filter(word => word !== '')

export const isOrdinary = (word: string): boolean => ordinary.has(plain(word))
export const isEveryday = (word: string): boolean => isOrdinary(word) || everyday.has(plain(word))

/** A name as a pattern for exactly it, whatever stands between its words. */
const literally = (name: string): string =>
  name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(/\s+/g, String.raw`\s+`)

/** As words of their own, also as whose something is: “Ross” does not stand in “across”. */
const asWords = (name: string, flags: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${literally(name)}s?(?![\\p{L}\\p{N}])`, flags)

export const standsIn = (text: string, name: string): boolean =>
  // Most names stand nowhere, and a search for letters is quick.
  text.includes(name.split(/\s/)[0] ?? '') && asWords(name, 'u').test(text)

/** The same, written as a name is: “Hale” and “HALE”, not “hale”. */
export const standsAsName = (text: string, name: string): boolean =>
  [...text.replace(/[’']/g, '').matchAll(asWords(name.replace(/[’']/g, ''), 'giu'))].some(([found]) =>
    /^\p{Lu}/u.test(found),
  )
