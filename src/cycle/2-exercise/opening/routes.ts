import { readForm, type Form } from '#forms'
import { dayOf } from '#ground'
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
import { labelFor, sayTaken } from '../year/label.ts'
import { readTimetable, typedDates } from '../year/routes/form.ts'
import { checkPage } from './pages/check.ts'
import { newPage } from './pages/new.ts'
import { datesAfter } from './starting.ts'
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

/** The next label, the dates a year on, the edition and the groups of the last year. No score comes along, ever. */
const prefilled = ({ exercises, editions, groups, last }: Found, ask: Ask): Form => {
  const today = dayOf(ask.now)
  const label = labelFor(
    today,
    exercises.map(each => each.label),
  )
  const run = exercises.find(({ phase }) => phase !== 'past')
  const dates = run && datesAfter(run, label, today)
  const wanted = ask.asked.query['edition'] ?? last?.exercise.editionId
  const edition = editions.find(({ id }) => id === wanted)?.id
  return readForm({
    label,
    ...(dates ? typedDates(dates) : {}),
    ...(edition === undefined ? {} : { edition }),
    sits: groups.filter(({ id }) => last?.sat.some(({ group }) => group === id)).map(({ id }) => id),
  })
}

const pageOf = (ask: Ask, found: Found, form: Form) =>
  newPage(ask.frame, {
    ...{ partnership: ask.partnership.id, ...found, form },
    comesForMore: found.exercises.length === 0 && ask.asked.query['for'] !== undefined,
  })

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
  if (dates && found.exercises.some(({ label }) => label === dates.label)) {
    form.complain('label', sayTaken(dates.label))
    return refused(pageOf(ask, found, form))
  }
  if (!dates || !pinned || form.mistakes.length > 0) return mistaken(pageOf(ask, found, form))
  const { before, sat, terms } = await ask.read(async tx => {
    const year = await beforeOf(tx, needs.editions, { label: dates.label, edition: pinned })
    return { before: year, sat: year ? await sittingsOf(tx, year.exercise) : [], terms: await localTermsOf(tx) }
  })
  if (before !== undefined && before.edition.id !== pinned.id && form.typed('checked') !== pinned.id)
    return shown(
      checkPage(ask.frame, {
        ...{ partnership: ask.partnership.id, before, edition: pinned, terms },
        posted: sentAgain(form),
      }),
    )
  const arranged = sits.map(group => arrangedAs(group, pinned, before, sat))
  const opened = await openExercise(ask, { ...dates, editionId: pinned.id, groups: arranged })
  if (opened.ok) return seeOther(`${exercisePath(ask.partnership.id, opened.value)}/sittings`)
  form.complain('label', sayTaken(opened.refusal.label))
  return refused(pageOf(ask, found, form))
}

const dateFields = ['gatherBy', 'agreeBy', 'planBy'].flatMap(name =>
  ['day', 'month', 'year'].map(part => `${name}-${part}`),
)

/** What was typed, as hidden fields that send it again. */
const sentAgain = (form: Form): readonly (readonly [string, string])[] =>
  ['label', 'edition', 'fits', 'sits', ...dateFields].flatMap(name =>
    form.typedAll(name).map(value => [name, value] as const),
  )

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
