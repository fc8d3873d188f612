import { dayAfter } from '#ground'
import { readPart, type Parts } from '../parts.ts'

/** The formats of Excel's own that show a day; 18 to 21 and 45 to 47 show a time alone. */
const ownDays: readonly number[] = [14, 15, 16, 17, 22, ...Array.from({ length: 10 }, (_, at) => 27 + at), 50, 57]

/** Which cell styles of a workbook show a day. */
export const dayStylesOf = async (parts: Parts, name: string): Promise<ReadonlySet<number>> => {
  const formats = new Map<number, string>()
  const styles = new Set<number>()
  let isIn = false
  let count = 0
  await readPart(parts, name, {
    open: ({ name: element, get }) => {
      if (element === 'numFmt') formats.set(Number(get('numFmtId')), get('formatCode') ?? '')
      else if (element === 'cellXfs') isIn = true
      else if (element === 'xf' && isIn) {
        const format = Number(get('numFmtId') ?? 0)
        if (ownDays.includes(format) || showsDay(formats.get(format) ?? '')) styles.add(count)
        count += 1
      }
    },
    close: element => {
      if (element === 'cellXfs') isIn = false
    },
  })
  return styles
}

/** Without what stands in quotes or brackets: `"day" 0.0` shows none. */
const showsDay = (format: string): boolean => /[dy]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''))

/** A day as Excel counts it, `2026-11-26`; `undefined` outside 1900 to 2200. */
export const dayFrom = (count: number, from1904: boolean): string | undefined => {
  const days = Math.floor(count) + (from1904 ? 1462 : 0)
  // Excel's 1900 has a 29 February that never was; days before it do not occur in practice.
  if (!(days > 59 && days < 109_600)) return undefined
  return dayAfter('1899-12-30', days)
}
