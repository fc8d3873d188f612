import { button, html, input, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import { sayCount } from '#ground'
import type { Frame } from '../../access/frame.ts'
import { framed } from '../../pages/framed.ts'
import type { DeskPartnership, Programme } from '../programme.ts'
import type { AreaKind, Region } from '../region.ts'
import { standing, wrong } from './fields.ts'

export type RegionsView = {
  readonly own: string
  readonly programme: Programme
  readonly regions: readonly Region[]
  readonly areas: readonly AreaKind[]
  readonly partnerships: readonly DeskPartnership[]
  readonly mayArrange: boolean
  readonly form?: Form | undefined
}

const holds = (count: number): string => (count === 0 ? 'no partnership' : sayCount(count, 'partnership'))

const addition = (action: string, name: string, label: string, form: Form | undefined): Html =>
  html`<form method="post" action="${action}" novalidate class="narrow">
    ${input({ id: name, name, label, value: standing(form, name), errorMessage: wrong(form, name) })}
    ${button({ text: 'Add', classes: 'govuk-button--secondary', preventDoubleClick: true })}
  </form>`

const regions = ({ own, regions: known, partnerships, mayArrange, form }: RegionsView): Html =>
  html`<h2 class="govuk-heading-m" id="region">Regions</h2>
    <ul class="govuk-list">
      ${known.map(
        ({ id, name }) =>
          html`<li>
            ${mayArrange ? html`<a class="govuk-link" href="${own}/regions/${id}">${name}</a>` : name}:
            ${holds(partnerships.filter(each => each.regionId === id).length)}
          </li>`,
      )}
    </ul>
    ${mayArrange && addition(`${own}/regions`, 'name', 'Add a region', form)}`

const areas = ({ own, areas: known, partnerships, mayArrange, form }: RegionsView): Html =>
  html`<h2 class="govuk-heading-m" id="area-kind">Kinds of area</h2>
    <p class="govuk-body">Releases print a table by kind of area. For example: county, unitary, London borough.</p>
    <ul class="govuk-list">
      ${known.map(
        ({ id, name }) =>
          html`<li>
            ${name}: ${holds(partnerships.filter(each => each.areaId === id).length)}
            ${
              mayArrange &&
              html`<form method="post" action="${own}/area-kinds/${id}/ending" class="inline-forms">
                <button class="link-button">
                  Take it off the list<span class="govuk-visually-hidden">: ${name}</span>
                </button>
              </form>`
            }
          </li>`,
      )}
    </ul>
    ${mayArrange && addition(`${own}/area-kinds`, 'kind', 'Add a kind of area', form)}`

/** How the desk tells partnerships apart: the regions, and the kinds of area. */
export const regionsPage = (frame: Frame, view: RegionsView): Html =>
  framed(frame, {
    title: 'Regions and kinds of area',
    caption: view.programme.name,
    back: { text: view.programme.name, href: view.own },
    mistakes: view.form === undefined ? [] : summaryOf(view.form.mistakes),
    main: html`${regions(view)}${areas(view)}`,
  })

export type RegionView = {
  readonly own: string
  readonly programme: Programme
  readonly region: Region
  readonly form?: Form | undefined
}

/** One region: its name, and its end. */
export const regionPage = (frame: Frame, { own, programme, region, form }: RegionView): Html =>
  framed(frame, {
    title: region.name,
    caption: programme.name,
    back: { text: 'Regions and kinds of area', href: `${own}/regions` },
    mistakes: form === undefined ? [] : summaryOf(form.mistakes),
    main: html`<form method="post" action="${own}/regions/${region.id}" novalidate class="narrow">
        ${input({
          id: 'name',
          name: 'name',
          label: 'Name',
          hint: 'Releases go on printing it under the name that is fixed for them.',
          value: standing(form, 'name', region.name),
          errorMessage: wrong(form, 'name'),
        })}
        ${button({ text: 'Rename', classes: 'govuk-button--secondary', preventDoubleClick: true })}
      </form>
      <form method="post" action="${own}/regions/${region.id}/ending" class="narrow">
        <h2 class="govuk-heading-m" id="ending">End the region</h2>
        <p class="govuk-body">It leaves today’s lists. Only a region without partnerships can end.</p>
        ${button({ text: 'End it', classes: 'govuk-button--warning', preventDoubleClick: true })}
      </form>`,
  })
