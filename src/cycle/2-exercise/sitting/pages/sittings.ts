import { button, html, insetText, standing, type Html } from '#design'
import { sayList, type Day, type Id } from '#ground'
import { framed, type Frame } from '#people'
import { exercisePath, sittingPath } from '../../paths.ts'
import type { Exercise } from '../../year/exercise.ts'
import { sayScope } from '../arrangement.ts'
import { hasSat, saySeat, saySitting, type Sitting } from '../sitting.ts'

export type SittingsView = {
  readonly partnership: Id<'partnership'>
  readonly exercise: Exercise
  readonly sittings: readonly Sitting[]
  /** How many standards the edition has. */
  readonly standardCount: number
  readonly today: Day
  readonly mayArrange: boolean
  /** Groups that have not got anybody to answer for them. */
  readonly withoutLead: readonly Sitting['group'][]
}

/** Who sits this year, what each group looks at, and how each has sat. */
export const sittingsPage = (frame: Frame, view: SittingsView): Html => {
  const { partnership, exercise, sittings, mayArrange } = view
  const own = exercisePath(partnership, exercise.id)
  return framed(frame, {
    title: 'Who sits, and how they sat',
    caption: `Stocktake ${exercise.label}`,
    current: 'this-year',
    back: { text: 'This year', href: own },
    main: html`${mayArrange && hearing(view)} ${standing(sittings.map(sitting => sittingRow(sitting, view)))}
      ${
        mayArrange &&
        button({
          text: 'Change who sits and what they look at',
          href: `${own}/sittings/arrangement`,
          classes: 'govuk-button--secondary',
        })
      }
      <p class="govuk-body"><a class="govuk-link" href="${own}/workshops">Live workshops of these groups</a></p>`,
  })
}

/** Nothing is sent as a year opens: who opens it reads who hears of it, and how. */
const hearing = ({ partnership, withoutLead }: SittingsView): Html =>
  html`${
      withoutLead.length > 0 &&
      insetText({
        html: html`Nobody answers for ${sayList(withoutLead.map(({ name }) => name))}.
          <a class="govuk-link" href="/partnerships/${partnership}/people/invitations/new">Invite a group lead</a>`,
      })
    }
    <p class="govuk-body">
      Group leads find their questions on their page Today, and in the weekly mail once their answers are due within two
      weeks. No mail goes out as the year opens: tell them.
    </p>`

const sittingRow = (sitting: Sitting, { partnership, exercise, standardCount, today }: SittingsView) => {
  const said = saySitting(sitting)
  const sat = hasSat(sitting, today)
  const which = sitting.standards.length < standardCount && `: ${sayList(sitting.standards.map(String))}`
  return {
    name: html`<a class="govuk-link" href="${sittingPath(partnership, exercise.id, sitting.group.id)}"
      >${sitting.group.name}</a
    >`,
    state: said === undefined ? 'not yet' : sat ? said : `planned for ${said}`,
    heavy: !sat,
    note: html`Looks at ${sayScope(sitting.standards, standardCount)}${which}. ${missing(sitting)}`,
  }
}

const missing = ({ attendance, group }: Sitting): string => {
  if (attendance.length === 0) {
    const vacant = group.seats.filter(seat => seat.vacantSince !== undefined)
    return vacant.length === 0 ? '' : `Vacant: ${sayList(vacant.map(saySeat))}.`
  }
  const absent = attendance.filter(({ state }) => state === 'missing').map(saySeat)
  const vacant = attendance.filter(({ state }) => state === 'vacant').map(saySeat)
  return [
    absent.length > 0 ? `Missing: ${sayList(absent)}.` : 'Nobody was missing.',
    ...(vacant.length > 0 ? [`Vacant: ${sayList(vacant)}.`] : []),
  ].join(' ')
}
