import type { Gathered, StandardFound } from './gathering.ts'
import { wordsIn } from './text.ts'

/** Gives every standard its number: as printed, by its place where the number was lost, in order where none has one. */
export const numberStandards = (gathered: Gathered): void => {
  const { standards } = gathered
  if (standards.length === 0) return
  if (standards.every(({ number }) => number === undefined) || restarts(standards)) return giveNumbers(gathered)
  fillNumbers(gathered)
  const numbers = standards.map(({ number = 0 }) => number)
  for (const number of new Set(numbers.filter((each, at) => numbers.indexOf(each) !== at)))
    note(
      gathered,
      'number-twice',
      number,
      standards.filter(standard => standard.number === number),
    )
  for (let number = 1; number < Math.max(...numbers) && number < 200; number++)
    if (!numbers.includes(number)) note(gathered, 'numbers-leave-out', number, [])
}

/** In every section from 1 again. */
const restarts = (standards: readonly StandardFound[]): boolean => {
  const sections = [...new Set(standards.map(({ section }) => section))]
  return (
    sections.length > 1 &&
    sections.every(section =>
      standards.filter(standard => standard.section === section).every(({ number }, at) => number === at + 1),
    )
  )
}

const giveNumbers = ({ standards, unsure }: Gathered): void => {
  for (const [at, standard] of standards.entries()) standard.number = at + 1
  unsure.push({ kind: 'numbers-given', count: standards.length, places: [], about: [] })
}

const fillNumbers = (gathered: Gathered): void => {
  const { standards } = gathered
  const taken = new Set(standards.flatMap(({ number }) => number ?? []))
  for (const [at, standard] of standards.entries()) {
    if (standard.number !== undefined) continue
    const next = (standards[at - 1]?.number ?? 0) + 1
    const after = standards[at + 1]?.number
    const guess = !taken.has(next) ? next : after !== undefined && after > 1 && !taken.has(after - 1) ? after - 1 : next
    standard.number = guess
    taken.add(guess)
    note(gathered, 'number-guessed', guess, [standard])
  }
}

const note = (
  { unsure }: Gathered,
  kind: 'number-guessed' | 'number-twice' | 'numbers-leave-out',
  number: number,
  standards: readonly StandardFound[],
): void => {
  const places = standards.flatMap(({ title }) => title.text[0]?.place ?? [])
  unsure.push({ kind, number, places, about: standards })
}

export const titleWords = ({ title }: StandardFound): string => title.words ?? wordsIn(title.text)
