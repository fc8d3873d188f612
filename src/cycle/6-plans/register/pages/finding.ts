import { button, dateInput, html, input, radios, textarea, type Html } from '#design'
import { sayDay, sayInstant } from '#ground'
import { said } from '../../pages/prose.ts'
import { sayRegisterState, type Finding, type InquiryKind, type RegisterState } from '../finding.ts'

export type FindingFields = {
  readonly action: string
  /** How many findings the page shows. */
  readonly seen: number
  readonly legend: string
  readonly asks: { readonly words: string; readonly hint: string }
  readonly choices: readonly { readonly value: string; readonly text: string; readonly hint?: string }[]
  readonly value: (name: string) => string
  readonly mistake: (name: string) => string | undefined
}

/** Said above what was typed, when somebody else recorded a finding first. */
export const staleFinding =
  'Somebody recorded something here while you were writing, so yours is not recorded yet. Theirs is shown below; what you wrote is still in the form. Read theirs, then record yours if it still holds.'

const days = ['found-day', 'found-month', 'found-year']

/** What was found, where it can be read, and when. */
export const findingForm = ({ action, seen, legend, asks, choices, value, mistake }: FindingFields): Html =>
  html`<form method="post" action="${action}" class="narrow" novalidate>
    <input type="hidden" name="seen" value="${seen}" />
    ${radios({
      name: 'state',
      value: value('state'),
      errorMessage: mistake('state'),
      fieldset: { legend: { text: legend, classes: 'govuk-fieldset__legend--s' } },
      items: choices,
    })}
    ${textarea({
      name: 'words',
      label: { text: asks.words, classes: 'govuk-label--s' },
      hint: asks.hint,
      rows: 4,
      value: value('words'),
      errorMessage: mistake('words'),
    })}
    ${input({
      name: 'evidence',
      label: { text: 'What shows it?', classes: 'govuk-label--s' },
      hint: 'A note, a table, minutes: what it is called and who has it.',
      value: value('evidence'),
      errorMessage: mistake('evidence'),
    })}
    ${input({
      name: 'link',
      label: { text: 'Where can it be read?', classes: 'govuk-label--s' },
      hint: 'A web address that begins with https://, if there is one.',
      value: value('link'),
      errorMessage: mistake('link'),
    })}
    ${dateInput({
      id: 'found',
      namePrefix: 'found',
      hint: 'Leave it empty for today.',
      fieldset: { legend: { text: 'When?', classes: 'govuk-fieldset__legend--s' } },
      errorMessage: days.map(mistake).find(Boolean),
      values: Object.fromEntries(days.map(name => [name, value(name)])),
    })}
    ${button({ text: 'Record this' })}
  </form>`

/** What shows a finding: in words, as a link, or both. */
export const evidencePart = ({ evidence, link }: Pick<Finding, 'evidence' | 'link'>): Html => {
  if (link === '') return evidence === '' ? html`` : html`${said(`Shown by: ${evidence}.`)}`
  return html`<a class="govuk-link" href="${link}" rel="noreferrer"
    >${evidence === '' ? 'Read the evidence' : evidence}</a
  >`
}

/** Every finding, the latest first. */
export const findingsPart = (findings: readonly Finding[], say: (finding: Finding) => string): Html =>
  html`<ol class="govuk-list govuk-list--spaced">
    ${findings.toReversed().map(
      finding =>
        html`<li>
          <b>${say(finding)}, ${sayDay(finding.foundOn)}.</b> ${said(finding.words)} ${evidencePart(finding)}<br />
          <span class="quiet govuk-!-font-size-16"
            >Recorded by ${finding.recordedBy}, ${sayInstant(finding.recordedAt)}</span
          >
        </li>`,
    )}
  </ol>`

const hints: Readonly<Record<RegisterState, string>> = {
  open: 'It has to be looked at again.',
  held: '',
  failed: 'It then stays on top of every review until there is a decision.',
  untested: 'You know that it is not tested, and go on without. Say why.',
}

/** The states that can be chosen; open again only for what was settled once. */
export const stateChoices = (kind: InquiryKind, state: RegisterState, states: readonly RegisterState[]) =>
  states
    .filter(each => each !== 'open' || state !== 'open')
    .map(each => ({
      value: each,
      text: sayRegisterState(kind, each),
      ...(hints[each] === '' ? {} : { hint: hints[each] }),
    }))
