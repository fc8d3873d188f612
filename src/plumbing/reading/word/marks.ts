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
  /** At the end of the file: what never ended reaches no further than where it began. */
  readonly settle: () => void
}

type Paragraph = {
  /** Open where it begins, opened inside it, open where something is said in it. */
  readonly before: ReadonlySet<string>
  readonly within: Set<string>
  readonly said: Set<string>
}

const paragraphIn = (open: readonly string[]): Paragraph => ({
  before: new Set(open),
  within: new Set(),
  said: new Set(),
})

export const marking = (): Marks => {
  const controls: (string | undefined)[] = []
  const bookmarks = new Map<string, string>()
  const all = new Set<string>()
  const paragraphs: Paragraph[] = []
  const ended: { readonly marks: string[]; readonly within: ReadonlySet<string> }[] = []

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
    // LibreOffice begins a bookmark over several paragraphs twice, under two numbers, and ends the second.
    closeBookmark: id => {
      const name = bookmarks.get(id)
      for (const [other, called] of bookmarks) if (called === name) bookmarks.delete(other)
    },
    begin: () => {
      paragraphs.push(paragraphIn(open()))
    },
    said: () => {
      for (const name of open()) paragraphs.at(-1)?.said.add(name)
    },
    end: () => {
      const { before, within, said } = paragraphs.pop() ?? paragraphIn([])
      const marks = [...new Set([...within, ...said, ...open().filter(name => before.has(name))])]
      ended.push({ marks, within })
      return marks
    },
    all: () => [...all],
    settle: () => {
      const endless = new Set(bookmarks.values())
      for (const { marks, within } of ended)
        for (const name of endless) if (!within.has(name) && marks.includes(name)) marks.splice(marks.indexOf(name), 1)
    },
  }
}
