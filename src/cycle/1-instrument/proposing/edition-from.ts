import { sayCount } from '#ground'
import type { EditionFile } from '../edition.ts'
import { faultsIn } from '../faults.ts'
import { editionFormat } from '../format.ts'
import { faultOf } from '../reading.ts'
import { saySpan } from '../span.ts'
import { faultsOf, type PlacedFault } from './fault.ts'
import { cannotJudge, capacityOf, fieldsFrom, generalTerms } from './filling.ts'
import { keying, type Keys } from './keying.ts'
import {
  type Basis,
  isRepeated,
  questionsOf,
  laidOut,
  type LaidOut,
  type LaidOutSection,
  type LaidOutStandard,
  type Proposal,
} from './proposal.ts'

/** What a person says of the edition that a proposal becomes. */
export type Said = Pick<EditionFile, 'name' | 'version' | 'language' | 'title' | 'about'>

export type Made =
  { readonly ok: true; readonly value: EditionFile } | { readonly ok: false; readonly faults: readonly PlacedFault[] }

/** The edition of a proposal, whole and checked, or everything that keeps it from being one. */
export const editionFrom = (proposal: Proposal, said: Said): Made => {
  if (proposal.kind === 'checklist') {
    const problem = 'it is a checklist: steps with questions, not standards to score'
    return {
      ok: false,
      faults: [{ place: 'kind', problem, remedy: 'Publish it as a checklist, or take it as statements.' }],
    }
  }
  const faults = faultsOf(proposal)
  if (faults.length > 0) return { ok: false, faults }
  const file = made(proposal, said)
  const shaped = editionFormat.safeParse(file)
  if (!shaped.success) return { ok: false, faults: shaped.error.issues.map(faultOf) }
  const left = faultsIn(shaped.data)
  return left.length > 0 ? { ok: false, faults: left } : { ok: true, value: shaped.data }
}

const made = (proposal: Proposal, said: Said): EditionFile => {
  const layout = laidOut(proposal)
  const { basis, repeated } = proposal
  const keys = keying(proposal, said.version)
  const bands = proposal.kind === 'banded' ? layout.bands : []
  const capacity = repeated === undefined ? undefined : capacityFrom(proposal, repeated)
  const sections = layout.sections.map(section => sectionFrom(proposal, said, section, keys, bands))
  const statements = sections.flatMap(({ standards }) => standards.flatMap(each => each.bands))
  const prompts = sections.flatMap(({ standards }) => standards.flatMap(each => each.prompts))
  const counted = bands.map(({ id }) => {
    const key = keys.band(id)
    return [key, statements.filter(({ band }) => band === key).reduce((sum, each) => sum + each.statements.length, 0)]
  })
  const notes = notesOf(proposal)
  const bare = {
    ...{ name: said.name, version: said.version, language: said.language, title: said.title, about: said.about },
    ...(notes.length > 0 ? { notes } : {}),
    ...(basis?.promptsBeside === undefined ? {} : { promptsBeside: basis.promptsBeside }),
    sources: basis?.sources ?? {},
    counts: {
      sections: sections.length,
      standards: sections.reduce((sum, { standards }) => sum + standards.length, 0),
      statements: Object.fromEntries(counted) as Record<string, number>,
      prompts: prompts.filter(prompt => 'words' in prompt).length,
    },
    answer: {
      kind: 'score' as const,
      ...{ min: 1, max: 5 },
      scale: layout.scale.map(({ score, label }) => ({ score, label: label.words })),
      cannotJudge: basis?.cannotJudge ?? cannotJudge,
      bands: bands.map(band => spanFrom(proposal, band, keys)),
    },
    ...(capacity ? { capacity } : {}),
    sections,
    glossary: basis?.glossary ?? [],
  }
  return { ...bare, terms: termsFor(proposal, JSON.stringify([bare.answer, capacity, sections])) }
}

const capacityFrom = ({ basis }: Proposal, words: string) =>
  basis?.capacity ? { ...basis.capacity, words } : capacityOf(words)

/** A term that no sentence uses any more stays, for pages and papers. */
const termsFor = ({ basis }: Proposal, texts: string): EditionFile['terms'] => {
  const terms = basis ? basis.terms : generalTerms
  return terms.map(term => {
    const isUsed = texts.includes(`{${term.key}}`) || texts.includes(`{${term.key}.`)
    return isUsed || term.general ? term : { ...term, general: true }
  })
}

