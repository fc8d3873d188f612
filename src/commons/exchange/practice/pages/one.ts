import { actions, button, details, html, insetText, type Html } from '#design'
import { capital, sayInstant, sayList } from '#ground'
import { framed, type Frame, type ShownMistake } from '#people'
import { prose } from '#plans'
import type { NamedStandard } from '#support'
import type { ExchangePaths } from '../../paths.ts'
import { factsOf, textParts } from '../../shown/pages/shown.ts'
import type { Shown } from '../../shown/shown.ts'
import { sayPracticeRefusal } from '../refusals.ts'
import { audiences } from '../choices.ts'
import { markOf, refusalFor, waitsForConsent, type Refusal } from '../consent.ts'
import type { PracticeRefusal, Showing } from '../publishing.ts'
import type { Decision } from '#ground'
import { isAsItStands } from '../showing.ts'
import { standingLine, type Ours } from './ours.ts'

export type PracticeView = Ours & {
  readonly paths: ExchangePaths
  /** As it would read if it were published now. */
  readonly preview: Shown
  readonly standards: readonly NamedStandard[]
  readonly how: Decision<Showing, PracticeRefusal>
  readonly champion: string
  readonly mayWrite: boolean
  readonly mayConsent: boolean
  readonly refusal?: ShownMistake | undefined
}

/** One record of the partnership: as others would read it, and who lets them. */
export const practicePage = (frame: Frame, view: PracticeView): Html => {
  const { practice, paths, preview, refusal } = view
  return framed(frame, {
    current: 'practice',
    title: practice.title,
    caption: 'Our records',
    back: { text: 'Our records', href: paths.ours },
    mistakes: refusal === undefined ? [] : [refusal],
    main: html`${standingLine(view)} ${namingPart(view)} ${view.mayWrite && publishingPart(view)}
      <h2 class="govuk-heading-l">${previewHeading(view)}</h2>
      ${textParts(preview, preview.kind)} ${factsOf(preview, view.standards, { isDraft: !isCurrent(view) })}
      ${consentsPart(view)}`,
  })
}

/** While the consent waits, what stands below is what a yes would publish. */
const previewHeading = (view: PracticeView): string => {
  if (waitsForConsent(view.practice, view.consents)) return 'As its readers would see it with the name'
  return isCurrent(view) ? 'As its readers see it' : 'As its readers would see it'
}

/** What is published says what the record says now. */
const isCurrent = ({ shown, practice }: PracticeView): boolean => shown !== undefined && isAsItStands(practice, shown)

const press = (action: string, does: string, mark: string, text: string, classes = ''): Html =>
  html`<form method="post" action="${action}">
    <input type="hidden" name="mark" value="${mark}" />
    ${button({ text, name: 'does', value: does, classes, preventDoubleClick: true })}
  </form>`

/** What the champion is asked, and what everybody else is told of it. */
const namingPart = (view: PracticeView): Html | false => {
  const { practice, consents, refusals, paths, champion, mayConsent } = view
  const mark = markOf(practice)
  const standing = consents.filter(({ withdrawn }) => withdrawn === undefined)
  if (waitsForConsent(practice, consents))
    return html`<h2 class="govuk-heading-m" id="naming">May it name the partnership?</h2>
      ${
        mayConsent
          ? html`<p class="govuk-body narrow">
                ${practice.changedBy.name} would have it read by: ${audiences[practice.audience].toLowerCase()}. Your
                yes shows them the partnership, ${practice.changedBy.name} as its writer and
                “${practice.askWhom === '' ? 'nobody' : practice.askWhom}” as who to ask, with the text that stands
                below and no other. You can withdraw it at any time. Once it was read with the name, it can’t be read
                without it at the same address.
              </p>
              ${actions(
                press(paths.naming(practice.id), 'yes', mark, 'Yes, name us with this text'),
                button({
                  text: 'No, without our name',
                  href: paths.naming(practice.id),
                  classes: 'govuk-button--secondary',
                }),
              )}`
          : html`<p class="govuk-body">
              ${champion === '' ? 'The champion' : champion} has been asked whether this text may name the partnership.
              ${practice.namedAt === undefined && 'It can be published without the name meanwhile.'}
            </p>`
      }`
  const refusal = refusalFor(practice, refusals)
  if (refusal !== undefined) return refusedPart(view, refusal)
  if (standing.length === 0 || !mayConsent) return false
  return html`<h2 class="govuk-heading-m" id="naming">The partnership’s name</h2>
    <p class="govuk-body">
      When you withdraw your consent, a record that shows the name goes from all its readers at once.
    </p>
    ${press(paths.naming(practice.id), 'back', mark, 'Withdraw the consent', 'govuk-button--warning')}`
}

