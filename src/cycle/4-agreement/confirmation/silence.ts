import { hasSat, type Sitting } from '#exercise'
import { sayDay, sayList, type Day } from '#ground'
import type { Silences } from '#scoring'

/** One thing that has not been heard, with what goes before it in heavy ink. */
export type Silence = { readonly lead: string; readonly words: string }

/** What silence is told from: how the groups sat by that day, and how many standards there are. */
type Hearing = { readonly sittings: readonly Sitting[]; readonly today: Day; readonly standards: number }

/** Who and what is silent, in words: a blank would hide it. Nothing where all have been heard. */
export const saySilences = (silences: Silences, { sittings, today, standards }: Hearing): readonly Silence[] => {
  const onStandards = (words: string, silent: readonly number[]): string =>
    silent.length === 0 ? '' : `${words} ${silent.length === standards ? 'any standard' : sayStandards(silent)}`
  return [
    { lead: 'Not heard', words: notHeard(silences, sittings, today) },
    { lead: 'Families', words: onStandards('no young person or family was heard on', silences.withoutFamilies) },
    { lead: 'Nobody asked', words: onStandards('no group looks at', silences.asksNobody) },
    { lead: 'Scores without evidence', words: byGroup(silences.withoutEvidence, standards) },
    { lead: 'Can’t judge', words: byGroup(silences.cantJudge, standards) },
  ].filter(({ words }) => words !== '')
}

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

/** `standard 6`, `standards 6, 8 and 9`. */
export const sayStandards = (standards: readonly number[]): string =>
  `${standards.length === 1 ? 'standard' : 'standards'} ${sayList(standards.map(String))}`

/** `Management team on standards 3 and 5; Commissioning unit on standard 8`. */
const byGroup = (each: Silences['withoutEvidence'], all: number): string => {
  const pairs = each.flatMap(({ standard, groups }) => groups.map(({ name }) => ({ name, standard })))
  return [...Map.groupBy(pairs, ({ name }) => name)]
    .map(
      ([name, own]) =>
        `${name} on ${own.length === all ? 'every standard' : sayStandards(own.map(({ standard }) => standard))}`,
    )
    .join('; ')
}
