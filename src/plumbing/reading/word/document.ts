import { partOf, readPart, relationsOf, type Parts } from '../parts.ts'
import type { Part, WordRead } from '../read.ts'
import type { Element } from '../xml.ts'
import { listsOf, type Lists } from './lists.ts'
import { marking } from './marks.ts'
import { paragraphs } from './paragraph.ts'
import { propertiesOf } from './properties.ts'
import { headingsOf } from './styles.ts'
import { openTable, type OpenTable } from './table.ts'
import { tracking } from './tracking.ts'

type Known = { readonly lists: Lists; readonly headings: ReadonlyMap<string, number> }

/** A Word file as it reads with every tracked change accepted. */
export const readWord = async (parts: Parts): Promise<WordRead> => {
  const whole = await relationsOf(parts, '')
  const main = partOf(whole, 'officeDocument', 'word/document.xml')
  const relations = await relationsOf(parts, main)
  const known = {
    lists: await listsOf(parts, partOf(relations, 'numbering', 'word/numbering.xml')),
    headings: await headingsOf(parts, partOf(relations, 'styles', 'word/styles.xml')),
  }
  const properties = await propertiesOf(parts, partOf(whole, 'custom-properties', 'docProps/custom.xml'))
  const body = bodyReader(known)
  await readPart(parts, main, body)
  return { ...body.whole(), properties }
}

/** What older programs see instead of a newer drawing, and how something was laid out before a tracked change. */
const past = /^(?:~Fallback|(?:pPr|rPr|tblPr|tblGrid|trPr|tcPr|sectPr|numbering)Change)$/

const bodyReader = (known: Known) => {
  const body: Part[] = []
  const tables: OpenTable[] = []
  const path: string[] = []
  const marks = marking()
  const tracked = tracking()
  const text = paragraphs({ ...known, marks, tracked, add })
  let skipping = 0

  function add(part: Part): void {
    ;(tables.at(-1)?.parts() ?? body).push(part)
  }
  const numberOf = ({ get }: Element, otherwise: number): number => {
    const number = Number(get('val') ?? otherwise)
    return Number.isInteger(number) && number > 0 && number < 1000 ? number : otherwise
  }

  const openMark = (element: Element): void => {
    const { name, get } = element
    if (name === 'sdt') marks.openControl()
    else if (name === 'tag' && path.at(-2) === 'sdtPr') marks.tag(get('val') ?? '')
    else if (name === 'bookmarkStart') marks.openBookmark(get('id') ?? '', get('name') ?? '')
    else if (name === 'bookmarkEnd') marks.closeBookmark(get('id') ?? '')
  }
  const openGrid = (element: Element): void => {
    const { name, get } = element
    const table = tables.at(-1)
    if (name === 'tbl') tables.push(openTable(text.page()))
    else if (name === 'tr') table?.beginRow()
    else if (name === 'tc') table?.beginCell()
    else if (name === 'tblHeader' && isOn(get('val'))) table?.headingRow()
    else if (name === 'gridBefore') table?.skip(numberOf(element, 1))
    else if (name === 'gridSpan') table?.across(numberOf(element, 1))
    else if (name === 'vMerge' && get('val') !== 'restart') table?.continues()
  }
  const openChange = ({ name, get }: Element): void => {
    if (name !== 'ins' && name !== 'del' && name !== 'moveTo' && name !== 'moveFrom') return
    const parent = path.at(-2)
    const isOut = name === 'del' || name === 'moveFrom'
    tracked.begin(isOut ? 'deletions' : 'insertions', get('author') ?? '')
    text.changed()
    if (isOut && parent === 'trPr') tables.at(-1)?.takeOutRow()
    else if (isOut && parent === 'rPr') text.joinNext()
  }

  return {
    open: (element: Element): void => {
      path.push(element.name)
      if (past.test(element.name)) skipping += 1
      if (skipping > 0) return
      openMark(element)
      openGrid(element)
      openChange(element)
      text.open(element, { isOut: path.includes('del') || path.includes('moveFrom') })
    },
    close: (name: string): void => {
      path.pop()
      if (past.test(name)) skipping -= 1
      if (skipping > 0) return
      text.close(name)
      if (name === 'sdt') marks.closeControl()
      else if (name === 'tc') tables.at(-1)?.endCell()
      else if (name === 'tr') tables.at(-1)?.endRow()
      else if (name === 'tbl') {
        const table = tables.pop()
        if (table) add(table.whole())
      } else if (/^(?:ins|del|moveTo|moveFrom)$/.test(name)) tracked.end()
    },
    text: (words: string): void => {
      if (skipping === 0 && path.at(-1) === 't' && !path.includes('del') && !path.includes('moveFrom')) text.say(words)
    },
    whole: (): Omit<WordRead, 'properties'> => {
      text.finish()
      marks.settle()
      return { kind: 'word', parts: body, marks: marks.all(), tracked: tracked.counted() }
    },
  }
}

const isOn = (value: string | undefined): boolean => !/^(?:0|false|off)$/.test(value ?? '')
