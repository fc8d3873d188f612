import type { Field } from '#plans'

/** The lists of a framework whose rows are written one by one. */
export const listNames = ['partner', 'budget', 'placement', 'body', 'strategy', 'contribution'] as const
export type ListName = (typeof listNames)[number]

/** One thing that a framework is asked to say, with the paragraph of the founding paper that asks for it. */
export type Element = { readonly source: string; readonly asks: string }

type Question = {
  readonly elements: readonly Element[]
  /** What is missing while nothing stands here: `The shared vision`. Absent where nothing has to. */
  readonly lacks?: string
}

/** A text of a section. `lines`: one entry a line. */
export type Box = Question & {
  readonly kind: 'text' | 'lines' | 'line'
  readonly key: string
  readonly title: string
  /** What stands over the text where it is read, if that is no question or condition. */
  readonly told?: string
  readonly hint?: string
  readonly rows?: number
}

/** A choice among few. */
export type Choice = Question & {
  readonly kind: 'choice'
  readonly key: string
  readonly title: string
  readonly told?: string
  readonly hint?: string
  readonly choices: Readonly<Record<string, string>>
}

/** A list of rows. */
export type Rows = Question & { readonly kind: 'list'; readonly list: ListName }

/** What is drawn from where it is kept: the definition and the words of the glossary, the cycle and the bodies as diagrams. */
export type Drawn = Question & {
  readonly kind: 'drawn'
  readonly drawn: 'definition' | 'glossary' | 'cycle' | 'structure'
}

export type Part = Box | Choice | Rows | Drawn

/** One of the thirteen sections of a commissioning framework (domain 1.6). */
export type Section = {
  readonly key: SectionKey
  readonly title: string
  readonly lede: string
  /** Who reads this section. */
  readonly readers: string
  /** What good looks like. */
  readonly good: readonly string[]
  /** The standards of the edition of twelve that it answers. */
  readonly standards: readonly string[]
  readonly parts: readonly Part[]
}

export const sectionKeys = [
  ...(['vision', 'partners', 'definition', 'model', 'resources', 'pattern', 'funding'] as const),
  ...(['levels', 'principles', 'governance', 'alignment', 'procurement', 'participation'] as const),
] as const
export type SectionKey = (typeof sectionKeys)[number]

/** A text with its elements, in the short form that the sections are written in. */
export const text = (
  key: string,
  title: string,
  hint: string,
  lacks: string,
  ...elements: readonly Element[]
): Box => ({ kind: 'text', key, title, hint, lacks, elements })

export const asks = (source: string, words: string): Element => ({ source: `002:${source}`, asks: words })

const isWritten = (part: Part): part is Box | Choice => part.kind !== 'list' && part.kind !== 'drawn'

/** The boxes of a section in their order. */
export const boxesIn = ({ parts }: Pick<Section, 'parts'>): readonly (Box | Choice)[] => parts.filter(isWritten)

export const listsIn = ({ parts }: { readonly parts: readonly Part[] }): readonly ListName[] =>
  parts.flatMap(part => (part.kind === 'list' ? [part.list] : []))

/** A box as it is stored, each against its own version. */
export const fieldOf = (box: Box | Choice): Field => {
  const { key, title: called } = box
  if (box.kind === 'choice') return { key, called, as: 'choice', choices: Object.keys(box.choices) }
  return box.kind === 'line' ? { key, called, as: 'line', max: 500 } : { key, called, as: 'text', max: 20_000 }
}
