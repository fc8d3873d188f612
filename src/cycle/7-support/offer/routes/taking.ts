import type { Read } from '#db'
import { exercisesOf } from '#exercise'
import type { Form } from '#forms'
import { linesIn } from '#ground'
import type { PersonInPartnership } from '#people'
import { outcomesOf, outlineOf, standingOutcomes } from '#plans'
import type { SupportNeeds } from '../../needs.ts'
import { mostPlaces, type Attendance, type Going, type Place, type Serves, type Wanted } from '../places.ts'
import type { Told } from '../actions/places.ts'

/**
 * What of the partnership's own plans something can serve: the priorities of the newest year that has any, and the
 * outcomes that stand. What it serves already stays offered.
 */
export const servedBy = async (
  tx: Read,
  { editions }: Pick<SupportNeeds, 'editions'>,
  now?: Serves,
): Promise<readonly Serves[]> => {
  const outcomes = standingOutcomes(await outcomesOf(tx)).map(({ id, name }): Serves => ({
    ...{ kind: 'outcome', id, words: name },
  }))
  const all = [...(await newestPriorities(tx, editions)), ...outcomes]
  return now === undefined || all.some(({ id }) => id === now.id) ? all : [now, ...all]
}

const newestPriorities = async (tx: Read, editions: SupportNeeds['editions']): Promise<readonly Serves[]> => {
  for (const { id } of (await exercisesOf(tx)).slice(0, 2)) {
    const priorities = (await outlineOf(tx, editions, id))?.areas.flatMap(area => area.priorities) ?? []
    if (priorities.length > 0) return priorities.map(each => ({ kind: 'priority', id: each.id, words: each.words }))
  }
  return []
}

/** What it serves, chosen from what was offered; nothing where nothing was chosen. */
export const readServes = (form: Form, offered: readonly Serves[]): Serves | undefined => {
  const chosen = form.choice(
    'serves',
    offered.map(({ id }) => id as string),
    { called: 'What it serves' },
  )
  return offered.find(({ id }) => id === chosen)
}

/** The names that were typed, a line each. */
const readNames = (form: Form): readonly string[] => {
  const names = linesIn(form.text('others', { called: 'The names', max: 20_000 }))
  if (names.some(name => name.length > 100)) form.complain('others', 'A name must be 100 characters or fewer')
  return names.slice(0, mostPlaces + 1)
}

const readPeople = (form: Form, people: readonly PersonInPartnership[]): readonly Going[] => {
  const chosen = form.choices(
    'people',
    people.map(({ person }) => person.id as string),
    { called: 'Each person' },
  )
  return people
    .filter(({ person }) => chosen.includes(person.id))
    .map(({ person }) => ({ name: person.name, person: person.id }))
}

/** Complains of a name that stands there twice: one person takes one place. */
const complainOfTwice = (form: Form, going: readonly Going[]): void => {
  const names = going.map(({ name }) => name.toLocaleLowerCase('en'))
  const twice = going.find(({ name }, at) => names.indexOf(name.toLocaleLowerCase('en')) !== at)
  if (twice !== undefined)
    form.complain('others', `${twice.name} stands there twice. Add something that tells the two apart`)
}

const ways = ['names', 'number', 'none'] as const

/** Who is to go, by names, by a number alone, or nobody any more. */
export const readWanted = (form: Form, people: readonly PersonInPartnership[]): Wanted | undefined => {
  const counted = form.choice('counted', ways, { called: 'How', needed: 'Choose how you put people down' })
  if (counted === 'none') return { counted: 'names', people: [] }
  if (counted === 'number') {
    const asked = { called: 'The number of people', needed: 'Write how many', min: 1, max: mostPlaces }
    const number = form.wholeNumber('number', asked)
    return number === undefined ? undefined : { counted, number }
  }
  if (counted === undefined) return undefined
  const going = [...readPeople(form, people), ...readNames(form).map(name => ({ name }))]
  if (going.length === 0) form.complain('others', 'Name at least one person')
  if (going.length > mostPlaces) form.complain('others', `One partnership can put down ${mostPlaces} people at most`)
  complainOfTwice(form, going)
  return { counted, people: going }
}

const readCame = (form: Form, places: readonly Place[]): Told => {
  const named = places.filter(({ askedAt, name }) => askedAt !== undefined && name !== '')
  const ticked = form.choices(
    'came',
    named.map(({ id }) => id as string),
    { called: 'Each person' },
  )
  const besides = readNames(form).map(name => ({ name }))
  if (places.length === 0 && besides.length === 0) form.complain('others', 'Name at least one person who came')
  complainOfTwice(form, [...named.filter(({ id }) => ticked.includes(id)), ...besides])
  if (named.length + besides.length > mostPlaces) form.complain('others', `${mostPlaces} people at most`)
  const asked = places.filter(({ askedAt }) => askedAt !== undefined)
  return { counted: 'names', came: { places: new Map(asked.map(({ id }) => [id, ticked.includes(id)])), besides } }
}

/** Who came, by names or by a number alone. Nobody can have come only where somebody was put down. */
export const readTold = (form: Form, attendance: Attendance | undefined): Told | undefined => {
  const places = attendance?.places ?? []
  const counted = form.choice('counted', ['names', 'number'] as const, {
    called: 'How',
    needed: 'Choose how you say who came',
  })
  if (counted === 'names') return readCame(form, places)
  if (counted === undefined) return undefined
  const min = places.some(({ askedAt }) => askedAt !== undefined) ? 0 : 1
  const asked = { called: 'The number of people', needed: 'Write how many', min, max: mostPlaces }
  const number = form.wholeNumber('number', asked)
  return number === undefined ? undefined : { counted, number }
}
