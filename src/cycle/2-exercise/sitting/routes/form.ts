import { readForm, type Form } from '#forms'
import { dayOf, type Day, type Id, type Instant } from '#ground'
import type { Arranged } from '../arrangement.ts'
import { attendanceOf, manners, seatsAt, type Manner, type Sitting, type SittingSaid } from '../sitting.ts'

const mannerKeys = Object.keys(manners) as readonly Manner[]

/** Reads who sits and what each looks at, from `sits`, `scope-…` and `standards-…`. */
export const readArrangement = (
  form: Form,
  groups: readonly { readonly id: Id<'group'>; readonly name: string }[],
  standards: readonly number[],
): readonly Arranged[] => {
  const ids = groups.map(({ id }) => id)
  const sits = form.choices('sits', ids, { called: 'Each group', needed: 'Choose at least one group' })
  return groups
    .filter(({ id }) => sits.includes(id))
    .map(({ id, name }) => {
      const scope = form.choice(`scope-${id}`, ['all', 'some'], { called: `What ${name} looks at` }) ?? 'all'
      if (scope === 'all') return { group: id, standards }
      const chosen = form.choices(`standards-${id}`, standards.map(String), {
        called: `What ${name} looks at`,
        needed: `Choose at least one standard for ${name}, or all of them`,
      })
      return { group: id, standards: chosen.map(Number) }
    })
}

/** The arrangement as it stands, to show before anything is changed. */
export const arrangementForm = (sittings: readonly Sitting[], standardCount: number): Form =>
  readForm({
    sits: sittings.map(({ group }) => group.id),
    ...Object.fromEntries(
      sittings.flatMap(({ group, standards }) => [
        [`scope-${group.id}`, standards.length === standardCount ? 'all' : 'some'],
        [`standards-${group.id}`, standards.map(String)],
      ]),
    ),
  })

/** Reads how a group sat. Nobody took part in what has not happened yet. */
export const readSitting = (form: Form, sitting: Pick<Sitting, 'group' | 'attendance'>, now: Instant): SittingSaid => {
  const seats = seatsAt(sitting)
  const heldOn = form.day('held', { called: 'The day of the sitting' })
  const manner = form.choice('manner', mannerKeys, { called: 'How it was done' })
  const tookPart = form.choices(
    'took-part',
    seats.map(({ seat }) => seat),
    { called: 'Each seat' },
  )
  const others = form.text('others', { called: 'Others who took part', max: 4000 })
  const notes = form.text('notes', { called: 'Notes', max: 8000 })
  const isDayWrong = form.mistakes.some(({ field }) => field.startsWith('held'))
  if (heldOn === undefined && !isDayWrong && !form.mistakeOf('manner'))
    form.complain('held-day', manner === undefined ? 'Say when or how the group sat' : 'Enter the day of the sitting')
  if (heldOn !== undefined && manner === undefined && !form.mistakeOf('manner'))
    form.complain('manner', 'Choose how it was done')
  const isOver = heldOn !== undefined && heldOn <= dayOf(now)
  if (!isOver && tookPart.length > 0 && form.mistakes.length === 0)
    form.complain('took-part', 'Say who took part once the sitting is over: its day is missing or still to come')
  return {
    ...(heldOn === undefined ? {} : { heldOn }),
    ...(manner === undefined ? {} : { manner }),
    attendance: isOver ? attendanceOf(seats, tookPart) : [],
    others,
    notes,
  }
}

/** How a group sat as it is on record. */
export const sittingForm = (sitting: Sitting): Form =>
  readForm({
    ...(sitting.heldOn === undefined ? {} : typedDay(sitting.heldOn)),
    ...(sitting.manner === undefined ? {} : { manner: sitting.manner }),
    'took-part': sitting.attendance.filter(({ state }) => state === 'took-part').map(({ seat }) => seat),
    others: sitting.others,
    notes: sitting.notes,
  })

const typedDay = (day: Day): Readonly<Record<string, string>> => {
  const [year, month, date] = day.split('-').map(Number)
  return { 'held-day': String(date), 'held-month': String(month), 'held-year': String(year) }
}
