import { actions, button, checkboxes, details, html, insetText, type Html } from '#design'
import { dayOf, sayCount, sayDay } from '#ground'
import { framed, type Frame } from '#people'
import { said } from '../../pages/prose.ts'
import type { Offer, Outcome } from '../outcome.ts'
import type { OutcomePaths } from '../paths.ts'

export type OutcomesView = {
  readonly paths: OutcomePaths
  readonly standing: readonly Outcome[]
  readonly ended: readonly Outcome[]
  /** How many things serve each outcome, by its id. */
  readonly served: ReadonlyMap<string, number>
  /** Not taken yet, for those who may write. */
  readonly offers: readonly Offer[]
  readonly mayWrite: boolean
}

/** What the partnership wants for people, each with how much serves it. */
export const outcomesPage = (frame: Frame, view: OutcomesView): Html => {
  const { paths, standing, ended, mayWrite } = view
  return framed(frame, {
    title: 'Our outcomes',
    current: 'plan',
    lede: 'What the partnership wants to be true for people. Priorities, actions and plans say which of these they serve.',
    main: html`${
      standing.length === 0
        ? insetText({ text: 'No outcome is in the list yet.' })
        : html`<ol class="govuk-list govuk-list--number govuk-list--spaced">
            ${standing.map(each => outcomeItem(view, each))}
          </ol>`
    }
    ${mayWrite && html`<p class="govuk-body"><a class="govuk-link" href="${paths.new}">Add an outcome</a></p>`}
    ${mayWrite && view.offers.length > 0 && offersPart(view)}
    ${
      ended.length > 0 &&
      details({
        summaryText: `Ended (${sayCount(ended.length, 'outcome')})`,
        html: html`<ul class="govuk-list govuk-list--spaced">
          ${ended.map(
            each =>
              html`<li>
                <a class="govuk-link" href="${paths.one(each.id)}">${each.name}</a>, ended
                ${sayDay(dayOf(each.ended?.at ?? each.changedAt))}: ${each.ended?.because}
              </li>`,
          )}
        </ul>`,
      })
    }`,
  })
}

const outcomeItem = ({ paths, served }: OutcomesView, outcome: Outcome): Html => {
  const count = served.get(outcome.id) ?? 0
  const facts = [outcome.forWhom && `For: ${outcome.forWhom}`, outcome.source && `From: ${outcome.source}`].filter(
    Boolean,
  )
  return html`<li>
    <a class="govuk-link" href="${paths.one(outcome.id)}">${outcome.name}</a>
    ${facts.length > 0 && html`<br />${said(facts.join(' · '), 'quiet govuk-!-font-size-16')}`}
    <br /><span class="quiet govuk-!-font-size-16"
      >${count === 0 ? 'Nothing serves it yet.' : `${sayCount(count, 'thing serves', 'things serve')} it.`}</span
    >
  </li>`
}

const offersPart = ({ paths, offers, standing }: OutcomesView): Html => {
  const form = html`<form method="post" action="${paths.offers}" class="narrow" novalidate>
    ${checkboxes({
      name: 'offers',
      fieldset: { legend: { text: 'Start from these', classes: 'govuk-fieldset__legend--m', headingLevel: 2 } },
      hint: 'They are broad and offered by Stocktake. Take those that fit, then put them in your own words.',
      items: offers.map(({ key, name, forWhom }) => ({ value: key, text: name, hint: { text: forWhom } })),
    })}
    ${actions(button({ text: 'Put these in our list', classes: standing.length > 0 ? 'govuk-button--secondary' : '' }))}
  </form>`
  return standing.length === 0 ? form : details({ summaryText: 'Broad outcomes that are offered', html: form })
}
