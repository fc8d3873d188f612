import { actions, button, checkboxes, html, insetText, questionRow, select, textarea, type Html } from '#design'
import { sayInstant, sayList, type Id } from '#ground'
import type { Frame } from '#people'
import { sayActionState, type Action } from '../../action/action.ts'
import type { ActionPaths } from '../../action/paths.ts'
import type { Outcome } from '../../outcomes/outcome.ts'
import { pickPart } from '../../outcomes/pages/pick.ts'
import { leaf, type PlanView } from '../../pages/leaf.ts'
import { prose } from '../../pages/prose.ts'
import type { Origin, RankedPriority } from '../priority.ts'
import { inShort, saySources } from './candidates.ts'

type Typed = {
  readonly words: string
  readonly mistake?: string | undefined
  readonly mistakes: readonly { readonly text: string; readonly href: string }[]
}

export type PriorityView = PlanView &
  Typed & {
    readonly priority: RankedPriority
    readonly others: readonly RankedPriority[]
    readonly area: string
    /** Somebody worded it since the page was opened: it is shown as it stands now. */
    readonly isStale?: boolean
    readonly sayPrompt: (key: string) => string
    readonly outcomes: readonly Outcome[]
    /** Those that it serves. */
    readonly picked: readonly Id<'outcome'>[]
    readonly outcomesMistake?: string | undefined
    readonly outcomesHref: string
    /** What is to be done because of it. */
    readonly actions: readonly Action[]
    readonly actionPaths: ActionPaths
    readonly exercise: Id<'exercise'>
  }

/** One priority: its words, where they come from, and merging it into another. */
export const priorityPage = (frame: Frame, view: PriorityView): Html => {
  const { paths, priority, others } = view
  return leaf(frame, view, {
    title: 'Word this priority',
    back: { text: view.area, href: paths.area(priority.area) },
    mistakes: view.mistakes,
    main: html`${view.isStale === true && standsNow(priority)}
    ${questionRow({
      asking: html`<form method="post" action="${paths.priority(priority.id)}" novalidate>
        <input type="hidden" name="version" value="${priority.version}" />
        ${wordsField(view)}${actions(button({ text: 'Save' }))}
      </form>`,
      helping: html`<h2>Where it comes from</h2>
        ${[priority, ...priority.merged].map(({ origin }) => originPart(origin, view))}`,
    })}
    ${questionRow({
      asking: pickPart({
        ...{ action: paths.priorityOutcomes(priority.id), list: view.outcomesHref, outcomes: view.outcomes },
        ...{ picked: view.picked, mistake: view.outcomesMistake, asks: 'Which outcomes does it serve?' },
      }),
      helping: actionsPart(view),
    })}
    ${
      others.length > 0 &&
      questionRow({
        id: 'into',
        asking: html`<h2 class="govuk-heading-m">Merge it into another</h2>
          <form method="post" action="${paths.priorityPlace(priority.id)}">
            ${select({
              name: 'into',
              id: 'into-which',
              label: 'Which one says the same?',
              hint: 'Both keep their sources, and the merge can be undone.',
              items: others.map(({ id, words }) => ({ value: id, text: inShort(words) })),
            })}
            ${button({ text: 'Merge', classes: 'govuk-button--secondary', name: 'move', value: 'into' })}
          </form>`,
      })
    }`,
  })
}

const actionsPart = ({ actions, actionPaths, exercise, priority }: PriorityView): Html =>
  html`<h2 id="actions">Actions that come from it</h2>
    ${
      actions.length === 0
        ? html`<p>None yet.</p>`
        : html`<ul class="govuk-list">
            ${actions.map(
              each =>
                html`<li>
                  <a class="govuk-link" href="${actionPaths.one(each.id)}">${inShort(each.words)}</a><br />
                  <span class="quiet"
                    >${[sayActionState(each.state), each.owner?.name].filter(Boolean).join(' · ')}</span
                  >
                </li>`,
            )}
          </ul>`
    }
    <p><a class="govuk-link" href="${actionPaths.new(exercise, `priority-${priority.id}`)}">Add an action</a></p>`

const wordsField = ({ words, mistake }: Typed): Html =>
  textarea({
    name: 'words',
    label: { text: 'The priority', classes: 'govuk-label--s' },
    hint: 'In a line or two, as the Board should read it.',
    rows: 3,
    value: words,
    errorMessage: mistake,
  })

const standsNow = ({ changedBy, changedAt, words }: RankedPriority): Html =>
  insetText({
    html: html`<p class="govuk-body">
        <b
          >${changedBy} worded this at ${sayInstant(changedAt)}, while you were writing. Yours is below and is not saved
          yet.</b
        >
      </p>
      <p class="govuk-body">What stands now:</p>
      ${prose(words)}`,
  })

const originPart = (origin: Origin, view: PriorityView): Html => {
  switch (origin.kind) {
    case 'own':
      return html`<p>Added in the plan itself.</p>`
    case 'prompt':
      return html`<p>From a question on standard ${origin.standard}: ${view.sayPrompt(origin.prompt)}</p>`
    case 'implication':
      return html`<p>
        “${origin.words}”,
        ${origin.standard === undefined ? 'on no standard' : onStandard(origin.standard, view)}${origin.also && html` and ${sayList(origin.also.map(String))}`}:
        ${saySources(origin.sources)}.
      </p>`
  }
}

const onStandard = (standard: number, { paths }: PriorityView): Html =>
  html`on <a class="govuk-link" href="${paths.position(standard)}">standard ${standard}</a>`

export type NewPriorityView = PlanView &
  Typed & {
    readonly section: string
    readonly area: string
    readonly standards: readonly { readonly number: number; readonly title: string }[]
    readonly chosen: readonly string[]
    readonly standardsMistake?: string | undefined
  }

/** A priority that nobody suggested. */
export const newPriorityPage = (frame: Frame, view: NewPriorityView): Html =>
  leaf(frame, view, {
    title: 'Add a priority of your own',
    back: { text: view.area, href: view.paths.area(view.section) },
    mistakes: view.mistakes,
    main: html`<form method="post" action="${view.paths.priorities(view.section)}" class="narrow" novalidate>
      ${wordsField(view)}
      ${checkboxes({
        name: 'standards',
        idPrefix: 'standards',
        errorMessage: view.standardsMistake,
        fieldset: {
          legend: { text: 'Which standards does it rest on?', classes: 'govuk-fieldset__legend--s' },
        },
        hint: 'Leave them all empty when it rests on none.',
        items: view.standards.map(({ number, title }) => ({
          value: String(number),
          text: `${number}. ${title}`,
          checked: view.chosen.includes(String(number)),
        })),
      })}
      ${actions(
        button({ text: 'Add this priority' }),
        html`<a class="govuk-link govuk-body" href="${view.paths.area(view.section)}">Leave it</a>`,
      )}
    </form>`,
  })
