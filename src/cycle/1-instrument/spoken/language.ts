/** Languages that use a script of their own among those that are likely here; Urdu is told from Arabic by its letters. */
const scripts: readonly (readonly [language: string, letters: RegExp])[] = [
  ['ur', /[ٹڈڑںےۓہھ]/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['bn', /\p{Script=Bengali}/gu],
  ['pa', /\p{Script=Gurmukhi}/gu],
  ['gu', /\p{Script=Gujarati}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['uk', /\p{Script=Cyrillic}/gu],
  ['zh', /\p{Script=Han}/gu],
]

/** Small words that stand in any text, and not in one of the other language. */
const small = {
  cy: 'yn yr ac mae ein eu wedi gyda gan ei rydym nid sydd yw bod neu hyn oes ydym gwybod dros drwy wrth ydy nhw beth',
  en: 'the and of to in we is are for that our with have what on by from be they who not it as know each',
} as const
const smallWords = Object.entries(small).map(([language, words]) => ({ language, words: new Set(words.split(' ')) }))

const count = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0

/**
 * The language that a document seems to be in, by its script and its small words: a guess, which whoever brings it in
 * can change. English where nothing speaks for another.
 */
export const languageOf = (texts: readonly string[]): string => {
  const text = texts.join('\n').toLowerCase()
  const all = count(text, /\p{L}/gu)
  const [urdu = 0, ...others] = scripts.map(([, letters]) => count(text, letters))
  const at = others.findIndex(found => found * 2 > all)
  if (at === 0 && urdu * 20 > all) return 'ur'
  const byScript = scripts[at + 1]?.[0]
  if (at >= 0 && byScript !== undefined) return byScript
  const words = text.match(/\p{L}+/gu) ?? []
  const [welsh = 0, english = 0] = smallWords.map(each => words.filter(word => each.words.has(word)).length)
  return welsh > english ? 'cy' : 'en'
}

const names = new Intl.DisplayNames(['en-GB'], { type: 'language' })

/** `Welsh` for `cy`, `English` for `en-GB`; a code that has no name is its own. */
export const nameOfLanguage = (language: string): string => {
  const [primary = ''] = language.split('-')
  // What cannot be a code at all is said as it stands: the form beside it says what is wrong with it.
  return /^[a-z]{2,3}$/i.test(primary) ? (names.of(primary) ?? language) : language
}

/** `Welsh`, and with its code where that says more: `English (en-GB)`. */
export const sayLanguage = (language: string): string =>
  language.length === 2 ? nameOfLanguage(language) : `${nameOfLanguage(language)} (${language})`

/** Languages to choose from, those that are likely first. */
export const languages: readonly string[] = [
  ...[
    'en',
    'cy',
    'ga',
    'gd',
    'ar',
    'bn',
    'fr',
    'gu',
    'he',
    'hi',
    'pa',
    'fa',
    'pl',
    'pt',
    'ro',
    'so',
    'es',
    'uk',
    'ur',
    'zh',
  ],
]
