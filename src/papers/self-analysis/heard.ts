import { note, paragraph } from '#documents'
import { saySeat } from '#exercise'
import { silences } from '#scoring'
import type { AgreedView } from './agreed-view.ts'
import type { Inner } from './cells.ts'

type Fact = { readonly name: string; readonly value: readonly Inner[] }

/** Silence is said: groups that did not submit, seats nobody holds, standards on which no family was heard. */
export const heardFacts = ({
  questions,
  sittings,
  answers,
}: Pick<AgreedView, 'questions' | 'sittings' | 'answers'>): readonly Fact[] => {
  const quiet = silences(
    questions.map(({ standard }) => standard.number),
    sittings,
    answers,
  )
  const heard = sittings.map(({ group }) => group).filter(group => !quiet.notSubmitted.includes(group))
  return [
    { name: 'Groups that submitted', value: lines(heard.map(({ name }) => name)) },
    { name: 'Groups that did not submit', value: lines(quiet.notSubmitted.map(({ name }) => name)) },
    {
      name: 'Vacant seats',
      value: lines(quiet.vacant.flatMap(({ group, seats }) => seats.map(seat => `${group.name}: ${saySeat(seat)}`))),
    },
    familiesFact(quiet.withoutFamilies),
    { name: 'Asked of no group', value: lines(standards(quiet.asksNobody)) },
  ]
}

const familiesFact = (unheard: readonly number[]): Fact =>
  unheard.length === 0
    ? {
        name: 'Young people and families',
        value: [paragraph('Somebody young or a family was heard on every standard')],
      }
    : { name: 'No young person or family heard on', value: lines(standards(unheard)) }

const standards = (numbers: readonly number[]): readonly string[] =>
  numbers.length === 0 ? [] : [`${numbers.length === 1 ? 'Standard' : 'Standards'} ${numbers.join(', ')}`]

const lines = (words: readonly string[]): readonly Inner[] =>
  words.length === 0 ? [note('None')] : words.map(line => paragraph(line))
