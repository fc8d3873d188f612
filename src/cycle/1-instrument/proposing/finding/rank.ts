import { gradeIn } from './grades.ts'

/** Words that scales are made of: where things begin, where they are on the way, where they are as they should be. */
const ranks = [
  /^(?:red|coch|bronze|low|poor|very poor|weak|basic|early|emerging|beginning|starting|getting started|limited|very limited|minimal|none|no|never|absent|inadequate|unsatisfactory|undeveloped|little or none|not (?:yet|met|in place|yet in place|evident|started|begun|present|achieved|at all)|nothing in place|ddim ar waith|heb ddechrau|gwael|cyfyngedig)$/iu,
  /^(?:amber|oren|yellow|melyn|silver|medium|fair|partly|partial|partially|some|sometimes|in part|on the way|getting there|in progress|under ?way|progressing|developing|improving|moderate|adequate|satisfactory|requires improvement|part(?:ly|ially)? (?:met|in place|achieved|evident)|rhannol|yn rhannol|yn datblygu)$/iu,
  /^(?:green|gwyrdd|gold|platinum|high|good|very good|strong|secure|mature|advanced|leading|excellent|excelling|exemplary|outstanding|thriving|developed|established|establishing|embedded|embedding|fully embedded|sustained|yes|always|met|in place|achieved|fully|full|fully (?:met|in place|achieved|evident)|everywhere|da|rhagorol|yn llawn|ar waith|ar waith yn llawn)$/iu,
] as const

/** How far along a heading or label says things are, from 0; undefined where its words are none that scales are made of. */
export const rankOf = (words: string): number | undefined => {
  const [first = ''] = (gradeIn(words)?.label ?? words).split(/[:;,.(]|\s[-–—]\s/)
  const rank = ranks.findIndex(pattern => pattern.test(first.trim()))
  return rank < 0 ? undefined : rank
}

/** Whether headings or labels rise from the lowest to the best or fall, and what tells it. */
export type Order = { readonly rises: boolean; readonly by: 'words' | 'letters' }

/** The order of a scale as its first and last words tell it; letters are grades, A the best. */
export const orderOf = (words: readonly string[]): Order | undefined => {
  const [first, last] = [rankOf(words[0] ?? ''), rankOf(words.at(-1) ?? '')]
  if (first !== undefined && last !== undefined && first !== last) return { rises: first < last, by: 'words' }
  const letters = words.map(each => gradeIn(each)?.letter)
  const isGraded = letters.length > 1 && letters.every(letter => letter !== undefined)
  return isGraded ? { rises: (letters[0] ?? '') > (letters.at(-1) ?? ''), by: 'letters' } : undefined
}
