import { tell, type Told } from '../document/told.ts'
import type { Framework } from '../document/framework.ts'
import { standsIn } from '../document/words-used.ts'

/** The name of a person, or an e-mail address, with the sections in which it stands. */
export type Named = { readonly words: string; readonly sections: readonly string[] }

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

const addresses = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g

/** Where a framework that everybody is to read names people: of those given each by the whole name, and addresses. */
export const namedIn = (framework: Framework, people: readonly string[]): readonly Named[] => {
  const texts = tell(framework).map(({ number, title, told }) => ({
    where: `${number}. ${title}`,
    text: told.flatMap(wordsIn).join('\n'),
  }))
  const found = [...new Set([...people, ...texts.flatMap(({ text }) => text.match(addresses) ?? [])])]
  return found.flatMap(words => {
    const small = words.toLowerCase()
    const sections = texts.filter(({ text }) => standsIn(text.toLowerCase(), small)).map(({ where }) => where)
    return sections.length === 0 ? [] : [{ words, sections }]
  })
}
