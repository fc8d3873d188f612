import {
  Document,
  Footer,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  Tab,
  TabStopType,
  TextRun,
  type FileChild,
  type ISectionOptions,
} from 'docx'
import type { Block, Heading, Orientation, Paper } from './document.ts'
import { wordBlocks } from './word-blocks.ts'
import { typeable } from './typeable.ts'
import { wordRuns } from './word-runs.ts'
import { wordStyles } from './word-style.ts'

// A4 in twips. The library swaps the two sides itself for a page on its side.
const page = { width: 11906, height: 16838 }
const margin = 1134

/** The property of a Word file that says what it is. */
export const originName = 'Stocktake paper'

/**
 * A paper as a Word file (.docx): real headings, lists and header rows, British English, "Page X of Y" on every page.
 * The only fields are those page numbers; the only references outward are http, https and mailto links. The same paper
 * always says the same; its properties hold its title and organisation, no person and no time.
 */
export const toWord = async (paper: Paper): Promise<Uint8Array> => {
  let lists = 0
  const newList = () => (lists += 1)
  let marks = 0
  const newMark = () => (marks += 1)
  const headings = paper.blocks.some(block => block.kind === 'contents') ? paper.blocks.filter(isInContents) : []
  const sections = sectionsOf(paper).map(({ orientation, blocks }, at) => {
    const width = (orientation === 'landscape' ? page.height : page.width) - 2 * margin
    const children = wordBlocks(blocks, { width, newList, newMark, headings })
    return section(paper, orientation, width, at === 0 ? [...front(paper), ...children] : children)
  })
  const origin = paper.origin === undefined ? {} : { customProperties: [{ name: originName, value: paper.origin }] }
  const file = new Document({ styles: wordStyles(paper.lang), sections, ...origin })
  const properties = { path: 'docProps/core.xml', data: coreProperties(paper) }
  return new Uint8Array(await Packer.toBuffer(file, false, [properties]))
}

const isInContents = (block: Block): block is Heading => block.kind === 'heading' && block.level < 3

type Part = { readonly orientation: Orientation; readonly blocks: Block[] }

const sectionsOf = (paper: Paper): readonly Part[] => {
  const parts: Part[] = [{ orientation: paper.orientation, blocks: [] }]
  for (const block of paper.blocks) {
    if (block.kind === 'turn') parts.push({ orientation: block.orientation, blocks: [] })
    else parts.at(-1)?.blocks.push(block)
  }
  return parts.filter(({ blocks }, at) => at === 0 || blocks.length > 0)
}

const front = ({ organisation, title, subtitle, status, date }: Paper): FileChild[] => {
  const standing = [status, date].filter(words => words !== undefined).join(' · ')
  return [
    ...(organisation === undefined
      ? []
      : [new Paragraph({ style: 'PaperOrganisation', children: wordRuns(organisation) })]),
    new Paragraph({ style: 'Title', children: wordRuns(title) }),
    ...(subtitle === undefined ? [] : [new Paragraph({ style: 'Subtitle', children: wordRuns(subtitle) })]),
    ...(standing === '' ? [] : [new Paragraph({ style: 'PaperStanding', children: wordRuns(standing) })]),
  ]
}

const section = (paper: Paper, orientation: Orientation, width: number, children: FileChild[]): ISectionOptions => ({
  properties: {
    type: SectionType.NEXT_PAGE,
    page: {
      size: {
        ...page,
        orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: { top: margin, bottom: 1418, left: margin, right: margin, header: 567, footer: 567 },
    },
  },
  footers: { default: footer(paper, width) },
  children,
})

/** The paper's name and standing on the left, the page's number on the right: a loose page still says what it is. */
const footer = ({ title, status }: Paper, width: number): Footer => {
  const longest = Math.floor(width / 110)
  const letters = [...title]
  const name =
    letters.length > longest
      ? `${letters
          .slice(0, longest - 1)
          .join('')
          .trimEnd()}…`
      : title
  const count = new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })
  const tabStops = [{ type: TabStopType.RIGHT, position: width }]
  const first = [...wordRuns(name), new TextRun({ children: [new Tab()] }), count]
  return new Footer({
    children: [
      new Paragraph({ style: 'PaperFooter', tabStops, children: first }),
      ...(status === undefined ? [] : [new Paragraph({ style: 'PaperFooter', children: wordRuns(status) })]),
    ],
  })
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const escaped = (text: string): string => typeable(text).replace(/[&<>]/g, found => entities[found] ?? found)

// Written here because the library's own puts in the time of writing and "Un-named" as the last person to change it.
const coreProperties = ({ title, organisation = '', lang }: Paper): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
  ' xmlns:dc="http://purl.org/dc/elements/1.1/">' +
  `<dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(organisation)}</dc:creator>` +
  `<dc:language>${escaped(lang)}</dc:language></cp:coreProperties>`
