import { cutAt, wordsIn, type Text } from './text.ts'

/** What ends in a full stop and ends no sentence. */
const shortened =
  /(?:^|[\s(‘'“"])(?:e\.g|i\.e|c\.f|cf|viz|vs|no|nos|nr|approx|incl|dr|mr|mrs|ms|prof|st|h\.y|er enghr|p|pp|para|\p{Lu})\.$/iu

/** As many characters as one of them may need. */
const longestShort = 20

const end = /[.?!…؟。]["'”’»)\]]*(\s+)(?=["'“‘«(]?(?:\p{Lu}|\p{Lo}|\d))/gu
/** Two spaces before a capital: how a line break reads in many texts that were copied. */
const gap = /(?<!\s)\s{2,}(?=["'“‘«(]?(?:\p{Lu}|\p{Lo}))/gu

/** Where a new sentence begins in these words, each as a number of characters. */
export const sentenceStarts = (words: string): readonly number[] => {
  const ends = [...words.matchAll(end)].flatMap(({ 0: found, index }) => {
    const until = index + found.trimEnd().length
    const before = words.slice(Math.max(0, until - longestShort), until)
    return shortened.test(before) || /\betc\.\)$/i.test(before) ? [] : [index + found.length]
  })
  const gaps = [...words.matchAll(gap)].map(({ 0: found, index }) => index + found.length)
  return [...new Set([...ends, ...gaps])].filter(at => at > 0 && at < words.length).toSorted((one, two) => one - two)
}

/** A text as its sentences. */
export const sentencesOf = (text: Text): readonly Text[] => cutAt(text, sentenceStarts(wordsIn(text)))

/** True when a sentence of these words asks something; a question mark inside a quoted title asks nothing. */
export const asks = (words: string): boolean => /[?؟][)\]]*(?:\s+["'“‘(]?(?:\p{Lu}|\p{Lo}|\()|\s*$|\s*\()/u.test(words)
