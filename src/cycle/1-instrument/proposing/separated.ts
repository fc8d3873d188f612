/** A line, or a row of cells that a sign separates. */
export type TextRecord =
  { readonly kind: 'row'; readonly cells: readonly string[] } | { readonly kind: 'line'; readonly words: string }

type Found = { readonly fields: readonly string[]; readonly whole: string }

/** More lines than any set of standards has. */
const longest = 20_000

/**
 * Text whose lines are rows with commas, semicolons or bars between their cells, as spreadsheets save it: quotation marks
 * around cells, doubled inside. Undefined unless most lines have the same number of cells.
 */
export const separatedIn = (text: string): readonly TextRecord[] | undefined => {
  if (text.split('\n').length > longest) return undefined
  for (const sign of [';', ',', '|'].filter(each => text.includes(each))) {
    const found = recordsIn(text, sign)
    const width = widthOf(found, sign)
    if (width !== undefined)
      return found.map(({ fields, whole }) =>
        fields.length === width ? { kind: 'row', cells: fields } : { kind: 'line', words: whole.trim() },
      )
  }
  return undefined
}

/** How many cells most rows have, where there are rows. */
const widthOf = (found: readonly Found[], sign: string): number | undefined => {
  const several = Map.groupBy(
    found.filter(({ fields }) => fields.length > 1),
    ({ fields }) => fields.length,
  )
  const [most] = [...several].toSorted(([, one], [, other]) => other.length - one.length)
  if (!most || most[1].length < 3) return undefined
  const [width, rows] = most
  const [first, last] = [found.findIndex(each => each === rows[0]), found.findIndex(each => each === rows.at(-1))]
  const between = found.slice(first, last + 1).filter(({ whole }) => whole.trim() !== '')
  const isFew = rows.length * 3 < found.filter(({ whole }) => whole.trim() !== '').length
  return isFew || (sign === ',' && width < 3) || rows.length * 5 < between.length * 4 ? undefined : width
}

const recordsIn = (text: string, sign: string): readonly Found[] => {
  const mark = sign === '|' ? String.raw`\|` : sign
  const field = new RegExp(
    String.raw`(?:[ ]*"([^"]{0,4000}(?:""[^"]{0,4000}){0,10})"[ ]*(?=${mark}|\n|$)|([^${mark}\n]*))(${mark}|\n|$)`,
    'y',
  )
  const records: Found[] = []
  let [at, from, fields]: [number, number, string[]] = [0, 0, []]
  while (at < text.length || fields.length > 0) {
    field.lastIndex = at
    const [whole = '', quoted, plain = '', after = ''] = field.exec(text) ?? []
    // A space after the sign is how sentences have it.
    const isProse = quoted === undefined && sign !== '|' && fields.length > 0 && plain.startsWith(' ')
    if (isProse) fields.push(`${fields.pop() ?? ''}${sign}${plain}`)
    else fields.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    at += whole.length
    if (after === sign) continue
    records.push({ fields, whole: text.slice(from, at) })
    fields = []
    from = at
  }
  return records
}
