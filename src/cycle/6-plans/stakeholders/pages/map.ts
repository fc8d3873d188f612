import { button, details, html, insetText, table, warningText, type Html } from '#design'
import { sayCount } from '#ground'
import type { Frame } from '#people'
import { sayAnswer } from '../../lists/entry.ts'
import { leaf, type PlanView } from '../../pages/leaf.ts'
import { about, said } from '../../pages/prose.ts'
import { fields, forPapers, standingIn, type Field, type Stakeholder } from '../map.ts'

export type MapView = PlanView & { readonly all: readonly Stakeholder[] }

const title = 'Who has a stake'

/** The map of stakeholders: four fields, then the same as a table. */
export const mapPage = (frame: Frame, { all, ...view }: MapView): Html => {
  const here = all.filter(({ isRemoved }) => !isRemoved)
  return leaf(frame, view, {
    title,
    lede: 'Who is touched by the change, who can help or stop it, what they need to hear and how they are involved.',
    main: html`${warningText({
      text: 'Write as if each of them could read it. It belongs to the change team and goes into no paper unless you tick a line for it, but it may be asked for under freedom of information.',
      iconFallbackText: 'Warning',
    })}
    ${
      here.length === 0
        ? insetText({ text: 'Nobody is on the map yet.' })
        : html`${fieldsPart(here)} ${tablePart(view, here)}
            <p class="govuk-body">${sayCount(forPapers(all).length, 'line')} ticked for papers.</p>`
    }
    ${button({ text: 'Add somebody', href: view.paths.newStakeholder })} ${removedPart(view, all)}`,
  })
}

const fieldsPart = (here: readonly Stakeholder[]): Html =>
  html`<div class="beside">${fields.slice(0, 2).map(field => fieldPart(field, here))}</div>
    <div class="beside">${fields.slice(2).map(field => fieldPart(field, here))}</div>`

const fieldPart = (field: Field, here: readonly Stakeholder[]): Html => {
  const inside = standingIn(field, here)
  return html`<div class="row row--whole">
    <h2 class="govuk-heading-s govuk-!-margin-bottom-1">${field.title}</h2>
    <p class="govuk-body-s quiet">${field.note}</p>
    ${
      inside.length === 0
        ? html`<p class="govuk-body-s">Nobody</p>`
        : html`<ul class="govuk-list govuk-list--bullet">
            ${inside.map(({ says }) => html`<li>${said(says.name)}</li>`)}
          </ul>`
    }
  </div>`
}

const heads = [
  'Who',
  'Matters to them',
  'Can help or stop it',
  'Needs to hear',
  'How involved',
  'In papers',
  'Take out',
]

const tablePart = ({ paths }: PlanView, here: readonly Stakeholder[]): Html =>
  html`<div class="scrolls" tabindex="0" role="region" aria-label="The same as a table">
    ${table({
      caption: 'The same as a table',
      captionClasses: 'govuk-table__caption--m',
      head: heads.map(text => ({ text })),
      firstCellIsHeader: true,
      rows: here.map(({ id, says }) => [
        { html: html`<a class="govuk-link" href="${paths.stakeholder(id)}">${says.name}</a>` },
        { text: sayAnswer('stakeholder', 'interest', says.interest) },
        { text: sayAnswer('stakeholder', 'influence', says.influence) },
        { html: said(says.hears) },
        { html: said(says.involved) },
        { text: says.papers === 'yes' ? 'Yes' : 'No' },
        {
          html: html`<form method="post" action="${paths.stakeholderPlace(id)}">
            <button class="link-button" name="move" value="out" aria-label="Take out: ${says.name}">Take out</button>
          </form>`,
        },
      ]),
    })}
  </div>`

const removedPart = ({ paths }: PlanView, all: readonly Stakeholder[]): Html => {
  const removed = all.filter(({ isRemoved }) => isRemoved)
  if (removed.length === 0) return html``
  return details({
    summaryText: `Taken out (${sayCount(removed.length, 'line')})`,
    html: html`${removed.map(
      ({ id, says }) =>
        html`<form method="post" action="${paths.stakeholderPlace(id)}" class="inline-forms">
          ${said(says.name)} <button class="link-button" name="move" value="back">Put back${about(says.name)}</button>
        </form>`,
    )}`,
  })
}

/** What somebody reads who is not in the change team. */
export const notYoursPage = (frame: Frame, view: PlanView & { readonly team: readonly string[] }): Html =>
  leaf(frame, view, {
    title,
    main: html`${insetText({
        text: 'The map belongs to the change team. The champion, the deputy and the members of the team read it.',
      })}
      <p class="govuk-body">
        ${view.team.length === 0 ? 'Nobody is in the change team yet.' : `In the team: ${view.team.join(', ')}.`} The
        champion says on the plan’s page of support which member can sign in.
      </p>`,
  })
