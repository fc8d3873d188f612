/** The rows of a CSV file as they are written here: commas, CRLF, and quotation marks around what needs them. */
export const rowsOfCsv = (file: Uint8Array): readonly (readonly string[])[] => {
  const text = new TextDecoder('utf-8').decode(file)
  const rows: string[][] = []
  let [row, field, isQuoted] = [[] as string[], '', false]
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? ''
    if (isQuoted && sign === '"' && text[at + 1] === '"') field += text[++at]
    else if (sign === '"') isQuoted = !isQuoted
    else if (isQuoted || (sign !== ',' && sign !== '\r' && sign !== '\n')) field += sign
    else if (sign === ',') [field, row] = ['', [...row, field]]
    else if (sign === '\n') {
      rows.push([...row, field])
      ;[row, field] = [[], '']
    }
  }
  return row.length > 0 || field !== '' ? [...rows, [...row, field]] : rows
}
