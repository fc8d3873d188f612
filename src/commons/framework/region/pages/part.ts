import { button, html, insetText, type Html } from '#design'
import { dayOf, sayCount, sayDay } from '#ground'
import type { FrameworkPaths } from '../../paths.ts'
import { adoptedHere, markOfPrinciples, type Regional } from '../adopted.ts'

type PartView = { readonly paths: FrameworkPaths; readonly mayWrite: boolean; readonly regional: Regional }

/** In the section on principles: those of the region to start from, or that the region changed what was adopted. */
export const regionalPart = (view: PartView): Html | false => {
  const { adopted, here, changes } = view.regional
  const last = adoptedHere(view.regional)
  return html`${adopted !== undefined && (last === undefined || changes.length === 0) && standsPart(view, adopted.region.name, adopted.at)}
  ${last !== undefined && changes.length > 0 && changedPart(view, last.region.name, last.at)}
  ${last === undefined && here !== undefined && here.principles.length > 0 && view.mayWrite && startPart(view, here)}`
}

const readLink = ({ paths }: PartView, text: string): Html =>
  html`<a class="govuk-link" href="${paths.region}">${text}</a>`

const standsPart = (view: PartView, region: string, at: string): Html =>
  html`<p class="govuk-body">
    Principles adopted from ${region} on ${sayDay(dayOf(at))}. ${readLink(view, 'How they read there')}
  </p>`

const changedPart = (view: PartView, region: string, at: string): Html =>
  insetText({
    html: html`<p class="govuk-body">
      ${region} has changed principles since you adopted them on ${sayDay(dayOf(at))}. Your text is as you left it.
      ${readLink(view, 'Look at the difference')}
    </p>`,
  })

/** Sends the texts of the page as well, so that nothing typed is lost without scripts either. */
const startPart = (view: PartView, { region, principles }: NonNullable<Regional['here']>): Html =>
  html`<p class="govuk-body">
      Your region has ${sayCount(principles.length, 'principle')} to start from. A copy of each is put into the box
      below what stands there, and it is written whose they are and of which day.
      ${readLink(view, `Read the principles of ${region.name}`)}
    </p>
    <input type="hidden" name="mark" value="${markOfPrinciples(principles)}" form="texts" />
    ${button({
      ...{
        text: `Adopt the principles of ${region.name}`,
        classes: 'govuk-button--secondary',
        preventDoubleClick: true,
      },
      ...{ name: 'go', value: 'adopt', attributes: { form: 'texts' } },
    })}`
