import { plainTags } from './tags.ts'

const isPage = (text: string): boolean =>
  /^\s*<(?:!doctype|html|head|body|table|div|section|article|main|h[1-6]|p|ul|ol)\b[^<]*>/i.test(text) &&
  /<\/(?:table|p|h[1-6]|li|div)\s*>/i.test(text)

/** The text without what stands between an opening and its end; each part is looked through once. */
const without = (text: string, open: RegExp, close: string): string => {
  const [first = '', ...parts] = text.split(open)
  const after = parts.map(part => {
    const at = part.toLowerCase().indexOf(close)
    return at < 0 ? part : part.slice(at + close.length)
  })
  return [first, ...after].join('')
}

const seen = (text: string): string =>
  ['head', 'script', 'style', 'template'].reduce(
    (rest, name) => without(rest, new RegExp(`<${name}(?=[\\s>])`, 'i'), `</${name}>`),
    without(text, /<!--/, '-->'),
  )

const breaks =
  /<\/?(?:p|div|h[1-6]|li|ul|ol|br|hr|section|article|main|header|footer|caption|blockquote|d[ltd])\b[^<>]*>/gi

const named: Readonly<Record<string, string>> = {
  ...{ lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ndash: '–', mdash: '—', hellip: '…', bull: '•', amp: '&' },
  ...{ lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', pound: '£', shy: '\u00AD' },
}

/** Letters with a mark, as Welsh has them: `&wcirc;`. */
const marks: Readonly<Record<string, string>> = {
  ...{ grave: '\u0300', acute: '\u0301', circ: '\u0302', tilde: '\u0303', uml: '\u0308', ring: '\u030A' },
  ...{ caron: '\u030C', cedil: '\u0327' },
}

const signOf = (code: number): string =>
  code > 31 && code < 0x11_00_00 && (code < 0xd8_00 || code > 0xdf_ff) ? String.fromCodePoint(code) : ' '

const decoded = (words: string): string =>
  words
    .replaceAll(/&#(\d{1,7});/g, (_, code: string) => signOf(Number(code)))
    .replaceAll(/&#x([\da-f]{1,6});/gi, (_, code: string) => signOf(Number.parseInt(code, 16)))
    .replaceAll(/&([a-z])(grave|acute|circ|tilde|uml|ring|caron|cedil);/gi, (_, letter: string, mark: string) =>
      (letter + (marks[mark.toLowerCase()] ?? '')).normalize('NFC'),
    )
    .replaceAll(/&([a-z]{2,6});/gi, (whole, name: string) => named[name.toLowerCase()] ?? whole)

const linesOf = (source: string): readonly string[] =>
  source
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/<li\b[^<>]*>/gi, '\n• ')
    .replaceAll(breaks, '\n')
    .replaceAll(/<\/?[a-z!][^<>]*>/gi, '')
    .split('\n')
    .map(line => decoded(line).trim())
    .filter(line => line !== '')

/** A cell as a spreadsheet copies it: in quotation marks where it goes over several lines. */
const cellText = (source: string): string => {
  const lines = linesOf(source)
  return lines.length > 1 ? `"${lines.join('\n').replaceAll('"', '""')}"` : lines.join('')
}

const spanIn = (attributes: string, name: string): number =>
  Math.min(50, Math.max(1, Number(new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,3})`, 'i').exec(attributes)?.[1] ?? 1)))

const rowsIn = (table: string): readonly string[] => {
  const reached = new Map<number, number>()
  return [...table.matchAll(/<tr\b[^<>]*>([\s\S]*?)(?=<tr\b|$)/gi)].map(([, source = '']) => {
    const cells: string[] = []
    const skip = (): void => {
      for (let left = reached.get(cells.length) ?? 0; left > 0; left = reached.get(cells.length) ?? 0) {
        reached.set(cells.length, left - 1)
        cells.push('')
      }
    }
    for (const [, attributes = '', words = ''] of source.matchAll(
      /<t[dh]\b([^<>]*)>([\s\S]*?)(?=<t[dh]\b|<\/t[dh]|<\/tr|$)/gi,
    )) {
      skip()
      const [across, down] = [spanIn(attributes, 'colspan'), spanIn(attributes, 'rowspan')]
      for (let at = 0; at < across; at++) {
        if (down > 1) reached.set(cells.length, down - 1)
        cells.push(at === 0 ? cellText(words) : '')
      }
    }
    skip()
    return cells.join('\t')
  })
}

const captionIn = (table: string): readonly string[] =>
  linesOf(table.split(/<caption\b[^<>]*>/i)[1]?.split(/<\/caption/i)[0] ?? '')

const withTable = (part: string): readonly string[] => {
  const [table = '', ...rest] = part.split(/<\/table\s*>/i)
  return [...captionIn(table), '', ...rowsIn(table), '', ...linesAround(rest.join(' '))]
}

/** Outside tables a heading is marked as one. */
const linesAround = (source: string): readonly string[] =>
  source.split(/(?=<h[1-6]\b)/i).flatMap(part => {
    const level = /^<h([1-6])/i.exec(part)?.[1]
    const [first, ...rest] = linesOf(part)
    return level === undefined || first === undefined
      ? linesOf(part)
      : [`${'#'.repeat(Number(level))} ${first}`, ...rest]
  })

/** The source of a web page as the text that copying the page itself gives; any other text as it is. */
export const withoutMarkup = (text: string): string => {
  if (!isPage(text)) return text
  const [before = '', ...tables] = plainTags(seen(text)).split(/<table\b/i)
  return [...linesAround(before), ...tables.flatMap(withTable)].join('\n')
}
