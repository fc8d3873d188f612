import { sayCount } from '#ground'
import { standardsOf, type EditionFile } from '../edition.ts'

/** How much there is of everything, in a line. */
export const sayCounts = (edition: EditionFile): string => {
  const { sections, statements, prompts } = edition.counts
  const all = Object.values(statements).reduce((sum, each) => sum + each, 0)
  return [
    sayCount(sections, 'section'),
    sayCount(standardsOf(edition).length, 'standard'),
    sayCount(all, 'statement'),
    sayCount(prompts, 'question'),
  ].join(', ')
}
