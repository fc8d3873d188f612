import { readForm, type Form } from '#forms'
import type { ListName } from '../../sections/section.ts'
import { listings, type Asked } from '../kinds.ts'
import type { Line } from '../line.ts'

/** A date as its three inputs show it. */
const typedDay = (name: string, day: string): Readonly<Record<string, string>> => {
  const [year = '', month = '', date = ''] = day.split('-')
  const part = (typed: string): string => (typed === '' ? '' : String(Number(typed)))
  return { [`${name}-day`]: part(date), [`${name}-month`]: part(month), [`${name}-year`]: year }
}

/** What a row says, as its form shows it before anything is typed. */
export const formOf = ({ list, says }: Pick<Line, 'list' | 'says'>): Form =>
  readForm(
    Object.fromEntries(
      Object.entries(listings[list].asks).flatMap(([name, { as }]) =>
        as === 'day' ? Object.entries(typedDay(name, says[name] ?? '')) : [[name, says[name] ?? '']],
      ),
    ),
  )

const readAnswer = (form: Form, name: string, asked: Asked, others: readonly string[]): string => {
  const called = asked.label.replace(/\?$/, '')
  const ways = { called, ...(asked.needed === undefined ? {} : { needed: asked.needed }) }
  switch (asked.as) {
    case 'line':
      return form.line(name, { ...ways, max: asked.max })
    case 'text':
      return form.text(name, { ...ways, max: asked.max })
    case 'day':
      return form.day(name, ways) ?? ''
    case 'choice':
      return form.choice(name, Object.keys(asked.choices), ways) ?? ''
    case 'row':
      return form.choice(name, others, ways) ?? ''
  }
}

/** Reads what was typed of a row. `others` are the rows that it may point at. */
export const readSays = (form: Form, list: ListName, others: readonly string[]): Line['says'] => {
  const says = Object.fromEntries(
    Object.entries(listings[list].asks).map(([name, asked]) => [name, readAnswer(form, name, asked, others)]),
  )
  const [from = '', until = ''] = [says['from'], says['until']]
  if (from !== '' && until !== '' && until < from)
    form.complain('until-day', 'The last day must not be before the first')
  return says
}
