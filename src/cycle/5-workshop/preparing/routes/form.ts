import { readForm, type Form } from '#forms'
import { linesIn, type Day } from '#ground'
import type { Seat } from '#people'
import type { Minutes, Recipe } from '../../hour/recipe.ts'
import type { Workshop } from '../../room/room.ts'
import { openingDays, readTyped } from '../ahead.ts'
import type { AskedAhead, Laid } from '../actions.ts'
import { lettersOf } from '../mixing.ts'
import { readClock, readMinutes } from '../minutes.ts'
import { minuteFields } from '../pages/recipe.ts'

const mostPeople = 200

/** Day and time, as two pages ask them. */
export const readWhen = (form: Form): { readonly heldOn: Day; readonly startsAt: string } | undefined => {
  const heldOn = form.day('held', { called: 'The day of the workshop', needed: 'Say on which day it is' })
  const typed = form.line('startsAt', { called: 'The time', needed: 'Say when it begins, like 14:00' })
  const startsAt = readClock(typed)
  if (typed !== '' && startsAt === undefined) form.complain('startsAt', 'The time is a time of the day, like 14:00')
  return heldOn === undefined || startsAt === undefined ? undefined : { heldOn, startsAt }
}

export const readPeople = (form: Form): number | undefined =>
  form.wholeNumber('people', {
    called: 'The number of people',
    needed: 'Say how many people you expect',
    min: 2,
    max: mostPeople,
  })

/** The day and the time as they stand, to show before anything is typed. */
export const typedWhen = ({
  heldOn,
  startsAt,
}: Pick<Workshop, 'heldOn' | 'startsAt'>): Readonly<Record<string, string>> => {
  const [year, month, day] = heldOn.split('-').map(Number)
  return { 'held-day': String(day), 'held-month': String(month), 'held-year': String(year), startsAt }
}

const ways = ['again', 'plenaryEach', 'shared'] as const

/** The hour as it stands, to show before anything is changed. */
export const recipeForm = (recipe: Recipe): Form =>
  readForm({
    ...Object.fromEntries(recipe.standards.map((number, at) => [`place-${number}`, String(at + 1)])),
    ...Object.fromEntries(minuteFields.map(({ name }) => [name, String(recipe.minutes[name])])),
    limit: String(recipe.limit),
    people: String(recipe.people),
    ways: ways.filter(way => recipe[way]),
  })

/** Reads a whole hour; `undefined` while anything in it is wrong, with the mistakes in the form. */
export const readRecipe = (form: Form, standing: Recipe, standards: readonly number[]): Recipe | undefined => {
  const order = readOrder(form, standards)
  const minutes = Object.fromEntries(
    minuteFields.map(({ name, label }) => [name, readPart(form, name, label)]),
  ) as Readonly<Record<keyof Minutes, number | undefined>>
  const limit = readPart(form, 'limit', 'What the meeting has')
  const people = readPeople(form)
  const chosen = form.choices('ways', ways, { called: 'Each way' })
  if (form.mistakes.length > 0 || limit === undefined || people === undefined) return undefined
  return {
    ...standing,
    standards: order,
    people,
    minutes: minutes as Minutes,
    limit,
    again: chosen.includes('again'),
    plenaryEach: chosen.includes('plenaryEach'),
    shared: chosen.includes('shared'),
  }
}

/** The standards in the order of the places given to them; one place for two of them is a mistake. */
const readOrder = (form: Form, standards: readonly number[]): readonly number[] => {
  const places = standards.map(String)
  const placed = new Map<string, number>()
  for (const standard of standards) {
    const field = `place-${standard}`
    const place = form.choice(
      field,
      standards.map((_each, at) => String(at + 1)),
      { called: `Standard ${standard}` },
    )
    if (place === undefined) continue
    const other = placed.get(place)
    if (other === undefined) placed.set(place, standard)
    else form.complain(field, `Standards ${other} and ${standard} have the same place. Give each its own`)
  }
  if (placed.size === 0 && form.mistakes.length === 0)
    form.complain(`place-${places[0] ?? '1'}`, 'Choose at least one standard')
  return [...placed].toSorted(([a], [b]) => Number(a) - Number(b)).map(([, standard]) => standard)
}

