import { readForm, type Form } from '#forms'
import { dayOf, type Day } from '#ground'
import { mistaken, refused, seeOther, shown, type Reply, type Route } from '#http'
import { standardsOf, type Edition } from '#instrument'
import { memberRoute, type Ask } from '#people'
import { standardsAfter, type Before } from '../before/before.ts'
import { beforeOf } from '../before/store.ts'
import type { ExerciseNeeds } from '../needs.ts'
import { exercisePath } from '../paths.ts'
import type { Arranged } from '../sitting/arrangement.ts'
import { sittingsOf } from '../sitting/store.ts'
import { localTermsOf } from '../words/store.ts'
import { openExercise } from '../year/actions.ts'
import type { Exercise } from '../year/exercise.ts'
import { labelFor, labelFrom, nameIn, sayTaken, type LabelTaken } from '../year/label.ts'
import { readTimetable, typedDates } from '../year/routes/form.ts'
import { besideToday, clashOf, nameFor, sayNeedsName } from './beside.ts'
import { checkPage } from './pages/check.ts'
import { newPage } from './pages/new.ts'
import { datesAfter, datesBeside } from './starting.ts'
import type { Found } from './found.ts'
import { foundFor } from './store.ts'

const years = '/partnerships/:partnership/exercises'

/** Opening a year: prefilled from the last one, with what another edition changes shown before it is opened. */
export const openingRoutes = (needs: ExerciseNeeds): readonly Route[] => [
  memberRoute(needs, {
    ...{ method: 'GET', path: `${years}/new`, ability: 'exercise.run' },
    handle: async ask => {
      const found = await findFor(needs, ask)
      return shown(pageOf(ask, found, prefilled(found, ask)))
    },
  }),
  memberRoute(needs, {
    ...{ method: 'POST', path: years, ability: 'exercise.run' },
    handle: ask => open(needs, ask),
  }),
]

const findFor = (needs: ExerciseNeeds, ask: Ask): Promise<Found> => ask.read(tx => foundFor(tx, needs.editions))

/**
 * The next label, the dates a year on, the edition and the groups of the last year; for standards that are to run beside
 * a year under way, that year with its dates, and a name. No score comes along, ever.
 */
const prefilled = (found: Found, ask: Ask): Form => {
  const { exercises, editions, groups, last } = found
  const today = dayOf(ask.now)
  const { edition: asked, year } = ask.asked.query
  const edition = editions.find(({ id }) => id === (asked ?? last?.exercise.editionId))
  const wanted = typeof year === 'string' ? labelFrom(year) : undefined
  const beside = edition && wanted === undefined ? besideToday(exercises, edition.id, today) : undefined
  const label = beside?.label ?? (wanted?.ok === true ? wanted.value : nextLabel(found, today))
  const run = exercises.find(({ phase }) => phase !== 'past')
  const dates = beside === undefined ? run && datesAfter(run, label, today) : datesBeside(beside, today)
  return readForm({
    ...(dates ? typedDates(dates) : {}),
    ...{ label, name: beside && edition ? nameOffered(found, edition, label) : '' },
    ...(edition === undefined ? {} : { edition: edition.id }),
    sits: groups.filter(({ id }) => last?.sat.some(({ group }) => group === id)).map(({ id }) => id),
  })
}

const nextLabel = ({ exercises }: Found, today: Day): string =>
  labelFor(
    today,
    exercises.map(({ label }) => label),
  )

const nameOffered = ({ exercises, origins }: Found, edition: Edition, year: string): string =>
  nameFor(edition, { origins, year, taken: exercises.map(({ label }) => label) })

const pageOf = (ask: Ask, found: Found, form: Form) => {
  const year = labelFrom(form.typed('label'))
  const own = found.exercises.find(({ label }) => year.ok && label === year.value)
  return newPage(ask.frame, {
    ...{ partnership: ask.partnership.id, ...found, form },
    ...(own === undefined || form.typed('name') === ''
      ? {}
      : { beside: { label: own.label, standards: titleOf(found, own), next: nextLabel(found, dayOf(ask.now)) } }),
    comesForMore: found.exercises.length === 0 && ask.asked.query['for'] !== undefined,
  })
}

