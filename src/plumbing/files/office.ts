import { no, yes, type Decision } from '#ground'
import type { FileKind } from './kind.ts'
import type { FileRefusal } from './refusal.ts'
import { lookThrough } from './bytes.ts'
import { hidesXml, isPlainXml, isXmlName, judgeRelations, spelledOut } from './xml.ts'
import type { Part } from './zip.ts'

type Verdict = Decision<FileKind, FileRefusal>

const active = no<FileRefusal>({ kind: 'active-content' })
const unknown = no<FileRefusal>({ kind: 'not-allowed' })

/** Parts that are a program or hold one: macros, controls, embedded objects, old macro sheets, scripts, pages. */
const activePart =
  /vbaproject|vbadata|activex|oleobject|(^|\/)(macrosheets|dialogsheets|basic|scripts)\/|\.(exe|dll|com|scr|msi|js|jse|vbs|vbe|wsf|hta|bat|cmd|ps1|jar|lnk|html?|xhtml|mht|mhtml|docm|xlsm|pptm|xlsb)$/i

/** What may be embedded for a chart's sake: a document of the same family, whose own macros are looked for by name. */
const isOddEmbedding = (name: string): boolean => /\/embeddings\//i.test(name) && !/\.(xlsx|docx|pptx)$/i.test(name)

/** In lower case. Entities (which can point outward or swell), live data exchange, scripts of office programs. */
const activeWords = [
  ...['<!entity', '<!doctype', 'ddeauto', '<ddelink', ':ddelink', 'table:dde-link', 'office:dde-source'],
  ...['vnd.sun.star.script', 'script:event-listener', 'vnd.sun.star.oleobject', 'href="javascript:'],
]

const embeddedWords = ['vbaproject', 'activex', 'oleobject']

const textLimit = 4 * 1024 * 1024

/** @returns undefined for a part that is far longer than its purpose. */
const textOf = async (parts: readonly Part[], name: string): Promise<string | undefined> => {
  const part = parts.find(each => each.name.toLowerCase() === name.toLowerCase())
  if (part === undefined) return ''
  return part.size > textLimit ? undefined : wholeText(part)
}

const wholeText = async (part: Part): Promise<string> => {
  let whole = ''
  await lookThrough(await part.open(), 0, text => {
    whole += text
  })
  return whole
}

/** Reads every part to its end, which also proves the sizes that the zip claims. */
const lookInto = async (part: Part): Promise<FileRefusal | undefined> => {
  const words = isXmlName(part.name) ? activeWords : embeddedWords
  let start = ''
  let found = false
  await lookThrough(await part.open(), 40, text => {
    if (start === '') start = text.slice(0, 200)
    const lower = text.toLowerCase()
    found ||= words.some(word => lower.includes(word))
  })
  if (isXmlName(part.name) && part.size > 0 && !isPlainXml(start)) return { kind: 'not-allowed' }
  return found ? { kind: 'active-content' } : undefined
}

const microsoft: readonly (readonly [string, FileKind])[] = [
  ['wordprocessingml.document.main+xml', 'docx'],
  ['spreadsheetml.sheet.main+xml', 'xlsx'],
  ['presentationml.presentation.main+xml', 'pptx'],
]

const openDocument = new Map<string, FileKind>([
  ['application/vnd.oasis.opendocument.text', 'odt'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'ods'],
  ['application/vnd.oasis.opendocument.presentation', 'odp'],
])

const judgeMicrosoft = async (parts: readonly Part[], contentTypes: string): Promise<Verdict> => {
  const types = spelledOut(contentTypes)
  if (/macroEnabled|vbaProject|activeX|oleObject/i.test(types)) return active
  if (hidesXml(contentTypes)) return unknown
  for (const part of parts.filter(each => /\.rels$/i.test(each.name))) {
    if (part.size > textLimit) return unknown
    const relations = judgeRelations(await wholeText(part))
    if (relations !== 'plain') return relations === 'active' ? active : unknown
  }
  const found = microsoft.filter(([type]) => types.includes(type))
  return found.length === 1 && found[0] ? yes(found[0][1]) : unknown
}

const judgeOpenDocument = async (parts: readonly Part[], mimetype: string): Promise<Verdict> => {
  const manifest = await textOf(parts, 'META-INF/manifest.xml')
  const kind = openDocument.get(mimetype)
  const isLocked = manifest === undefined || manifest === '' || /encryption-data|encrypted-package/i.test(manifest)
  return kind === undefined || isLocked || parts[0]?.name !== 'mimetype' ? unknown : yes(kind)
}

/** Which office document a zip is, judged by what it declares; everything that can act is refused. */
export const judgeOffice = async (parts: readonly Part[]): Promise<Verdict> => {
  if (parts.some(({ name }) => activePart.test(name) || isOddEmbedding(name))) return active
  for (const part of parts) {
    const refusal = await lookInto(part)
    if (refusal) return no(refusal)
  }
  const contentTypes = await textOf(parts, '[Content_Types].xml')
  const mimetype = await textOf(parts, 'mimetype')
  if (contentTypes) return mimetype ? unknown : judgeMicrosoft(parts, contentTypes)
  return mimetype ? judgeOpenDocument(parts, mimetype) : unknown
}