/** What is left to do after a no: it is no dead end for whoever wrote the text. */
const refusedPart = ({ practice, mayWrite }: PracticeView, { by }: Refusal): Html =>
  html`<h2 class="govuk-heading-m" id="naming">The partnership’s name</h2>
    <p class="govuk-body narrow">
      ${by} said no to the name with this text.
      ${mayWrite && practice.namedAt === undefined && 'It can be published without the name.'}
      ${mayWrite && 'To ask again, change what it says and choose once more to show the partnership.'}
    </p>`

const sayHow: Readonly<Record<Showing, string>> = {
  inside: 'It will be read inside the partnership, with the name of whoever wrote it.',
  named: 'It will be read with the partnership’s name: the champion agreed to this text.',
  nameless: 'It will be read without the partnership’s name, its writer and who to ask.',
}

const publishingPart = (view: PracticeView): Html => {
  const { practice, paths, how, shown } = view
  const mark = markOf(practice)
  return html`<h2 class="govuk-heading-m" id="publication">
      ${shown === undefined ? 'Publish it' : isCurrent(view) ? 'It is published' : 'Publish it as it is now'}
    </h2>
    ${
      !isCurrent(view) &&
      (how.ok
        ? html`<p class="govuk-body">Readers: <b>${audiences[practice.audience]}</b>. ${sayHow[how.value]}</p>
            ${button({ text: 'Check and publish', href: paths.publication(practice.id), classes: waitsForConsent(practice, view.consents) ? 'govuk-button--secondary' : '' })}`
        : insetText({ text: `${sayPracticeRefusal(how.refusal)}.` }))
    }
    ${
      practice.namedAt !== undefined &&
      html`<p class="govuk-body"><a class="govuk-link" href="${paths.copyOf(practice.id)}">Make a copy of it</a></p>`
    }
    ${
      shown !== undefined &&
      html`<p class="govuk-body">
        <a class="govuk-link" href="${paths.found(practice.id)}">See it in the exchange</a>
      </p>`
    }
    ${shown !== undefined && press(paths.publication(practice.id), 'down', mark, 'Withdraw it', 'govuk-button--secondary')}
    <p class="govuk-body"><a class="govuk-link" href="${paths.wording(practice.id)}">Change what it says</a></p>`
}

const consentsPart = ({ consents, refusals }: PracticeView): Html | false =>
  consents.length + refusals.length > 0 &&
  html`<h2 class="govuk-heading-m" id="consents">What was answered about the name</h2>
    ${consents.map(({ by, at, words, withdrawn }) =>
      details({
        summaryText: capital(
          sayList([
            `given by ${by}, ${sayInstant(at)}`,
            ...(withdrawn === undefined ? [] : [`withdrawn by ${withdrawn.by}, ${sayInstant(withdrawn.at)}`]),
          ]),
        ),
        html: prose(words),
      }),
    )}
    ${refusals.map(({ by, at, words }) =>
      details({ summaryText: `Refused by ${by}, ${sayInstant(at)}`, html: prose(words) }),
    )}`
