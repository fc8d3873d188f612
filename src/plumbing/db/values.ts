import { types, type CustomTypesConfig } from 'pg'

type Parse = (text: string) => unknown

const textArray = types.getTypeParser(1009 as number) as (text: string) => readonly (string | null)[]

const eachOf =
  (parse: Parse): Parse =>
  text =>
    textArray(text).map(item => (item === null ? null : parse(item)))

const wholeNumber = (text: string): number => {
  const number = Number(text)
  if (!Number.isSafeInteger(number))
    throw new RangeError(`A number from the database is too large to be exact: ${text}`)
  return number
}

/** `2026-11-26 14:32:00.5+00` becomes the one form an Instant has. Sessions run in UTC, so the offset is always `+00`. */
const instant = (text: string): string => {
  const [day, time = ''] = text.slice(0, -3).split(' ')
  const [clock, fraction = ''] = time.split('.')
  return `${day}T${clock}.${fraction.padEnd(3, '0').slice(0, 3)}Z`
}

const asWritten: Parse = text => text

const parsers = new Map<number, Parse>([
  [20, wholeNumber],
  [1016, eachOf(wholeNumber)],
  [1082, asWritten],
  [1182, eachOf(asWritten)],
  [1114, asWritten],
  [1184, instant],
  [1185, eachOf(instant)],
])

/** How values leave the database: `bigint` as number, `timestamptz` as Instant, `date` as Day, `jsonb` parsed. */
export const valueTypes: CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary'): unknown =>
    (format !== 'binary' && parsers.get(oid)) ||
    types.getTypeParser(oid, format)) as CustomTypesConfig['getTypeParser'],
}
