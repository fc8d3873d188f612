import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import { partsByName } from '../parts.ts'
import { textIn } from '../test/words.ts'
import { sheetFile, type Entry } from '../test/hostile.ts'
import { readWorkbook } from './workbook.ts'

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const read = async (sheet: string, more: readonly Entry[] = []) => {
  const parts = sheetFile(sheet, more).map(({ name, data = '' }) => ({
    name,
    size: data.length,
    open: () => Promise.resolve(Readable.from([Buffer.from(data)])),
  }))
  const { sheets } = await readWorkbook(partsByName(parts))
  return sheets.flatMap(({ rows }) =>
    rows.map(({ cells }) =>
      cells.map(({ column, across, down, parts: of }) =>
        across + down > 2 ? `${column} ${across}x${down} ${textIn(of)}` : `${column} ${textIn(of)}`,
      ),
    ),
  )
}

test('cells read as they show: shared and own texts, numbers, days, yes and no; empty ones and faults are nothing', async () => {
  const strings = `<sst ${main}><si><t>shared</t></si><si><r><t>in </t></r><r><t>runs</t></r><rPh><t>said</t></rPh></si></sst>`
  const styles = `<styleSheet ${main}><numFmts><numFmt numFmtId="164" formatCode="d mmm yyyy"/><numFmt numFmtId="165" formatCode="0.0 &quot;days&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`
  const rows = await read(
    `<sheetData><row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2"><v>3.0000000000000004</v></c><c r="D2" s="1"><v>46352</v></c><c r="E2" s="2"><v>46352.5</v></c><c r="F2" s="3"><v>7</v></c><c r="G2" t="b"><v>1</v></c><c r="H2" t="e"><v>#REF!</v></c><c r="I2" t="str"><f>A2</f><v>made</v></c></row><row r="3"><c r="A3"/></row></sheetData>`,
    [
      { name: 'xl/sharedStrings.xml', data: strings },
      { name: 'xl/styles.xml', data: styles },
    ],
  )
  assert.deepEqual(rows, [['0 shared', '1 in runs', '2 3', '3 2026-11-26', '4 2026-11-26', '5 7', '6 TRUE', '8 made']])
})

test('merged cells say how far they reach', async () => {
  const cell = (at: string, words: string) => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`
  const sheet = `<sheetData><row r="1">${cell('A1', 'wide')}${cell('C1', 'c')}</row><row r="2">${cell('A2', 'tall')}</row></sheetData><mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A2:A4"/></mergeCells>`
  assert.deepEqual(await read(sheet), [['0 2x1 wide', '2 c'], ['0 1x3 tall']])
})
