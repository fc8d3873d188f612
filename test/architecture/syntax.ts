import { parseSync } from '@swc/core'

/** Where it stands, in bytes of UTF-8 from the start of the file. */
type Said = { readonly at: number }

/** What a file of TypeScript says, as far as the rules of the house ask. */
export type Syntax = {
  /** Every string and every template, with `${}` for what is put in; not the paths of imports. */
  readonly texts: readonly (Said & { readonly text: string; readonly tag?: string })[]
  /** Every identifier, declared or used, and every property that is named. */
  readonly names: readonly (Said & { readonly name: string })[]
  /** `Date.now`, `new Date`, `raw`, with the number of arguments. */
  readonly calls: readonly (Said & { readonly callee: string; readonly given: number })[]
  /** `process.env`, however it is written. */
  readonly members: readonly (Said & { readonly path: string })[]
  /** `async`, `await`, and promises that are made or combined. */
  readonly waits: readonly Said[]
  readonly defaultExports: readonly Said[]
}

type Node = Readonly<Record<string, unknown>> & { readonly type: string }
type Draft = { [Key in keyof Syntax]: Syntax[Key][number][] }

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

const nodeIn = (node: Node, key: string): Node | undefined => {
  const value = node[key]
  return isNode(value) ? value : undefined
}

const textIn = (node: Node | undefined, key = 'value'): string => {
  const value = node?.[key]
  return typeof value === 'string' ? value : ''
}

const listIn = (node: Node, key: string): readonly unknown[] => {
  const value = node[key]
  return Array.isArray(value) ? value : []
}

/** `a.b.c` for a chain of names, also when written `a['b']?.c`; anything else in it is `…`. */
const pathOf = (node: Node | undefined): string => {
  if (node?.type === 'Identifier' || node?.type === 'StringLiteral') return textIn(node)
  if (node?.type === 'OptionalChainingExpression') return pathOf(nodeIn(node, 'base'))
  if (node?.type === 'Computed' || node?.type === 'ParenthesisExpression') return pathOf(nodeIn(node, 'expression'))
  if (node?.type !== 'MemberExpression') return '…'
  return `${pathOf(nodeIn(node, 'object'))}.${pathOf(nodeIn(node, 'property'))}`
}

const templateText = (node: Node): string =>
  listIn(node, 'quasis')
    .map(part => (isNode(part) ? textIn(part, 'raw') : ''))
    .join('${}')

const waitsHere = (node: Node): boolean =>
  node['async'] === true ||
  node.type === 'AwaitExpression' ||
  (node.type === 'MemberExpression' && pathOf(node).startsWith('Promise.')) ||
  (node.type === 'NewExpression' && pathOf(nodeIn(node, 'callee')) === 'Promise')

const isDefaultExport = (node: Node): boolean =>
  /^ExportDefault(?:Declaration|Expression)$/.test(node.type) ||
  (node.type === 'ExportSpecifier' && textIn(nodeIn(node, 'exported') ?? nodeIn(node, 'orig')) === 'default')

const note = (said: Draft, node: Node, at: number, tag: string | undefined): void => {
  const tagged = tag === undefined ? {} : { tag }
  if (node.type === 'StringLiteral') said.texts.push({ at, text: textIn(node) })
  if (node.type === 'TemplateLiteral' || node.type === 'TsTemplateLiteralType') {
    said.texts.push({ at, text: templateText(node), ...tagged })
  }
  if (node.type === 'Identifier' || node.type === 'PrivateName') said.names.push({ at, name: textIn(node) })
  if (node.type === 'MemberExpression') said.members.push({ at, path: pathOf(node) })
  if (node.type === 'CallExpression' || node.type === 'NewExpression') {
    const callee = `${node.type === 'NewExpression' ? 'new ' : ''}${pathOf(nodeIn(node, 'callee'))}`
    said.calls.push({ at, callee, given: listIn(node, 'arguments').length })
  }
  if (waitsHere(node)) said.waits.push({ at })
  if (isDefaultExport(node)) said.defaultExports.push({ at })
}

const pathOfImport = new Set(['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration'])

const walk = (value: unknown, see: (node: Node, tag: string | undefined) => void, tag?: string): void => {
  if (Array.isArray(value)) return value.forEach(each => walk(each, see, tag))
  if (typeof value !== 'object' || value === null) return
  if (isNode(value)) see(value, tag)
  const type = isNode(value) ? value.type : ''
  for (const [key, below] of Object.entries(value)) {
    if (key === 'span' || (key === 'source' && pathOfImport.has(type))) continue
    const isTagged = key === 'template' && isNode(value)
    walk(below, see, isTagged ? pathOf(nodeIn(value, 'tag')) : undefined)
  }
}

/** Reads one file of TypeScript or JavaScript. Throws where it does not parse. */
export const syntaxOf = (text: string): Syntax => {
  const said: Draft = { texts: [], names: [], calls: [], members: [], waits: [], defaultExports: [] }
  walk(parseSync(text, { syntax: 'typescript', target: 'es2024' }), (node, tag) => {
    const { start } = (node['span'] ?? { start: 1 }) as { readonly start: number }
    note(said, node, start - 1, tag)
  })
  return said
}

/** The line, from 1, that a place in a file is on. */
export const lineAt = (text: string, at: number): number =>
  Buffer.from(text).subarray(0, at).toString('latin1').split('\n').length
