import { hasSat, type Sitting } from '#exercise'
import { sayDay, sayList, type Day } from '#ground'
import type { Silences } from '#scoring'

/** One thing that has not been heard, with what goes before it in heavy ink. */
export type Silence = { readonly lead: string; readonly words: string }

/** Who and what is silent, in words: a blank would hide it. Nothing where all have been heard. */
export const saySilences = (silences: Silences, sittings: readonly Sitting[], today: Day): readonly Silence[] =>
  [
    { lead: 'Not heard', words: notHeard(silences, sittings, today) },
    { lead: 'Families', words: onStandards('no young person or family was heard on', silences.withoutFamilies) },
    { lead: 'Nobody asked', words: onStandards('no group looks at', silences.asksNobody) },
    { lead: 'Scores without evidence', words: byGroup(silences.withoutEvidence) },
    { lead: 'Can’t judge', words: byGroup(silences.cantJudge) },
  ].filter(({ words }) => words !== '')

const notHeard = ({ notSubmitted, vacant }: Silences, sittings: readonly Sitting[], today: Day): string => {
  const groups = notSubmitted.map(({ id, name }) => {
    const sitting = sittings.find(({ group }) => group.id === id)
    return sitting && hasSat(sitting, today) && sitting.heldOn !== undefined
      ? `${name} sat on ${sayDay(sitting.heldOn)} and its answers are not submitted yet`
      : `${name} has not submitted`
  })
  const seats = vacant.map(
    ({ group, seats: each }) =>
      `${sayList(each.map(({ title, organisationName }) => organisationName ?? title))}, vacant in ${group.name}`,
  )
  return [...groups, ...seats].join('; ')
}

const onStandards = (words: string, standards: readonly number[]): string =>
  standards.length === 0 ? '' : `${words} ${sayStandards(standards)}`

/** `standard 6`, `standards 6, 8 and 9`. */
export const sayStandards = (standards: readonly number[]): string =>
  `${standards.length === 1 ? 'standard' : 'standards'} ${sayList(standards.map(String))}`

/** `Management team on standards 3 and 5; Commissioning unit on standard 8`. */
const byGroup = (each: Silences['withoutEvidence']): string => {
  const pairs = each.flatMap(({ standard, groups }) => groups.map(({ name }) => ({ name, standard })))
  return [...Map.groupBy(pairs, ({ name }) => name)]
    .map(([name, own]) => `${name} on ${sayStandards(own.map(({ standard }) => standard))}`)
    .join('; ')
}