const readPart = (form: Form, name: string, label: string): number | undefined => {
  const typed = form.line(name, { called: label, needed: `${label}: say how many minutes` })
  const minutes = readMinutes(typed)
  if (typed !== '' && minutes === undefined)
    form.complain(name, `${label} is a number of minutes up to 120, in halves: 4, 0.5`)
  return minutes
}

/** The tables as they stand, to show before anything is changed. */
export const tablesForm = (laid: readonly Laid[]): Form =>
  readForm({
    tables: String(laid.length),
    ...Object.fromEntries(laid.map(({ letter, callLink }) => [`call-${letter}`, callLink ?? ''])),
    ...Object.fromEntries(laid.flatMap(({ letter, seats = [] }) => seats.map(seat => [`seat-${seat}`, letter]))),
  })

/** Reads tables laid by hand. `seats` stay unsaid when they are to be mixed: another number of tables, or by wish. */
export const readTables = (form: Form, seats: readonly Seat[], standing: number): readonly Laid[] | undefined => {
  const count = form.wholeNumber('tables', {
    called: 'The number of tables',
    needed: 'Say how many tables',
    min: 1,
    max: 20,
  })
  const act = form.choice('act', ['save', 'mix'], { called: 'What to do' }) ?? 'save'
  if (count === undefined) return undefined
  const letters = lettersOf(count)
  const isMixed = act === 'mix' || count !== standing
  const laid = letters.map(letter => {
    const callLink = form.has(`call-${letter}`)
      ? form.link(`call-${letter}`, { called: `The link of table ${letter}` })
      : ''
    return { letter, ...(callLink === '' ? {} : { callLink }) }
  })
  if (isMixed) return form.mistakes.length > 0 ? undefined : laid
  const sits = new Map(
    seats.map(seat => [seat.id, form.choice(`seat-${seat.id}`, letters, { called: `The table of ${seat.title}` })]),
  )
  if (form.mistakes.length > 0) return undefined
  return laid.map(table => ({
    ...table,
    seats: seats.filter(seat => sits.get(seat.id) === table.letter).map(seat => seat.id),
  }))
}

type Addressable = {
  readonly known: readonly { readonly seat: Seat; readonly email: string }[]
  readonly unknown: readonly Seat[]
}

/** Reads whom to ask ahead, and from which day on. */
export const readAhead = (
  form: Form,
  heldOn: Day,
  { known, unknown }: Addressable,
): { readonly from: Day; readonly people: readonly AskedAhead[] } | undefined => {
  const from = form.choice('from', openingDays(heldOn), { called: 'The first day', needed: 'Say from which day on' })
  const chosen = form.choices(
    'seats',
    known.map(({ seat }) => seat.id),
    { called: 'Each seat' },
  )
  const people = [
    ...known.filter(({ seat }) => chosen.includes(seat.id)).map(({ seat, email }) => askedFor(seat, email)),
    ...unknown.flatMap(seat => {
      const email = form.email(`email-${seat.id}`, { called: `The address of ${seat.holder ?? seat.title}` })
      return email === '' ? [] : [askedFor(seat, email)]
    }),
    ...readOthers(form),
  ]
  const isNobody = people.length === 0 && form.mistakes.length === 0
  if (isNobody) form.complain(known.length > 0 ? 'seats' : 'others', 'Choose or type at least one person')
  const twice = people.find((one, at) => people.findIndex(other => other.email === one.email) !== at)
  if (twice !== undefined)
    form.complain('others', `${twice.email} is there twice. Each link needs an address of its own`)
  return from === undefined || form.mistakes.length > 0 ? undefined : { from, people }
}

const askedFor = (seat: Seat, email: string): AskedAhead => ({
  email,
  shownAs: seat.holder ?? seat.title,
  byRole: seat.holder === undefined,
  under18: false,
  seat: seat.id,
  ...(seat.organisationName === undefined ? {} : { organisation: seat.organisationName }),
})

const readOthers = (form: Form): readonly AskedAhead[] => {
  const lines = linesIn(form.text('others', { called: 'Anybody else', max: 4000 }))
  return lines.flatMap(line => {
    const typed = readTyped(line)
    if (typed === undefined || typed.name.length > 200 || typed.email.length > 200) {
      form.complain(
        'others',
        `“${line.trim().slice(0, 60)}” is not a name and an address, like: Ana Ruiz ana@example.org`,
      )
      return []
    }
    return [{ email: typed.email, shownAs: typed.name, byRole: false, under18: false }]
  })
}