const titleOf = ({ editions }: Found, { editionId }: Exercise): string =>
  editions.find(({ id }) => id === editionId)?.title ?? editionId

const open = async (needs: ExerciseNeeds, ask: Ask): Promise<Reply> => {
  const form = readForm(ask.asked.body)
  const found = await findFor(needs, ask)
  const { editions, groups } = found
  if (form.typed('do') === 'change') return shown(pageOf(ask, found, form))
  const dates = readTimetable(form, dayOf(ask.now))
  const edition = form.choice(
    'edition',
    editions.map(({ id }) => id),
    { called: 'The edition', needed: 'Choose which standards' },
  )
  const sits = form.choices(
    'sits',
    groups.map(({ id }) => id),
    { called: 'Each group', needed: 'Choose at least one group' },
  )
  const pinned = editions.find(({ id }) => id === edition)
  if (!dates || !pinned || form.mistakes.length > 0) return mistaken(pageOf(ask, found, form))
  const clash = clashOf(found.exercises, { label: dates.label, editionId: pinned.id })
  if (clash?.kind === 'needs-name') {
    const named = readForm({ ...Object.fromEntries(sentAgain(form)), name: nameOffered(found, pinned, dates.label) })
    named.complain('name', sayNeedsName(dates.label, titleOf(found, clash.beside)))
    return refused(pageOf(ask, found, named))
  }
  if (clash !== undefined) return refuse(ask, found, form, clash)
  const { before, sat, terms } = await ask.read(async tx => {
    const year = await beforeOf(tx, needs.editions, { label: dates.label, edition: pinned })
    return { before: year, sat: year ? await sittingsOf(tx, year.exercise) : [], terms: await localTermsOf(tx) }
  })
  if (before !== undefined && before.edition.id !== pinned.id && form.typed('checked') !== pinned.id)
    return shown(
      checkPage(ask.frame, {
        ...{ partnership: ask.partnership.id, before, label: dates.label, edition: pinned, terms },
        posted: sentAgain(form),
      }),
    )
  const arranged = sits.map(group => arrangedAs(group, pinned, before, sat))
  const opened = await openExercise(ask, { ...dates, editionId: pinned.id, groups: arranged })
  if (opened.ok) return seeOther(`${exercisePath(ask.partnership.id, opened.value)}/sittings`)
  return refuse(ask, found, form, opened.refusal)
}

/** The page again, with what is in the way beside the field that it is about. */
const refuse = (ask: Ask, found: Found, form: Form, taken: LabelTaken): Reply => {
  const field = taken.kind === 'edition-taken' ? 'edition' : nameIn(taken.label) === '' ? 'label' : 'name'
  form.complain(field, sayTaken(taken))
  return refused(pageOf(ask, found, form))
}

const dateFields = ['gatherBy', 'agreeBy', 'planBy'].flatMap(name =>
  ['day', 'month', 'year'].map(part => `${name}-${part}`),
)

/** What was typed, field by field, to send it again. */
const sentAgain = (form: Form): readonly (readonly [name: string, values: readonly string[]])[] =>
  ['label', 'name', 'edition', 'fits', 'sits', ...dateFields].map(name => [name, form.typedAll(name)])

/** A group that looked at some of the standards starts with what they became; any other with all of them. */
const arrangedAs = (
  group: string,
  edition: Edition,
  before: Before | undefined,
  sat: Awaited<ReturnType<typeof sittingsOf>>,
): Arranged => {
  const looked = sat.find(each => each.group.id === group)?.standards
  if (before === undefined || looked === undefined)
    return { group, standards: standardsOf(edition).map(({ number }) => number) }
  return { group, standards: standardsAfter(before, edition, looked) }
}
