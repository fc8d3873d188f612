import type { z } from 'zod'
import type { Instant } from '#ground'
import type { crosswalkFormat } from './format.ts'

/** What became of the standards and prompts of one edition in another. Checked data: no rule computes it. */
export type Crosswalk = z.output<typeof crosswalkFormat>

/** A published crosswalk of a partnership's own, as it was kept. */
export type KeptCrosswalk = { readonly file: string; readonly publishedAt: Instant; readonly publishedBy: string }

/** That a standard of the older edition goes on in one of the newer, whole or in part. */
export type StandardLink = Crosswalk['standards'][number]

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
 * One crosswalk after another: what is whole all the way is whole, anything else a part. A standard that reaches another
 * by several ways reaches it once, whole if any of the ways is.
 */
export const after = (
  first: Pick<Crosswalk, 'standards'>,
  second: Pick<Crosswalk, 'standards'>,
): readonly StandardLink[] => {
  const found = new Map<string, StandardLink>()
  for (const one of first.standards)
    for (const two of goesTo(second, one.to)) {
      const key = `${one.from} ${two.to}`
      const share = one.share === 'whole' && two.share === 'whole' ? 'whole' : 'part'
      const known = found.get(key)
      if (known?.share === 'whole') continue
      found.set(key, {
        ...{ from: one.from, to: two.to, share },
        differs: [...one.differs, ...two.differs],
        stricter: [...new Set([...one.stricter, ...two.stricter])],
      })
    }
  return [...found.values()]
}

/** The links of a crosswalk read from the newer edition to the older. What is stricter one way is milder the other. */
const turned = ({ standards }: Pick<Crosswalk, 'standards'>): readonly StandardLink[] =>
  standards.map(({ from, to, ...link }) => ({ ...link, from: to, to: from, stricter: [] }))

type Step = { readonly to: string; readonly standards: readonly StandardLink[] }

const stepsFrom = (crosswalks: readonly Crosswalk[], edition: string): readonly Step[] =>
  crosswalks.flatMap(each => [
    ...(each.from === edition ? [{ to: each.to, standards: each.standards }] : []),
    ...(each.to === edition ? [{ to: each.from, standards: turned(each) }] : []),
  ])

/**
 * How the standards of one edition stand to those of another, by the fewest crosswalks between them.
 * @returns the links, each standard onto itself where both are the same edition; nothing where no crosswalk leads there.
 */
export const linksBetween = (
  crosswalks: readonly Crosswalk[],
  from: { readonly id: string; readonly keys: readonly string[] },
  to: string,
): readonly StandardLink[] | undefined => {
  const own = from.keys.map(key => ({ from: key, to: key, share: 'whole', differs: [], stricter: [] }) as const)
  let reached = new Map<string, readonly StandardLink[]>([[from.id, own]])
  const seen = new Set([from.id])
  while (reached.size > 0) {
    const found = reached.get(to)
    if (found !== undefined) return found
    const next = new Map<string, readonly StandardLink[]>()
    for (const [edition, links] of reached)
      for (const step of stepsFrom(crosswalks, edition))
        if (!seen.has(step.to)) {
          seen.add(step.to)
          next.set(step.to, after({ standards: links }, step))
        }
    reached = next
  }
  return undefined
}
