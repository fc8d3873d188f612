import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { toCsv, toWorkbook, type Grid } from '../index.ts'
import { partsIn } from '../test/zip.ts'

const grid = (rows: Grid['rows'], width = rows[0]?.length ?? 1): Grid => ({
  name: 'Positions',
  columns: Array.from({ length: width }, (_, at) => ({ heading: `Column ${at + 1}`, width: 20 })),
  rows,
})

/** The payloads that are known, and what people do to hide them. */
const starts = [
  '=',
  '+',
  '-',
  '@',
  '\t=',
  '\r=',
  '\n=',
  '＝',
  '＋',
  '－',
  '＠',
  ' =',
  '\u200b=',
  '\ufeff=',
  '"=',
  "'=",
  '\u0000=',
]
const bodies = [
  '1+1',
  "cmd|' /C calc'!A0",
  'HYPERLINK("http://evil.example","x")',
  'SUM(A1:A9)',
  '-- a list',
  '2+5";=1+1',
]
const payload = fc
  .tuple(
    fc.constantFrom('', ...starts),
    fc.constantFrom(...bodies),
    fc.constantFrom('', ';', '\n', '\t', '|', ',', '","'),
    fc.string({ unit: 'binary' }),
  )
  .map(([start, body, joint, rest]) => `${start}${body}${joint}${start}${rest}`)

/** Reads a line of CSV as a spreadsheet does that takes `separator` for the sign between cells. */
const cellsOf = (text: string, separator: string): readonly string[] => {
  const cells: string[] = []
  let now = ''
  let quoted = false
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? ''
    if (quoted && sign === '"' && text[at + 1] === '"') {
      now += '"'
      at += 1
    } else if (sign === '"' && (quoted || now === '')) quoted = !quoted
    else if (!quoted && (sign === separator || sign === '\n' || sign === '\r')) {
      cells.push(now)
      now = ''
    } else now += sign
  }
  return [...cells, now]
}

const isFormula = (cell: string): boolean =>
  /^[\p{White_Space}\p{Cf}\p{Cc}]*[=+\-@＝＋－＠]/u.test(cell) && !/^-?\d+$/.test(cell)

test('no text in a CSV file begins a formula, whatever a spreadsheet takes for the sign between cells', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(payload, payload), { maxLength: 3 }), rows => {
      const text = new TextDecoder('utf-8').decode(toCsv(grid(rows, 2)))
      for (const separator of [',', ';', '\t', '|'])
        assert.deepEqual(cellsOf(text, separator).filter(isFormula), [], JSON.stringify(text))
    }),
    { numRuns: 2000 },
  )
  // The test itself can tell.
  assert.deepEqual(cellsOf('a,"=1+1"\r\n', ',').filter(isFormula), ['=1+1'])
  assert.deepEqual(cellsOf('"a;=1+1"\r\n', ',').filter(isFormula), [])
})

test('harmless texts, numbers and days stand in a CSV file as they are, under the mark of UTF-8', () => {
  const [first = ''] = new TextDecoder('utf-8', { ignoreBOM: true })
    .decode(toCsv(grid([['Łódź, “so” = far', 3, -2, { day: '2027-01-14' }, undefined, 'two\nlines "said"']])))
    .split('\r\n')
    .slice(1)
  assert.equal(first, '"Łódź, “so” = far",3,-2,2027-01-14,,"two\nlines ""said"""')
  assert.deepEqual([...toCsv(grid([['x']])).slice(0, 3)], [0xef, 0xbb, 0xbf])
})

const decoded = (xml: string): string =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))

type Opened = { readonly rows: readonly (readonly (string | number)[])[]; readonly formulas: number }

/** A sheet as a spreadsheet reads it: shared texts by their numbers, everything else a number; and how many formulas. */
const opened = async (file: Uint8Array, sheet = 1): Promise<Opened> => {
  const parts = await partsIn(file)
  const shared = [...(parts.get('xl/sharedStrings.xml') ?? '').matchAll(/<si><t[^>]*>([^]*?)<\/t><\/si>/g)].map(
    ([, text = '']) => decoded(text),
  )
  const xml = parts.get(`xl/worksheets/sheet${sheet}.xml`) ?? ''
  const rows = [...xml.matchAll(/<row [^>]*>([^]*?)<\/row>/g)].map(([, row = '']) =>
    [...row.matchAll(/<c ([^>]*)><v>([^<]*)<\/v><\/c>/g)].map(([, attributes = '', value = '']) =>
      attributes.includes('t="s"') ? (shared[Number(value)] ?? 'no such text') : Number(value),
    ),
  )
  const formulas = [...parts.values()].join('').match(/<f[ >/]|t="str"|<hyperlink|externalLink|ddeLink/g)?.length ?? 0
  return { rows, formulas }
}

test('a workbook opened again has no formula, and every text in it is as it went in', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(payload, payload), { minLength: 1, maxLength: 4 }), async rows => {
      const { rows: read, formulas } = await opened(await toWorkbook([grid(rows)]))
      assert.equal(formulas, 0)
      const wanted = rows.map(row =>
        row.map(text =>
          text.replaceAll(
            /[^\t\n\r\u0020-\u007e\u0085\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|\p{NChar}/gu,
            '\ufffd',
          ),
        ),
      )
      assert.deepEqual(
        read.slice(1),
        wanted.map(row => row.filter(text => text !== '')),
      )
    }),
    { numRuns: 200 },
  )
})

test('every text lies in a cell that is text by its format, so that editing it makes no formula of it either', async () => {
  const parts = await partsIn(await toWorkbook([grid([['=1+1', 'plain']])]))
  const styles = [...(parts.get('xl/styles.xml') ?? '').matchAll(/<xf ([^>]*?)\/?>/g)].map(([, style = '']) => style)
  const text = /numFmtId="(\d+)" formatCode="@"/.exec(parts.get('xl/styles.xml') ?? '')?.[1] ?? 'none'
  const cells = [...(parts.get('xl/worksheets/sheet1.xml') ?? '').matchAll(/<c r="\w+" s="(\d+)" t="s">/g)]
  assert.equal(cells.length, 4)
  for (const [, style] of cells) assert.match(styles[Number(style)] ?? '', new RegExp(`numFmtId="${text}"`))
})

test('numbers are numbers, days are days, and a text that no cell can hold says that it was cut', async () => {
  const sheets = [
    grid([[3, { day: '2027-01-14' }, '_x0041_', 'x'.repeat(40_000)]]),
    { ...grid([['other']]), name: 'Other' },
  ]
  const book = await toWorkbook(sheets)
  const [, row = []] = (await opened(book)).rows
  assert.deepEqual(row.slice(0, 3), [3, 46_401, '_x0041_'])
  assert.equal(String(row[3]).length, 32_767)
  assert.match(String(row[3]), /x … \(cut here: too long for a cell\)$/)
  assert.deepEqual((await opened(book, 2)).rows[1], ['other'])
})

test('the same rows give the same bytes, whenever they are written', async () => {
  const one = await toWorkbook([grid([['x', 1]])])
  // A zip tells two seconds apart.
  await new Promise(resolve => setTimeout(resolve, 2100))
  assert.deepEqual(await toWorkbook([grid([['x', 1]])]), one)
})
