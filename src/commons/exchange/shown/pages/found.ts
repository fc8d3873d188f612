import { actions, button, html, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import { framed, type Frame, type ShownMistake } from '#people'
import { about } from '#plans'
import type { NamedStandard } from '#support'
import { followUpFields } from '../../doing/pages/fields.ts'
import type { ExchangePaths } from '../../paths.ts'
import type { Shown } from '../shown.ts'
import { factsOf, textParts } from './shown.ts'

export type FoundView = {
  readonly paths: ExchangePaths
  readonly shown: Shown
  readonly standards: readonly NamedStandard[]
  readonly isOurs: boolean
  /** Its event is one of the reader’s own programme. */
  readonly hasEvent: boolean
  /** An introduction is asked for already. */
  readonly hasAsked: boolean
  readonly mayHelp: boolean
  readonly mayAct: boolean
  /** What of it is followed: `standard commissioning-12.v1/3`. */
  readonly followed: readonly string[]
  readonly form: Form
  readonly refusal?: ShownMistake | undefined
}

/** One text of the exchange, and what can be done with it. */
export const foundPage = (frame: Frame, view: FoundView): Html => {
  const { shown, paths, form, refusal, isOurs } = view
  return framed(frame, {
    current: 'practice',
    title: shown.title,
    caption: 'Practice exchange',
    back: { text: 'Practice exchange', href: paths.exchange },
    mistakes: [...summaryOf(form.mistakes), ...(refusal === undefined ? [] : [refusal])],
    main: html`${textParts(shown, shown.kind)}
      <h2 class="govuk-heading-m">About it</h2>
      ${factsOf(shown, view.standards, { eventHref: shown.event === undefined || !view.hasEvent ? undefined : paths.event(shown.event.id) })}
      ${isOurs && html`<p class="govuk-body"><a class="govuk-link" href="${paths.record(shown.id)}">Our record of it</a></p>`}
      ${askingPart(view)} ${followPart(view)} ${view.mayAct && actionPart(view)}`,
  })
}

const askingPart = ({ shown, paths, isOurs, hasAsked, mayHelp }: FoundView): Html | false => {
  if (isOurs || shown.named !== undefined || shown.kind === 'outcome' || !mayHelp) return false
  return html`<h2 class="govuk-heading-m">Talk to whoever wrote it</h2>
    ${
      hasAsked
        ? html`<p class="govuk-body">
            You asked for an introduction. <a class="govuk-link" href="${paths.introductions}">See where it stands</a>
          </p>`
        : html`<p class="govuk-body">
            The partnership is not named. You can
            <a class="govuk-link" href="${paths.askFor('practice', shown.id)}">ask for an introduction</a>: both names
            are shown when both say yes.
          </p>`
    }`
}

type Followable = { readonly kind: string; readonly key: string; readonly called: string }

const followables = ({ shown, standards }: FoundView): readonly Followable[] => [
  ...(shown.named === undefined
    ? []
    : [{ kind: 'partnership', key: shown.named.partnership, called: shown.named.name }]),
  ...(shown.named?.writer === undefined
    ? []
    : [{ kind: 'person', key: shown.named.writer.id, called: shown.named.writer.name }]),
  ...standards.map(({ key, number, title }) => ({ kind: 'standard', key, called: `${number} ${title}` })),
]

const followPart = (view: FoundView): Html | false => {
  const all = followables(view)
  if (all.length === 0) return false
  return html`<h2 class="govuk-heading-m" id="follow">Follow</h2>
    <p class="govuk-body">What is new shows on the exchange’s first page and in your weekly mail.</p>
    ${all.map(
      ({ kind, key, called }) =>
        html`<form method="post" action="${view.paths.follow}">
          <input type="hidden" name="kind" value="${kind}" /><input type="hidden" name="of" value="${key}" />
          <input type="hidden" name="from" value="${view.shown.id}" />
          ${
            view.followed.includes(`${kind} ${key}`)
              ? html`<input type="hidden" name="stops" value="yes" />
                  <p class="govuk-body">You follow ${called}.</p>
                  ${button({ html: html`Stop following ${called}`, classes: 'govuk-button--secondary', preventDoubleClick: true })}`
              : button({ html: html`Follow ${called}`, classes: 'govuk-button--secondary', preventDoubleClick: true })
          }
        </form>`,
    )}`
}

const actionPart = ({ shown, paths, form }: FoundView): Html =>
  html`<form method="post" action="${paths.action(shown.id)}" class="narrow" novalidate>
    <h2 class="govuk-heading-m" id="action">Take something from it</h2>
    ${followUpFields(form, { words: 'words', due: 'due' }, 'What will you do?')}
    ${actions(button({ html: html`Add the action${about(shown.title)}`, preventDoubleClick: true }))}
  </form>`
