import { actions, button, html, summaryList, warningText, type Html } from '#design'
import { sayCount, sayDay, sayList, type Day } from '#ground'
import type { Frame } from '../../access/frame.ts'
import { framed } from '../../pages/framed.ts'
import type { DeskPartnership, Programme } from '../programme.ts'
import { fewestPrinted, type PrintedRegion } from '../publication.ts'
import type { Region } from '../region.ts'

export type FixingView = {
  /** The page of printed regions. */
  readonly href: string
  readonly programme: Programme
  readonly regions: readonly Region[]
  readonly partnerships: readonly DeskPartnership[]
  readonly printed: readonly PrintedRegion[]
  readonly firstDay: Day
  readonly lastDay: Day
  readonly today: Day
  /** What was typed, to be sent once more. */
  readonly fields: readonly { readonly name: string; readonly value: string }[]
}

/** Which table will be fixed, and that it is for three years, before it is. */
export const fixingPage = (frame: Frame, view: FixingView): Html => {
  const { href, firstDay, lastDay } = view
  const days = `from ${sayDay(firstDay)} to ${sayDay(lastDay)}`
  return framed(frame, {
    title: 'Fix these printed regions for three years?',
    caption: view.programme.name,
    back: { text: 'Printed regions', href },
    main: html`<p class="govuk-body">Every release that closes ${days} prints its table by region like this:</p>
      ${summaryList({ rows: view.printed.map(each => ({ key: { text: each.name }, value: { text: sayRegion(view, each) } })) })}
      ${warningText({
        iconFallbackText: 'Warning',
        text:
          firstDay > view.today
            ? `From ${sayDay(firstDay)} on nobody can change it, before ${sayDay(lastDay)} has passed. Until it begins you can write another over it.`
            : `Nobody can change it from now on, before ${sayDay(lastDay)} has passed.`,
      })}
      <p class="govuk-body">
        A partnership that moves to another region, a region that is renamed: all of it is printed as it stands here.
        Only a region that is new can still be added to one of these.
      </p>
      <form method="post" action="${href}" novalidate>
        ${view.fields.map(({ name, value }) => html`<input type="hidden" name="${name}" value="${value}" />`)}
        ${actions(
          button({ text: 'Fix it for three years', preventDoubleClick: true }),
          html`<a class="govuk-link govuk-body" href="${href}">Back, and fix nothing</a>`,
        )}
      </form>`,
  })
}

const sayRegion = ({ regions, partnerships }: FixingView, { regions: parts }: PrintedRegion): string => {
  const names = regions.filter(({ id }) => parts.includes(id)).map(({ name }) => name)
  const count = partnerships.filter(({ regionId }) => regionId !== undefined && parts.includes(regionId)).length
  const few = count < fewestPrinted ? ` Nothing is printed for it below ${fewestPrinted}.` : ''
  return `${sayList(names)}. ${sayCount(count, 'partnership')} now.${few}`
}
