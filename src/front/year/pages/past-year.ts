import { columns, html, insetText, taskList, type Html } from '#design'
import { documentsIn, sayDocument, sayReadIn, type Exercise } from '#exercise'
import { framed, type Frame } from '#people'
import { sayGroup, type YearStanding } from '../year.ts'
import { hrefOf } from './parts.ts'

export type PastYearView = {
  readonly own: string
  readonly year: YearStanding
  readonly readIn: NonNullable<Exercise['readIn']>
  readonly mayReadIn: boolean
}

/** A year that was read in from a document: what there is of it, and nothing to do. */
export const pastYearPage = (frame: Frame, { own, year, readIn, mayReadIn }: PastYearView): Html => {
  const href = hrefOf(own, year.exercise.id)
  return framed(frame, {
    title: `Stocktake ${year.exercise.label}`,
    current: 'this-year',
    back: { text: 'All years', href: `${own}/exercises` },
    main: html`${insetText({
      html: html`<b>A past year.</b> ${sayReadIn(readIn)} Nothing in it is due, the programme does not see it, and it is
        not counted in the overview.`,
    })}
    ${columns(
      html`<h2 class="govuk-heading-m">What there is of it</h2>
        ${taskList({
          idPrefix: 'past',
          items: [
            ...year.groups.map(group => ({
              title: { text: `The answers of ${group.name}` },
              href: `${href}/groups/${group.id}`,
              status: { text: sayGroup(group) },
            })),
            {
              title: { text: 'Positions' },
              href: `${href}/positions`,
              status: { text: `${year.settled} of ${year.standards}` },
            },
            { title: { text: 'Papers' }, href: `${href}/papers`, status: { text: 'At any time' } },
          ],
        })}
        <h2 class="govuk-heading-m">What it came from</h2>
        ${documents(year, readIn)}
        ${
          mayReadIn &&
          html`<p class="govuk-body">
            <a class="govuk-link" href="${href}/past/document">Read in another document of this year</a>
          </p>`
        }`,
      html`<h2 class="govuk-heading-m">With the other years</h2>
        <ul class="govuk-list">
          <li>
            <a class="govuk-link" href="${own}/moved?years=${year.exercise.id}"
              >What has moved since, and what has not</a
            >
          </li>
          ${mayReadIn && html`<li><a class="govuk-link" href="${href}/past">Take this past year out again</a></li>`}
        </ul>`,
    )}`,
  })
}

const documents = ({ groups }: YearStanding, readIn: PastYearView['readIn']): Html =>
  html`<ul class="govuk-list govuk-list--bullet">
    ${documentsIn(
      readIn,
      groups.map(({ id }) => id),
    ).map(({ group, ...document }) => {
      const name = groups.find(({ id }) => id === group)?.name
      return html`<li>
        ${name === undefined ? 'The agreed positions' : `The answers of ${name}`}: ${sayDocument(document)}
      </li>`
    })}
  </ul>`
