import { readForm, type Form } from '#forms'
import { sayDay, type Day, type Id } from '#ground'
import { isSameAddress } from '#people'
import type { ActionSaid, OwnerSaid, Told } from '../actions.ts'
import { actionStateNames, type Action } from '../action.ts'

/** A date as the three inputs show it. */
const typedDay = (name: string, day: Day | undefined): Readonly<Record<string, string>> => {
  const [year = '', month = '', date = ''] = (day ?? '').split('-')
  const part = (typed: string): string => (typed === '' ? '' : String(Number(typed)))
  return { [`${name}-day`]: part(date), [`${name}-month`]: part(month), [`${name}-year`]: year }
}

/** How an action says where it stands: `area-A`, or `plan` for the plan as a whole. */
export const underOf = ({ origin, area }: Pick<Action, 'origin' | 'area'>): string => {
  if (origin !== undefined) return `${origin.kind}-${origin.id}`
  return area === undefined ? 'plan' : `area-${area}`
}

/** What an action says, as its form shows it before anything is typed; `email` is of an owner without an account. */
export const formOfAction = (action: Action, email: string): Form =>
  readForm({
    words: action.words,
    owner: action.owner?.kind === 'person' ? action.owner.id : '',
    ownerName: action.owner?.kind === 'person' ? '' : (action.owner?.name ?? ''),
    ownerEmail: email,
    ...typedDay('due', action.due),
    under: underOf(action),
  })

/** What an action says about how far it is, as its form shows it before anything is typed. */
export const formOfProgress = (action: Action): Form =>
  readForm({ state: action.state, because: action.droppedBecause, ...typedDay('asked', action.askedDue) })

export type Knowing = {
  readonly people: readonly { readonly id: Id<'person'>; readonly name: string; readonly email: string }[]
  /** The day before which nothing can be due: the exercise was opened then. */
  readonly earliest?: Day | undefined
  /** A new id for somebody who is told by mail. */
  readonly newOwner: Id<'owner'>
}

const readOwner = (form: Form, { people, newOwner }: Knowing): OwnerSaid | undefined => {
  const chosen = form.choice(
    'owner',
    people.map(({ id }) => id),
    { called: 'Who answers for it' },
  )
  const name = form.line('ownerName', { called: 'The name', max: 120 })
  const email = form.email('ownerEmail', { called: 'The e-mail address' })
  if (chosen !== undefined && name + email !== '') {
    form.complain('ownerName', 'Choose somebody from the list or write a name, not both')
    return undefined
  }
  const person = people.find(each => (email === '' ? each.id === chosen : isSameAddress(each.email, email)))
  if (person !== undefined) return { kind: 'person', id: person.id, name: person.name }
  if (email !== '' && name === '') form.complain('ownerName', 'Write the name that goes with the e-mail address')
  if (name === '') return undefined
  return email === '' ? { kind: 'named', name } : { kind: 'outside', id: newOwner, name, email }
}

/** Complains about a day before the earliest: an exercise was opened then, or it is over. */
const checkDay = (form: Form, name: string, day: Day | undefined, earliest: Day | undefined, why = ''): void => {
  if (day !== undefined && earliest !== undefined && day < earliest)
    form.complain(`${name}-day`, `The date must not be before ${sayDay(earliest)}${why}`)
}

/** Reads what was typed of an action. `before` keeps a date that stood there. */
export const readAction = (form: Form, knowing: Knowing, before?: Day): Omit<ActionSaid, 'area' | 'origin'> => {
  const words = form.text('words', { called: 'The action', needed: 'Write what has to be done', max: 2000 })
  const owner = readOwner(form, knowing)
  const due = form.day('due', { called: 'By when' })
  if (due !== before) checkDay(form, 'due', due, knowing.earliest, ', when this year was opened')
  return { words, owner, due }
}

/** Reads how far an action is; `asks` where its owner may ask for another date. */
export const readProgress = (
  form: Form,
  { asks, earliest }: { readonly asks: boolean; readonly earliest?: Day | undefined },
): Told => {
  const state =
    form.choice('state', actionStateNames, { called: 'How far it is', needed: 'Choose how far it is' }) ?? 'open'
  const needed = state === 'dropped' ? { needed: 'Write why it is dropped' } : {}
  const because = form.line('because', { called: 'The reason', max: 500, ...needed })
  const note = form.text('note', { called: 'The note', max: 1000 })
  if (!asks) return { state, because, note }
  const askedDue = form.day('asked', { called: 'The other date' })
  checkDay(form, 'asked', askedDue, earliest)
  return { state, because, note, askedDue }
}
