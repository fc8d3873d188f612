import type { OwnChecklistFile } from '../checklist/checklist.ts'
import type { Edition, EditionFile } from '../edition.ts'
import type { Basis, Piece, Proposal, Section, Standard } from './proposal.ts'
import type { Post } from './post.ts'

const empty: Proposal = {
  kind: 'banded',
  original: { from: 'pasted', blocks: [] },
  columns: [],
  sections: [],
  standards: [],
  bands: [],
  pieces: [],
  doubts: [],
  corrections: 0,
  next: 1,
}

/** A framework that begins with nothing: one section without a title, and three bands as most frameworks have them. */
export const blankProposal = (): Proposal => ({
  ...empty,
  sections: [{ id: 's1' }],
  bands: [
    { id: 'c2', from: 1, to: 2 },
    { id: 'c3', from: 3, to: 4 },
    { id: 'c4', from: 5, to: 5 },
  ],
  next: 5,
})

/** A copy of a checklist, to make its next version of. */
export const proposalFromSteps = ({ steps }: Pick<OwnChecklistFile, 'steps'>): Proposal => {
  let next = 1
  const say = (words: string, post: Post): Piece => ({ id: `p${next++}`, words, from: [], post })
  const sections = steps.map(({ number }): Section => ({ id: `s${next++}`, mark: String(number) }))
  const pieces = steps.flatMap(({ title, items }, at) => {
    const of = sections[at]?.id ?? ''
    return [
      say(title, { as: 'title', of }),
      ...items.map(({ kind, words }) => say(words, { as: kind === 'note' ? 'note' : 'prompt', of })),
    ]
  })
  return { ...empty, kind: 'checklist', sections, pieces, next }
}

/** A copy of an edition, to make its next version of. Every part keeps its key; nothing is in doubt. */
export const proposalFrom = (edition: EditionFile | Edition): Proposal => {
  let next = 1
  const pieces: Piece[] = []
  const sections: Section[] = []
  const standards: Standard[] = []
  const say = (words: string, post: Post, key?: string): void =>
    void pieces.push({ id: `p${next++}`, words, from: [], post, ...(key === undefined ? {} : { key }) })
  const bands = edition.answer.bands.map(({ key, from, to, heading }) => {
    const id = `c${next++}`
    say(heading, { as: 'band', of: id })
    return { id, key, from, to }
  })
  for (const { score, label } of edition.answer.scale) say(label, { as: 'point', score })
  for (const section of edition.sections) {
    const id = `s${next++}`
    sections.push({ id, key: section.key })
    say(section.title, { as: 'title', of: id })
    for (const standard of section.standards) {
      const of = `i${next++}`
      standards.push({ id: of, section: id, number: standard.number, key: standard.key })
      say(standard.title, { as: 'title', of })
      for (const { band, statements } of standard.bands) {
        const there = bands.find(({ key }) => key === band)?.id ?? ''
        for (const { key, words } of statements) say(words, { as: 'statement', of, band: there }, key)
      }
      for (const prompt of standard.prompts)
        say('words' in prompt ? prompt.words : (edition.capacity?.words ?? ''), { as: 'prompt', of }, prompt.key)
    }
  }
  return {
    ...empty,
    ...{ kind: bands.length > 0 ? 'banded' : 'statements', sections, standards, bands, pieces, next },
    ...(edition.capacity ? { repeated: edition.capacity.words } : {}),
    basis: basisOf(edition),
  }
}

const basisOf = (edition: EditionFile): Basis => ({
  of: { title: edition.title, version: edition.version },
  ...{ sources: edition.sources, terms: edition.terms, glossary: edition.glossary },
  ...(edition.capacity ? { capacity: edition.capacity } : {}),
  ...(edition.promptsBeside === undefined ? {} : { promptsBeside: edition.promptsBeside }),
  ...(edition.notes ? { notes: edition.notes } : {}),
  cannotJudge: edition.answer.cannotJudge,
  bands: edition.answer.bands,
  sections: edition.sections.map(({ key, plainTitle, headlineArea, fields }) => ({
    key,
    plainTitle,
    headlineArea,
    fields,
  })),
  standards: edition.sections.flatMap(({ standards }) =>
    standards.map(({ key, title, shortTitle, plain }) => ({ key, title, shortTitle, plain })),
  ),
})
