import type { z } from 'zod'
import type { Instant } from '#ground'
import type { crosswalkFormat } from './format.ts'

/** What became of the standards and prompts of one edition in another. Checked data: no rule computes it. */
export type Crosswalk = z.output<typeof crosswalkFormat>

/** A published crosswalk of a partnership's own, as it was kept. */
export type KeptCrosswalk = { readonly file: string; readonly publishedAt: Instant; readonly publishedBy: string }

/** That a standard of the older edition goes on in one of the newer, whole or in part. */
export type StandardLink = Crosswalk['standards'][number]

/** A link that was followed from the edition of one year to that of another, in whichever direction crosswalks led. */
export type WalkedLink = StandardLink & {
  /** What newer standards had changed, where the later year goes back behind them. */
  readonly undone: readonly string[]
  /** The bands of the standards that it goes back behind, which asked for more. */
  readonly milder: readonly string[]
}

/** What a standard of the newer edition was made of, the whole ones first. */
export const comesFrom = ({ standards }: Pick<Crosswalk, 'standards'>, key: string): readonly StandardLink[] =>
  standards
    .filter(({ to }) => to === key)
    .toSorted((one, other) => Number(one.share === 'part') - Number(other.share === 'part'))

/** Where a standard of the older edition went on, the whole of it first. */
export const goesTo = ({ standards }: Pick<Crosswalk, 'standards'>, key: string): readonly StandardLink[] =>
  standards
    .filter(({ from }) => from === key)
    .toSorted((one, other) => Number(one.share === 'part') - Number(other.share === 'part'))

/** Whether several whole standards became this one: their scores stand side by side, never as an average. */
export const isMerged = (crosswalk: Pick<Crosswalk, 'standards'>, key: string): boolean =>
  comesFrom(crosswalk, key).filter(({ share }) => share === 'whole').length > 1

/**
 * One walk after another: what is whole all the way is whole, anything else a part. A standard that reaches another by
 * several ways reaches it once, whole if any of the ways is.
 */
export const after = (first: readonly WalkedLink[], second: readonly WalkedLink[]): readonly WalkedLink[] => {
  const found = new Map<string, WalkedLink>()
  for (const one of first)
    for (const two of second.filter(({ from }) => from === one.to)) {
      const key = `${one.from} ${two.to}`
      const share = one.share === 'whole' && two.share === 'whole' ? 'whole' : 'part'
      const known = found.get(key)
      if (known?.share === 'whole') continue
      found.set(key, {
        ...{ from: one.from, to: two.to, share },
        ...{ differs: [...one.differs, ...two.differs], undone: [...one.undone, ...two.undone] },
        stricter: [...new Set([...one.stricter, ...two.stricter])],
        milder: [...new Set([...one.milder, ...two.milder])],
      })
    }
  return [...found.values()]
}

const onwards = ({ standards }: Crosswalk): readonly WalkedLink[] =>
  standards.map(link => ({ ...link, undone: [], milder: [] }))

/** From the newer edition to the older: what had changed is undone, and what is stricter one way is milder the other. */
const backwards = ({ standards }: Crosswalk): readonly WalkedLink[] =>
  standards.map(({ from, to, share, differs, stricter }) => ({
    ...{ from: to, to: from, share },
    ...{ differs: [], stricter: [], undone: differs, milder: stricter },
  }))

/** Whether these links only lead back, so that the later year asks what an older edition asked. */
export const goesBack = (links: readonly Omit<WalkedLink, 'from' | 'to'>[]): boolean =>
  links.some(({ undone, milder }) => undone.length > 0 || milder.length > 0) &&
  links.every(({ differs, stricter }) => differs.length === 0 && stricter.length === 0)

type Step = { readonly to: string; readonly links: readonly WalkedLink[] }

const stepsFrom = (crosswalks: readonly Crosswalk[], edition: string): readonly Step[] =>
  crosswalks.flatMap(each => [
    ...(each.from === edition ? [{ to: each.to, links: onwards(each) }] : []),
    ...(each.to === edition ? [{ to: each.from, links: backwards(each) }] : []),
  ])

/**
 * How the standards of one edition stand to those of another, by the fewest crosswalks between them.
 * @returns the links, each standard onto itself where both are the same edition; nothing where no crosswalk leads there.
 */
export const linksBetween = (
  crosswalks: readonly Crosswalk[],
  from: { readonly id: string; readonly keys: readonly string[] },
  to: string,
): readonly WalkedLink[] | undefined => {
  const nothing = { differs: [], stricter: [], undone: [], milder: [] }
  const own = from.keys.map(key => ({ from: key, to: key, share: 'whole', ...nothing }) as const)
  let reached = new Map<string, readonly WalkedLink[]>([[from.id, own]])
  const seen = new Set([from.id])
  while (reached.size > 0) {
    const found = reached.get(to)
    if (found !== undefined) return found
    const next = new Map<string, readonly WalkedLink[]>()
    for (const [edition, links] of reached)
      for (const step of stepsFrom(crosswalks, edition))
        if (!seen.has(step.to)) {
          seen.add(step.to)
          next.set(step.to, after(links, step.links))
        }
    reached = next
  }
  return undefined
}
