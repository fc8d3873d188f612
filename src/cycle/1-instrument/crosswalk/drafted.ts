import { standardsOf, type Edition, type Standard } from '../edition.ts'
import type { Crosswalk, StandardLink } from './crosswalk.ts'

/**
 * What somebody says of a standard of the older edition: where it goes on as a whole (nowhere: it was dropped; not said
 * yet: left out), where parts of it go, and what changed on the way.
 */
export type Said = {
  readonly whole?: string
  readonly parts: readonly string[]
  readonly differs: string
  readonly stricter: readonly string[]
}

/** A crosswalk that is being written: what is said of each standard of the older edition, by its key. */
export type Drafted = { readonly about: string; readonly standards: Readonly<Record<string, Said>> }

/** Said where a standard goes on nowhere. */
export const nowhere = '-'

/** For comparing: small letters, digits and marks of any script, word by word. */
const plain = (words: string): string =>
  words
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()

const saySame = (one: string, other: string): boolean =>
  one === other || (plain(one) === plain(other) && plain(one) !== '')

const wordsIn = (text: string): ReadonlySet<string> =>
  new Set(
    plain(text)
      .split(' ')
      .filter(word => word !== ''),
  )

/** Words that two texts share, as a part of all their words. */
const likeness = (one: string, other: string): number => {
  const [left, right] = [wordsIn(one), wordsIn(other)]
  return left.intersection(right).size / Math.max(left.union(right).size, 1)
}

const isSame = (one: Standard, other: Standard): boolean => saySame(one.title, other.title)

/**
 * Where a standard most likely went: the one of the same title, else of the same key where both are versions of one
 * framework, else of much the same words.
 */
const likely = (standard: Standard, newer: readonly Standard[], isNext: boolean): string | undefined => {
  const same = newer.find(each => isSame(each, standard)) ?? newer.find(each => isNext && each.key === standard.key)
  if (same !== undefined) return same.key
  const [best] = newer
    .map(each => ({ key: each.key, like: likeness(each.title, standard.title) }))
    .toSorted((one, other) => other.like - one.like)
  return best !== undefined && best.like >= 0.5 ? best.key : undefined
}

const statementsOf = (standard: Standard): string =>
  standard.bands.flatMap(({ statements }) => statements.map(({ words }) => words)).join('\n')

const nothingSaid = { parts: [], differs: '', stricter: [] } as const

/** A first guess, for a person to put right: same titles and keys lead to each other. */
export const guessed = (from: Edition, to: Edition): Drafted => {
  const newer = standardsOf(to)
  return {
    about: `From “${from.title}” to “${to.title}”.`,
    standards: Object.fromEntries(
      standardsOf(from).map(standard => {
        const whole = likely(standard, newer, from.name === to.name)
        const next = newer.find(({ key }) => key === whole)
        const differs = [
          ...(next !== undefined && !saySame(next.title, standard.title) ? ['The title is worded anew.'] : []),
          ...(next !== undefined && statementsOf(next) !== statementsOf(standard)
            ? ['Statements are worded anew.']
            : []),
        ]
        return [
          standard.key,
          { ...nothingSaid, ...(whole === undefined ? {} : { whole }), differs: differs.join('\n') },
        ]
      }),
    ),
  }
}

export const saidOf = ({ standards }: Drafted, key: string): Said =>
  (Object.hasOwn(standards, key) ? standards[key] : undefined) ?? nothingSaid

const lines = (text: string): readonly string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')

const linksFrom = (key: string, { whole, parts, differs, stricter }: Said): readonly StandardLink[] => {
  const link = { from: key, differs: lines(differs), stricter }
  return [
    ...(whole === undefined || whole === nowhere ? [] : [{ ...link, to: whole, share: 'whole' as const }]),
    ...parts.filter(to => to !== whole).map(to => ({ ...link, to, share: 'part' as const, stricter: [] })),
  ]
}

type Asked = { readonly key: string; readonly standard: string; readonly words: string }

const promptsIn = (edition: Edition): readonly Asked[] =>
  standardsOf(edition).flatMap(({ key: standard, prompts }) =>
    prompts.flatMap(prompt => ('words' in prompt ? [{ key: prompt.key, standard, words: prompt.words }] : [])),
  )

type Prompts = Pick<Crosswalk, 'prompts' | 'dropped' | 'added'>

/**
 * Questions follow their words: those of the same words went on, under their standard or under another; the others were
 * dropped, and what has no forerunner is added.
 */
const promptsBetween = (from: Edition, to: Edition, links: readonly StandardLink[]): Prompts => {
  const [older, newer] = [promptsIn(from), promptsIn(to)]
  const taken = new Set<string>()
  const prompts = older.flatMap(prompt => {
    const same = newer.filter(each => saySame(each.words, prompt.words) && !taken.has(each.key))
    const goesWith = (each: Asked) =>
      links.some(link => link.from === prompt.standard && link.to === each.standard && link.share === 'whole')
    const next = same.find(goesWith) ?? same[0]
    if (next === undefined) return []
    taken.add(next.key)
    const change = !goesWith(next) ? 'moved' : next.words === prompt.words ? 'carried' : 'reworded'
    return [{ from: prompt.key, to: next.key, change } as const]
  })
  const gone = new Set(prompts.map(link => link.from))
  return {
    prompts,
    dropped: older.map(({ key }) => key).filter(key => !gone.has(key)),
    added: newer.map(({ key }) => key).filter(key => !taken.has(key)),
  }
}

/** The crosswalk that was said, in the form in which it is checked and kept. */
export const crosswalkFrom = (drafted: Drafted, from: Edition, to: Edition): Crosswalk => {
  const older = standardsOf(from).map(({ key }) => key)
  const standards = older.flatMap(key => linksFrom(key, saidOf(drafted, key)))
  const reached = new Set(standards.map(link => link.to))
  const added = standardsOf(to)
    .map(({ key }) => key)
    .filter(key => !reached.has(key))
  const dropped = older.filter(key => saidOf(drafted, key).whole === nowhere)
  return {
    ...{ from: from.id, to: to.id, about: drafted.about.replace(/\s+/g, ' ').trim(), standards },
    ...(added.length === 0 ? {} : { addedStandards: added }),
    ...(dropped.length === 0 ? {} : { droppedStandards: dropped }),
    ...promptsBetween(from, to, standards),
  }
}
