import { bold, bullets, note, paragraph, type Block } from '#documents'
import { sayCount, sayList } from '#ground'
import { spreadOf } from '#scoring'
import type { AgreedLine } from '../self-analysis/agreed-row.ts'
import { shortTitle } from '../self-analysis/sections.ts'

/** Standards on which named groups stand two or more apart, the widest first; then those that somebody cannot judge. */
export const differencesIn = (lines: readonly AgreedLine[]): readonly Block[] => {
  const spreads = lines.flatMap(({ asked, answers }) =>
    spreadOf([asked.standard.number], answers).map(spread => ({ ...spread, asked })),
  )
  const apart = spreads.filter(({ isApart }) => isApart).toSorted((one, other) => width(other) - width(one))
  const unsure = spreads.filter(({ cantJudge }) => cantJudge.length > 0)
  return [
    ...(apart.length === 0
      ? [note('No two groups that gave a score stand two or more apart.')]
      : [
          paragraph(`On ${sayCount(apart.length, 'standard')} groups stand two or more apart:`),
          bullets(
            apart.map(({ asked, scores }) => [
              bold(`${shortTitle(asked)}: `),
              scores
                .toSorted((one, other) => one.score - other.score)
                .map(({ group, score }) => `${group.name} ${score}`)
                .join(', '),
            ]),
          ),
        ]),
    ...(unsure.length === 0
      ? []
      : [
          paragraph('Some groups do not know enough to give a score:'),
          bullets(
            unsure.map(({ asked, cantJudge }) => [
              bold(`${shortTitle(asked)}: `),
              sayList(cantJudge.map(({ name }) => name)),
            ]),
          ),
        ]),
  ]
}

const width = ({ scores }: { readonly scores: readonly { readonly score: number }[] }): number =>
  Math.max(...scores.map(({ score }) => score)) - Math.min(...scores.map(({ score }) => score))
