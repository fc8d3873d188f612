import { readForm, type Form } from '#forms'
import { sayDay } from '#ground'
import { isSameAddress } from '#people'
import type { Said } from '../actions.ts'
import type { Entry } from '../entry.ts'
import type { EntryOptions } from '../options.ts'
import { askedIn, listingOf, type ListName, type Question } from '../kinds.ts'

const typedDay = (name: string, day: string): readonly (readonly [string, string])[] => {
  const [year = '', month = '', date = ''] = day.split('-')
  const part = (typed: string): string => (typed === '' ? '' : String(Number(typed)))
  return [
    [`${name}-day`, part(date)],
    [`${name}-month`, part(month)],
    [`${name}-year`, year],
  ]
}

const typedAs = (name: string, { as }: Question, answer: string): readonly (readonly [string, string | string[]])[] => {
  if (as === 'day') return typedDay(name, answer)
  return [[name, as === 'priorities' ? answer.split(' ') : answer]]
}

/** What an entry says, as its form shows it before anything is typed. A name that is chosen from the list is not typed too. */
export const formOfEntry = (
  list: ListName,
  entry: Pick<Entry, 'says' | 'aside'> | undefined,
  more: Readonly<Record<string, string>>,
): Form => {
  const answers: Readonly<Record<string, string>> = { ...entry?.says, ...entry?.aside }
  const typed = Object.entries(askedIn(listingOf(list))).flatMap(([name, question]) =>
    typedAs(name, question, answers[name] ?? ''),
  )
  const isChosen = (answers['person'] ?? '') !== ''
  return readForm({ ...Object.fromEntries(typed), ...(isChosen && 'owner' in answers ? { owner: '' } : {}), ...more })
}

const readAnswer = (form: Form, name: string, question: Question, options: EntryOptions): string => {
  const asked = { called: question.label, ...(question.needed === undefined ? {} : { needed: question.needed }) }
  const ids = (chosen: readonly { readonly id: string }[]): readonly string[] => chosen.map(({ id }) => id)
  switch (question.as) {
    case 'text':
      return form.text(name, { ...asked, max: question.max })
    case 'line':
      return form.line(name, { ...asked, max: question.max })
    case 'choice':
      return form.choice(name, Object.keys(question.choices), asked) ?? ''
    case 'day':
      return form.day(name, asked) ?? ''
    case 'person':
      return form.choice(name, ids(options.people), { called: 'The person' }) ?? ''
    case 'address':
      return form.email(name, { called: 'The e-mail address' })
    case 'priorities':
      return form.choices(name, ids(options.priorities), { called: 'The priorities' }).join(' ')
  }
}

const readAll = (form: Form, questions: Readonly<Record<string, Question>>, options: EntryOptions) =>
  Object.fromEntries(
    Object.entries(questions).map(([name, question]) => [name, readAnswer(form, name, question, options)]),
  )

/** Whoever was chosen answers for it by name; a name typed beside them is asked about. */
const nameChosen = (
  form: Form,
  says: Readonly<Record<string, string>>,
  name: string,
): Readonly<Record<string, string>> => {
  if (says['owner'] !== '' && says['owner'] !== name)
    form.complain('owner', 'Choose somebody from the list or write a name, not both')
  return { ...says, owner: name }
}

type Answered = Readonly<Record<string, string>>

/** Whoever can sign in is reached by their own page, also where their address was typed; anybody else by the address. */
const reachedBy = (form: Form, says: Answered, aside: Answered, { people }: EntryOptions): Answered => {
  const { person = '', address = '' } = aside
  if (address === '') return aside
  const known = people.find(({ email }) => isSameAddress(email, address))
  if (person !== '' && person !== known?.id)
    form.complain('address', 'Choose somebody from the list or write an address, not both')
  if (known === undefined && says['owner'] === '')
    form.complain('owner', 'Write the name that goes with the e-mail address')
  return known === undefined ? aside : { ...aside, person: known.id, address: '' }
}

/** The name of whoever was found by their address. */
const nameFound = (says: Answered, aside: Answered | undefined, { people }: EntryOptions): Answered => {
  const found = people.find(({ id }) => id === aside?.['person'])
  return found === undefined || !('owner' in says) ? says : { ...says, owner: found.name }
}

/** Complains about days before the year was opened, unless they stood there already, and about ends before beginnings. */
const checkDays = (form: Form, list: ListName, said: Answered, before: Answered, { earliest }: EntryOptions): void => {
  const { questions } = listingOf(list)
  for (const [name, { as }] of Object.entries<Question>(questions)) {
    const day = said[name] ?? ''
    if (as === 'day' && day !== '' && earliest !== undefined && day < earliest && day !== before[name])
      form.complain(`${name}-day`, `The date must not be before ${sayDay(earliest)}, when this year was opened`)
  }
  const { begins = '', ends = '' } = said
  if (begins !== '' && ends !== '' && ends < begins)
    form.complain('ends-day', `Until must not be before ${sayDay(begins)}, from which it begins`)
}

/** Reads what was typed of an entry. `before` are the answers that stood there. */
export const readEntry = (form: Form, list: ListName, options: EntryOptions, before: Answered = {}): Said => {
  const { questions, aside, area } = listingOf(list)
  const says = readAll(form, questions, options)
  const typed = aside === undefined ? undefined : readAll(form, aside, options)
  const chosen = options.people.find(({ id }) => id === typed?.['person'])
  const named = chosen !== undefined && 'owner' in says ? nameChosen(form, says, chosen.name) : says
  const beside = typed && reachedBy(form, named, typed, options)
  const needed = area === 'always' ? { needed: 'Choose which headline area it is for' } : {}
  const keys = options.areas.map(({ key }) => key)
  checkDays(form, list, { ...says, ...typed }, before, options)
  return {
    says: nameFound(named, beside, options),
    aside: beside,
    area: area === 'never' ? undefined : form.choice('area', keys, { called: 'The headline area', ...needed }),
  }
}
