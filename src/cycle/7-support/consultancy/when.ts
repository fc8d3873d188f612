import { dayFrom, isBlank, sayDay } from '#ground'

/** When an activity takes place: a day (`2027-03-14`), or a month and its year (`2027-03`); '' while nobody has said. */
export type When = string

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september'].concat([
  'october',
  'november',
  'december',
])

/** A month as people type it: a number, a name, or the first three letters of one. */
const monthNumber = (typed: string): string => {
  const word = typed.trim().toLowerCase()
  const at = word.length < 3 ? -1 : months.findIndex(month => month === word || month.slice(0, 3) === word)
  return at === -1 ? word : String(at + 1)
}

export type TypedWhen = { readonly day: string; readonly month: string; readonly year: string }

/** A day, or at the least a month and a year (001:A: “when”). Anything vaguer is a mistake with words. */
export const readWhen = ({ day, month, year }: TypedWhen): { readonly value: When } | { readonly words: string } => {
  if (isBlank(day + month + year)) return { value: '' }
  if (isBlank(month) || isBlank(year))
    return { words: 'When must be a date, or at the least a month and a year. Anything vaguer cannot be planned for' }
  const first = dayFrom(year, monthNumber(month), '1')
  if (first === undefined) return { words: 'When must have a real month and a year from 2000 to 2099, like 3 2027' }
  if (isBlank(day)) return { value: first.slice(0, 7) }
  const value = dayFrom(year, monthNumber(month), day)
  return value === undefined ? { words: 'When must be a real date, like 27 3 2027, or leave the day empty' } : { value }
}

/** `14 March 2027`, `March 2027`. */
export const sayWhen = (when: When): string => {
  if (when === '') return ''
  return when.length > 7 ? sayDay(when) : sayDay(`${when}-01`).replace(/^1 /, '')
}

/** As the three inputs of its form show it. */
export const typedWhen = (when: When): TypedWhen => {
  const [year = '', month = '', day = ''] = when.split('-')
  const plain = (part: string): string => (part === '' ? '' : String(Number(part)))
  return { day: plain(day), month: plain(month), year }
}
