import { personsIn, type Telling } from '#people'
import type { Framework } from '../document/framework.ts'
import { tell, type Told } from '../document/told.ts'

const wordsIn = (told: Told): readonly string[] => {
  switch (told.kind) {
    case 'words':
      return [told.words]
    case 'entries':
      return told.entries
    case 'cycle':
      return told.phases
    case 'rows':
      return told.rows.flatMap(({ words, facts }) => [words, ...facts.map(each => each.words)])
    case 'glossary':
      return told.words.map(({ means }) => means)
    case 'structure':
      // Each body stands in the list beside the diagram.
      return []
  }
}

/** By which words of a framework that everybody is to read people can be known or reached, and in which sections. */
export const personsNamed = (framework: Framework, people: readonly string[]): readonly Telling[] =>
  personsIn(
    tell(framework).map(({ number, title, told }) => ({
      where: `${number}. ${title}`,
      text: told.flatMap(wordsIn).join('\n'),
    })),
    people,
  )
