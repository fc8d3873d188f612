const isElement = (node: Node): node is HTMLElement => node.nodeType === 1

/** What makes an element the same one in two frames. */
const keyOf = (node: Node): string => {
  if (!isElement(node)) return ''
  return node.dataset['ballot'] ?? (node.id || node.getAttribute('name') || node.getAttribute('action') || '')
}

const twinOf = (fresh: Node, from: ChildNode | null): ChildNode | undefined => {
  const key = keyOf(fresh)
  for (let at = from; at !== null; at = at.nextSibling) {
    if (at.nodeName === fresh.nodeName && keyOf(at) === key) return at
    // What has a key is somebody else's place: nothing without one goes past it.
    if (key === '' && keyOf(at) !== '') return undefined
  }
  return undefined
}

/** A person's own: whether help is unfolded. */
const ofThePerson = new Set(['open'])

const copyAttributes = (old: Element, fresh: Element): void => {
  for (const { name } of [...old.attributes]) {
    if (!fresh.hasAttribute(name) && !ofThePerson.has(name)) old.removeAttribute(name)
  }
  for (const { name, value } of [...fresh.attributes]) {
    if (old.getAttribute(name) !== value && !ofThePerson.has(name)) old.setAttribute(name, value)
  }
}

/**
 * Makes `old` look like `fresh` with as few changes as it takes, so that what has the focus, what was typed or chosen
 * and what was unfolded stays. A form that a script of ours looks after stays whole.
 */
export const morph = (old: Node, fresh: Node): void => {
  if (old.isEqualNode(fresh)) return
  if (isElement(old) && isElement(fresh)) {
    if (old.matches('[data-ballot],[data-autosave]')) return
    copyAttributes(old, fresh)
  } else old.nodeValue = fresh.nodeValue
  let here = old.firstChild
  for (const next of [...fresh.childNodes]) {
    const twin = twinOf(next, here)
    if (twin === undefined) {
      old.insertBefore(next, here)
      continue
    }
    while (here !== null && here !== twin) {
      const passed: ChildNode = here
      here = here.nextSibling
      passed.remove()
    }
    here = twin.nextSibling
    morph(twin, next)
  }
  while (here !== null) {
    const passed: ChildNode = here
    here = here.nextSibling
    passed.remove()
  }
}