const spanFrom = ({ basis }: Proposal, band: LaidOut['bands'][number], keys: Keys) => {
  const { from = 1, to = 5, heading } = band
  const key = keys.band(band.id)
  const before = basis?.bands.find(each => each.key === key)
  const looks = `What ${saySpan({ from, to })} often looks like`
  const isNamed = heading !== undefined && !/\d/.test(heading.words)
  const said =
    from === to ? `Score ${from}` : to === from + 1 ? `Score ${from} or score ${to}` : `Scores ${from} to ${to}`
  return {
    ...{ key, from, to },
    heading: heading?.words ?? said,
    title:
      before && before.from === from && before.to === to
        ? before.title
        : isNamed
          ? `${heading.words}: ${looks.toLowerCase()}`
          : looks,
  }
}

const sectionFrom = (
  proposal: Proposal,
  said: Said,
  section: LaidOutSection,
  keys: Keys,
  bands: LaidOut['bands'],
): EditionFile['sections'][number] => {
  const { basis, columns } = proposal
  const title = section.title?.words ?? said.title
  const before = basis?.sections.find(({ key }) => key === section.key)
  return {
    key: keys.section(section.id),
    title,
    plainTitle: before?.plainTitle ?? title,
    headlineArea: before?.headlineArea ?? title,
    fields: before?.fields ?? basis?.sections[0]?.fields ?? fieldsFrom(columns),
    standards: section.standards.map(standard => standardFrom(proposal, standard, keys, bands)),
  }
}

const standardFrom = (proposal: Proposal, standard: LaidOutStandard, keys: Keys, bands: LaidOut['bands']) => {
  const title = standard.title?.words ?? ''
  const before = proposal.basis?.standards.find(({ key, title: its }) => key === standard.key && its === title)
  const prompts = questionsOf(standard).map(piece =>
    isRepeated(proposal, piece)
      ? ({ key: keys.piece(piece.id), repeats: 'capacity' } as const)
      : { key: keys.piece(piece.id), words: piece.words },
  )
  const once = prompts.filter((prompt, at) => 'words' in prompt || at === prompts.findIndex(each => 'repeats' in each))
  const isAsked = once.some(prompt => 'repeats' in prompt)
  return {
    key: keys.standard(standard.id),
    number: standard.number ?? 0,
    title,
    shortTitle: before?.shortTitle ?? shortened(title),
    plain: before?.plain ?? title,
    bands: bands.map(({ id }) => ({
      band: keys.band(id),
      statements: (standard.bands.find(({ band }) => band === id)?.statements ?? []).map(piece => ({
        key: keys.piece(piece.id),
        words: piece.words,
      })),
    })),
    prompts:
      proposal.repeated === undefined || isAsked
        ? once
        : [...once, { key: keys.capacity(standard.id), repeats: 'capacity' as const }],
  }
}

/** A title for lists and charts: whole words of its beginning. */
const shortened = (title: string): string => {
  if (title.length <= 60) return title
  const cut = title.slice(0, 59)
  const [whole = cut] = /^.*(?=\s)/su.exec(cut) ?? []
  return `${whole.replace(/[\s,;:–-]+$/u, '')}…`
}

/** What a reader should know: where it comes from, what was filled in, and how much was changed by hand. */
const notesOf = ({ basis, original, corrections, kind, pieces }: Proposal): readonly string[] => {
  const left = kind === 'checklist' ? 0 : pieces.filter(({ post }) => post.as === 'note').length
  const said =
    left === 0 ? [] : [`${sayCount(left, 'note')} of the document ${left === 1 ? 'is' : 'are'} not part of it.`]
  if (basis) return [...copyNotes(basis, corrections), ...said]
  if (original.blocks.length === 0) return said
  return [
    ...said,
    `${begun[original.from]}; ${corrections === 1 ? '1 correction was' : `${corrections} corrections were`} made by hand.`,
    'Short titles are the beginnings of the titles. The fields for answers and the words beside “can’t judge” are Stocktake’s.',
  ]
}

const begun = {
  word: 'Brought in from a Word file',
  sheets: 'Brought in from an Excel file',
  pasted: 'Made from text that was pasted',
} as const

/** How the edition began is true of it alone: its copy says what it is a copy of. */
const copyNotes = ({ of, notes = [] }: Basis, changes: number): readonly string[] => {
  if (of === undefined) return notes
  const changed = changes === 0 ? 'unchanged' : `with ${sayCount(changes, 'change')}`
  return [
    `A copy of “${of.title}”, version ${of.version}, ${changed}.`,
    ...notes.filter(note => !/^(?:Brought in from a|Made from text that was pasted|A copy of “)/.test(note)),
  ]
}
