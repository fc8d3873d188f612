import type { Contribution } from '../rules/counted.ts'

/**
 * One partnership as the gate's attacker knows it: in which cells each release counted it, and by which of its scorings.
 * It has no name and no id, and the list of them is in no order.
 */
export type Member = {
  /** By release, oldest first, the draft last; `undefined`: not counted there on this standard. */
  readonly counted: readonly (
    | undefined
    | {
        /** By the names that the release prints. */
        readonly region: string
        readonly areaType: string
        /** Counted from 0; grows when it assessed itself again. */
        readonly scoring: number
      }
  )[]
  /** What it scored at each scoring: what this one, as an insider, knows of itself. Never stored. */
  readonly scores: readonly number[]
}

/** What a release counted, and how it calls its places by their keys. */
export type CountedRelease = {
  readonly counted: readonly Contribution[]
  readonly names: ReadonlyMap<string, string>
}

const scoreOn = ({ row }: Contribution, edition: string, standard: number): number | undefined =>
  row.edition === edition ? (row.scores.find(each => each.standard === standard)?.score ?? undefined) : undefined

/** Who was counted on one standard, release by release, as the gate may know it. Shuffle before handing on. */
export const membersIn = (
  releases: readonly CountedRelease[],
  { edition, standard }: { readonly edition: string; readonly standard: number },
): readonly Member[] => {
  const whose = new Set(releases.flatMap(({ counted }) => counted.map(each => each.whose)))
  return [...whose].flatMap((one): readonly Member[] => {
    const ids: string[] = []
    const scores: number[] = []
    const counted = releases.map(release => {
      const own = release.counted.find(each => each.whose === one)
      const score = own && scoreOn(own, edition, standard)
      if (own === undefined || score === undefined) return undefined
      if (!ids.includes(own.id)) {
        ids.push(own.id)
        scores.push(score)
      }
      return {
        region: release.names.get(`region ${own.row.region}`) ?? own.row.region,
        areaType: release.names.get(`area-type ${own.row.areaType}`) ?? own.row.areaType,
        scoring: ids.indexOf(own.id),
      }
    })
    return scores.length === 0 ? [] : [{ counted, scores }]
  })
}
