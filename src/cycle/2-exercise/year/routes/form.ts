import { readForm, type Form } from '#forms'
import type { Day } from '#ground'
import type { Exercise } from '../exercise.ts'
import { fitsLabel, labelFrom, labelOf, longestName, nameIn, sayLabelFault, sayMisfit, yearIn } from '../label.ts'
import { dateWords, faultsOf, type Timetable } from '../timetable.ts'

const fields = ['gatherBy', 'agreeBy', 'planBy'] as const

/** Reads the year, the name of one beside it and the dates; `undefined` when anything is wrong with them, with the mistakes in the form. */
export const readTimetable = (form: Form, openedOn: Day): (Timetable & { readonly label: string }) | undefined => {
  const typed = form.line('label', { called: 'Year', needed: 'Enter the year it is for, like 2026/27' })
  const label = typed === '' ? undefined : labelFrom(typed)
  if (label && !label.ok) form.complain('label', sayLabelFault(label.refusal))
  const name = form.line('name', { called: 'Its name', max: longestName })
  const [gatherBy, agreeBy, planBy] = fields.map(field =>
    form.day(field, { called: dateWords[field], needed: `${dateWords[field]} is missing` }),
  )
  if (!gatherBy || !agreeBy || !planBy) return undefined
  const dates = { gatherBy, agreeBy, planBy }
  const isMeant = form.choice('fits', ['yes'], { called: 'That it is right' }) === 'yes'
  if (label?.ok === true && !isMeant && !fitsLabel(label.value, gatherBy))
    form.complain('fits', sayMisfit(label.value, gatherBy))
  for (const fault of faultsOf(dates, openedOn)) form.complain(`${fault.field}-day`, fault.words)
  return label?.ok === true && form.mistakes.length === 0 ? { ...dates, label: labelOf(label.value, name) } : undefined
}

/** The fields as they stand, to show before anything is typed. */
export const timetableForm = ({ label, ...dates }: Exercise): Form =>
  readForm({ label: yearIn(label), name: nameIn(label), ...typedDates(dates) })

/** Three dates as somebody would type them. */
export const typedDates = (dates: Timetable): Readonly<Record<string, string>> =>
  Object.fromEntries(
    fields.flatMap(field => {
      const [year, month, day] = dates[field].split('-').map(Number)
      return Object.entries({ [`${field}-day`]: day, [`${field}-month`]: month, [`${field}-year`]: year }).map(
        ([name, value]) => [name, String(value)],
      )
    }),
  )
