import { button, html, insetText, select, type Html } from '#design'
import type { Day } from '#ground'
import { framed, type Frame, type ShownMistake } from '#people'
import { about, said } from '../../pages/prose.ts'
import type { Action } from '../action.ts'
import type { ActionPaths } from '../paths.ts'
import { actionFacts } from './list.ts'

export type ElsewhereView = {
  readonly paths: ActionPaths
  readonly today: Day
  readonly actions: readonly Action[]
  /** The year whose plan takes them in; absent before there is any. */
  readonly year?: { readonly id: string; readonly label: string }
  /** Years whose plans could take them in as well. */
  readonly others: readonly { readonly id: string; readonly label: string }[]
  readonly places: readonly { readonly value: string; readonly text: string }[]
  readonly trouble?: string
  readonly mistake?: ShownMistake
}

/** Shared actions that no plan has, each with a button that takes it in. */
export const elsewherePage = (frame: Frame, view: ElsewhereView): Html => {
  const { paths, actions, year, trouble, mistake } = view
  return framed(frame, {
    title: 'Actions from elsewhere',
    current: 'plan',
    back: { text: 'All actions', href: paths.list },
    lede: 'What people and groups found that they should do, shared with the partnership, and in no plan yet. What you take in keeps who answers for it, its date and where it came from.',
    mistakes: mistake === undefined ? [] : [mistake],
    main: html`${trouble && insetText({ text: trouble })}
    ${year === undefined && insetText({ text: 'There is no year yet, so there is no plan that could take them in.' })}
    ${actions.length > 0 && otherYears(view)} ${actions.length === 0 && insetText({ text: 'There is none now.' })}
    ${actions.map(each => oneOf(view, each))}`,
  })
}

const otherYears = ({ paths, year, others }: ElsewhereView): Html | undefined =>
  year === undefined || others.length === 0
    ? undefined
    : html`<p class="govuk-body">
        They go into the plan of <b>${year.label}</b>. Or into that of
        ${others.map(
          ({ id, label }, at) =>
            html`${at > 0 && (at === others.length - 1 ? ' or ' : ', ')}<a
                class="govuk-link"
                href="${paths.elsewhere}?year=${id}"
                >${label}</a
              >`,
        )}.
      </p>`

const oneOf = ({ paths, today, year, places, mistake }: ElsewhereView, action: Action): Html =>
  html`<h2 class="govuk-heading-s">
      <a class="govuk-link" href="${paths.one(action.id)}">${said(action.words)}</a>
    </h2>
    <p class="govuk-body">${actionFacts(action, today)}</p>
    ${
      year !== undefined &&
      html`<form method="post" action="${paths.adoption(action.id)}?year=${year.id}" class="narrow">
        ${select({
          ...{ id: `under-${action.id}`, name: 'under', items: places },
          errorMessage: mistake?.href === `#under-${action.id}` ? mistake.text : undefined,
          label: { html: html`Where in the plan of ${year.label}?${about(action.words)}` },
        })}
        ${button({ text: 'Take it into the plan', classes: 'govuk-button--secondary' })}
      </form>`
    }`
