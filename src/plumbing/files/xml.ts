/** Character references read, so that a word can't be hidden by spelling it in numbers. */
export const spelledOut = (xml: string): string =>
  xml.replace(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi, (_whole, hex?: string, decimal?: string) => {
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return point <= 0x10ffff ? String.fromCodePoint(point) : ''
  })

/** UTF-8 that begins as XML does. Any other encoding would hide its words from a search. */
export const isPlainXml = (start: string): boolean =>
  /^(\u00ef\u00bb\u00bf)?\s*<[?!a-z_]/i.test(start) && !/encoding\s*=\s*["'](?!utf-8|us-ascii|iso-8859-1)/i.test(start)

/** Links out of a document that only point. All others (templates, frames, objects) are fetched when it is opened. */
const harmless = /\/(hyperlink|image|externalLinkPath|audio|video|media)$/

const attributesOf = (tag: string): ReadonlyMap<string, string> =>
  new Map(
    [...tag.matchAll(/([^\s"'<>/=]{1,60})\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)')/g)].map(([, name = '', one, other]) => [
      name,
      spelledOut(one ?? other ?? '').trim(),
    ]),
  )

const tagsOf = (xml: string): readonly ReadonlyMap<string, string>[] =>
  (xml.match(/<[^!?/](?:[^<>"']|"[^"<]*"|'[^'<]*')*>/g) ?? []).map(attributesOf)

/** True for the name of a part that is searched as XML. */
export const isXmlName = (name: string): boolean => /\.(xml|rels|vml|rdf)$/i.test(name)

/** True when the list of content types makes XML of a part whose name says otherwise: it would escape the search. */
export const hidesXml = (contentTypes: string): boolean =>
  tagsOf(contentTypes).some(tag => {
    const type = tag.get('ContentType') ?? ''
    const name = tag.get('PartName') ?? `.${tag.get('Extension') ?? 'xml'}`
    return /xml$/i.test(type) && !/^image\//i.test(type) && !isXmlName(name)
  })

const acts = (relation: ReadonlyMap<string, string>): boolean => {
  const type = relation.get('Type') ?? ''
  const target = relation.get('Target') ?? ''
  if (/^(javascript|vbscript):/i.test(target)) return true
  if (relation.get('TargetMode')?.toLowerCase() !== 'external' || harmless.test(type)) return false
  // Word notes where the writer's own template lay; a drive letter leads nowhere on another machine.
  return !(type.endsWith('/attachedTemplate') && /^(file:\/{3})?[a-z]:[\\/]|^[\w .-]+$/i.test(target))
}

/**
 * What the relations of an office document lead to: `plain` when nothing is fetched or run by opening it. They are
 * written by programs and hold neither comments nor sections; one that does is trying to be read in two ways.
 */
export const judgeRelations = (xml: string): 'plain' | 'active' | 'odd' => {
  if (/<!/.test(xml) || /[^\u00ef\u00bb\u00bf]<\?/.test(xml)) return 'odd'
  return tagsOf(xml).some(acts) ? 'active' : 'plain'
}
