/**
 * Which marks each paragraph lies in. A mark is a content control with a tag, or a bookmark: programs keep one or the
 * other. One that opens in a paragraph takes all of it, so that what is typed beside its edge is not lost.
 */
export type Marks = {
  readonly openControl: () => void
  readonly tag: (name: string) => void
  readonly closeControl: () => void
  readonly openBookmark: (id: string, name: string) => void
  readonly closeBookmark: (id: string) => void
  readonly begin: () => void
  readonly said: () => void
  /** The marks of the paragraph that ends here. */
  readonly end: () => readonly string[]
  readonly all: () => readonly string[]
}

type Paragraph = { readonly before: ReadonlySet<string>; readonly within: Set<string> }

export const marking = (): Marks => {
  const controls: (string | undefined)[] = []
  const bookmarks = new Map<string, string>()
  const all = new Set<string>()
  const paragraphs: Paragraph[] = []

  const open = (): readonly string[] => [...controls.filter(name => name !== undefined), ...bookmarks.values()]
  const opened = (name: string): void => {
    all.add(name)
    paragraphs.at(-1)?.within.add(name)
  }
  return {
    openControl: () => {
      controls.push(undefined)
    },
    tag: name => {
      if (controls.length === 0 || name === '') return
      controls[controls.length - 1] = name
      opened(name)
    },
    closeControl: () => {
      controls.pop()
    },
    openBookmark: (id, name) => {
      if (name === '') return
      bookmarks.set(id, name)
      opened(name)
    },
    closeBookmark: id => {
      bookmarks.delete(id)
    },
    begin: () => {
      paragraphs.push({ before: new Set(open()), within: new Set() })
    },
    said: () => {
      for (const name of open()) paragraphs.at(-1)?.within.add(name)
    },
    end: () => {
      const { before, within } = paragraphs.pop() ?? { before: new Set<string>(), within: new Set<string>() }
      return [...new Set([...within, ...open().filter(name => before.has(name))])]
    },
    all: () => [...all],
  }
}
