import type { Read } from '#db'
import { exercisesOf, labelFrom, sayLabelFault } from '#exercise'
import type { Form } from '#forms'
import { dayOf, type Id } from '#ground'
import { namedAmong, questionAsAsked, standardsOf, termsOf, type Edition, type LocalTerms } from '#instrument'
import { groupsOf, type Ask } from '#people'
import type { PaperNeeds } from '../../needs.ts'
import type { Candidate } from '../found.ts'
import { namesIn } from '../names.ts'
import { faultsIn, type PastKnown, type PastSaid } from '../said.ts'

type NamedGroup = { readonly id: Id<'group'>; readonly name: string }

/** What the pages of a past year know: the editions, the groups, the years that are here. */
export type Stand = PastKnown & {
  readonly candidates: readonly Candidate[]
  readonly groups: readonly NamedGroup[]
}

/** An edition in the partnership's own words, by the name that tells it from the others. */
export const candidateOf = (edition: Edition, local: LocalTerms, title: string): Candidate => ({
  ...{ id: edition.id, title, names: namesIn(edition) },
  asked: standardsOf(edition).map(({ number }) => questionAsAsked(edition, number, termsOf(edition, local))),
})

/** The groups of the partnership by name. */
export const namedGroupsOf = async (tx: Read): Promise<readonly NamedGroup[]> =>
  (await groupsOf(tx)).map(({ id, name }) => ({ id, name }))

/** The name of the group whose answers they are; nothing for the agreed positions. */
export const groupOf = (groups: readonly NamedGroup[], whose: string): { readonly group?: string } => {
  const name = groups.find(({ id }) => id === whose)?.name
  return name === undefined ? {} : { group: name }
}

/** A day as the page carries it: `2025-03-21`, in the three boxes in which a person types one. */
export const boxesOf = (name: string, day: string) => {
  const [year = '', month = '', date = ''] = day.split('-')
  return { [`${name}-year`]: year, [`${name}-month`]: month, [`${name}-day`]: date }
}

export const standIn = ({ editions }: Pick<PaperNeeds, 'editions'>, ask: Ask): Promise<Stand> =>
  ask.read(async tx => {
    const exercises = await exercisesOf(tx)
    const local = exercises[0]?.terms ?? {}
    const choice = await editions.readable(tx)
    const sayName = namedAmong(choice)
    return {
      candidates: choice.map(each => candidateOf(each, local, sayName(each))),
      groups: await namedGroupsOf(tx),
      labels: exercises.map(({ label }) => label),
      past: exercises.filter(({ phase }) => phase === 'past').map(({ label, id }) => ({ label, id })),
      today: dayOf(ask.now),
    }
  })

const labelIn = (form: Form): string | undefined => {
  const typed = form.line('label', { called: 'The year', needed: 'Say which year it was' })
  if (typed === '') return undefined
  const label = labelFrom(typed)
  if (label.ok) return label.value
  form.complain('label', sayLabelFault(label.refusal))
  return undefined
}

/** What was said of the year; what is wrong stands in the form afterwards. */
export const readSaid = (form: Form, stand: Stand): PastSaid | undefined => {
  const label = labelIn(form)
  const from = form.day('from', { called: 'The first day', needed: 'Say when it began' })
  const to = form.day('to', { called: 'The last day', needed: 'Say when it was agreed or handed in' })
  const whose = form.choice('whose', ['agreed', ...stand.groups.map(({ id }) => id)], {
    called: 'Whose answer it is',
    needed: 'Say whose answer it is',
  })
  if (label === undefined || from === undefined || to === undefined || whose === undefined) return undefined
  const faults = faultsIn({ label, from, to }, stand)
  for (const { field, words } of faults) form.complain(field, words)
  return faults.length > 0 ? undefined : { label, from, to, whose }
}
