import { limits, TooMuch } from '../limits.ts'
import { partOf, readPart, relationsOf, type Parts } from '../parts.ts'
import type { SheetsRead } from '../read.ts'
import { dayStylesOf } from './days.ts'
import { rowsOf } from './rows.ts'
import { stringsOf } from './strings.ts'

/** An Excel file as it reads: only cells that hold something, whatever size its sheets claim. */
export const readWorkbook = async (parts: Parts): Promise<SheetsRead> => {
  const main = partOf(await relationsOf(parts, ''), 'officeDocument', 'xl/workbook.xml')
  const relations = await relationsOf(parts, main)
  const { sheets, from1904 } = await sheetsIn(parts, main)
  if (sheets.length > limits.sheets) throw new TooMuch('More sheets than any paper.')
  const known = {
    from1904,
    strings: await stringsOf(parts, partOf(relations, 'sharedStrings', 'xl/sharedStrings.xml')),
    days: await dayStylesOf(parts, partOf(relations, 'styles', 'xl/styles.xml')),
  }
  const read: { name: string; rows: Awaited<ReturnType<typeof rowsOf>>['rows'] }[] = []
  let cells = 0
  for (const { name, id } of sheets) {
    const target = relations.find(relation => relation.id === id)?.target
    if (target === undefined) continue
    const found = await rowsOf(parts, target, known, limits.cells - cells)
    cells += found.count
    read.push({ name, rows: found.rows })
  }
  return { kind: 'sheets', sheets: read }
}

const sheetsIn = async (parts: Parts, main: string) => {
  const sheets: { readonly name: string; readonly id: string }[] = []
  let from1904 = false
  await readPart(parts, main, {
    open: ({ name, get }) => {
      if (name === 'sheet' && get('state') !== 'veryHidden')
        sheets.push({ name: get('name') ?? '', id: get('id') ?? '' })
      else if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(get('date1904') ?? '')
    },
    close: () => undefined,
  })
  return { sheets, from1904 }
}
