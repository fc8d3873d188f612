import { parse, type DefaultTreeAdapterTypes } from 'parse5'

type Node = DefaultTreeAdapterTypes.ChildNode

/** One thing that a form would send. A field may offer several, such as the options of a select. */
export type Field = {
  readonly name: string
  readonly value: string
  /** A browser sends it when nobody touches the form. */
  readonly isSent: boolean
  /** What a person types there, when it is for typing. */
  readonly typed?: 'text' | 'number' | 'email' | 'url' | 'day'
  readonly isButton?: true
}

/** A form on a page that is posted, with what it offers. */
export type PostedForm = {
  readonly action: string
  readonly fields: readonly Field[]
  /** Its buttons have names, so that one of them is always sent. */
  readonly needsButton: boolean
}

const attributesOf = (node: Node): ReadonlyMap<string, string> =>
  new Map('attrs' in node ? node.attrs.map(({ name, value }) => [name, value]) : [])

const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : [])

const textOf = (node: Node): string =>
  'value' in node && node.nodeName === '#text' ? node.value : childrenOf(node).map(textOf).join('')

const typedInto = (attributes: ReadonlyMap<string, string>): Pick<Field, 'typed'> => {
  const [name = '', kind] = [attributes.get('name'), attributes.get('type')]
  if (/(?:-|\b)(?:day|month|year)$/.test(name)) return { typed: 'day' }
  if (kind === 'email' || kind === 'url') return { typed: kind }
  return { typed: kind === 'number' || attributes.has('inputmode') ? 'number' : 'text' }
}

const optionsOf = (select: Node, name: string): readonly Field[] => {
  const options = childrenOf(select).flatMap(each => (each.nodeName === 'optgroup' ? childrenOf(each) : [each]))
  const all = options.filter(each => each.nodeName === 'option').map(attributesOf)
  const chosen = all.find(each => each.has('selected')) ?? all[0]
  return all.map(each => ({ name, value: each.get('value') ?? '', isSent: each === chosen }))
}

const fieldsOf = (node: Node): readonly Field[] => {
  const attributes = attributesOf(node)
  const name = attributes.get('name')
  if (name === undefined) return []
  const value = attributes.get('value') ?? ''
  const kind = attributes.get('type') ?? 'text'
  switch (node.nodeName) {
    case 'select':
      return optionsOf(node, name)
    case 'textarea':
      return [{ name, value: textOf(node), isSent: true, typed: 'text' }]
    case 'button':
      return [{ name, value, isSent: false, isButton: true }]
    case 'input':
      if (kind === 'radio' || kind === 'checkbox') return [{ name, value, isSent: attributes.has('checked') }]
      if (kind === 'file') return []
      return [{ name, value, isSent: true, ...(kind === 'hidden' ? {} : typedInto(attributes)) }]
    default:
      return []
  }
}

/** Every form on a page that is posted. @param here where a form without an address posts. */
export const formsIn = (page: string, here: string): readonly PostedForm[] => {
  const forms: { action: string; id: string | undefined; fields: Field[]; needsButton: boolean }[] = []
  const walk = (node: Node, form: (typeof forms)[number] | undefined): void => {
    const attributes = attributesOf(node)
    const isPosted = node.nodeName === 'form' && attributes.get('method') === 'post'
    const own = isPosted
      ? { action: attributes.get('action') ?? here, id: attributes.get('id'), fields: [] as Field[], needsButton: true }
      : undefined
    if (own !== undefined) forms.push(own)
    const named = attributes.get('form')
    const inside = own ?? (named === undefined ? form : forms.find(({ id }) => id === named))
    inside?.fields.push(...fieldsOf(node))
    if (inside !== undefined && node.nodeName === 'button' && !attributes.has('name')) inside.needsButton = false
    if (node.nodeName !== 'select') for (const child of childrenOf(node)) walk(child, own ?? form)
  }
  for (const child of parse(page).childNodes) walk(child, undefined)
  return forms
}

const inputs = { text: 'What a person says', number: '1', url: 'https://example.org', day: '1' } as const
let people = 0

const typedFor = ({ name, value, typed }: Field): string => {
  if (typed === undefined || value !== '') return value
  if (typed === 'email') return `kit-${(people += 1)}@example.org`
  return typed === 'day' && name.endsWith('year') ? '2027' : inputs[typed]
}

/**
 * What a browser sends when somebody chooses the first of whatever is to be chosen, fills every empty box or none, and
 * presses a button.
 * @param also is sent in any case, in the place of others of the name that `instead` gives
 */
export const sentBy = (
  form: PostedForm,
  also: Pick<Field, 'name' | 'value'>,
  { instead, fills }: { readonly instead: string; readonly fills: boolean },
): string => {
  const sent = new URLSearchParams()
  const fields = form.fields.filter(({ isButton }) => isButton === undefined || form.needsButton)
  for (const name of new Set(fields.map(each => each.name))) {
    const all = fields.filter(each => each.name === name)
    const ticked = all.filter(({ isSent }) => isSent)
    if (name === instead) continue
    for (const each of ticked.length > 0 ? ticked : all.slice(0, 1))
      sent.append(name, fills ? typedFor(each) : each.value)
  }
  sent.append(also.name, also.value)
  return sent.toString()
}
