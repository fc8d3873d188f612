import type { Gathered, StandardFound, UnsureFound } from './gathering.ts'
import { titleWords } from './numbering.ts'
import { asks } from './sentence.ts'
import { wordsIn } from './text.ts'

/** Standards whose columns were perhaps mixed up: a question among their statements, or none where most have some. */
export const interleavedDoubts = ({ standards }: Gathered): readonly UnsureFound[] => {
  const asking = new Map(standards.map(standard => [standard, askingIn(standard)]))
  const statements = standards.flatMap(statementsOf)
  const questions = [...asking.values()].flat()
  const isUnlike = questions.length * 4 < statements.length
  const without = standards.filter(({ prompts }) => prompts.length === 0)
  const isRare = without.length * 3 <= standards.length
  return standards.flatMap((standard): readonly UnsureFound[] => {
    const among = isUnlike ? (asking.get(standard) ?? []) : []
    const [first] = among
    if (first)
      return [
        {
          kind: 'columns-interleaved',
          words: wordsIn(first.text),
          standard: titleWords(standard),
          places: among.flatMap(({ text }) => text[0]?.place ?? []),
          about: among,
        },
      ]
    return isRare && without.includes(standard) && standards.length > 2
      ? [
          {
            kind: 'prompts-missing',
            standard: titleWords(standard),
            places: standard.title.text.slice(0, 1).map(({ place }) => place),
            about: [standard],
          },
        ]
      : []
  })
}

const statementsOf = ({ bands }: StandardFound) => [...bands.values()].flat()
const askingIn = (standard: StandardFound) =>
  statementsOf(standard).filter(({ words, text }) => asks(words ?? wordsIn(text)))
