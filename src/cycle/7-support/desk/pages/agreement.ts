import { button, html, insetText, questionRow, ready, select, textarea, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import { sayInstant, type Day, type Id } from '#ground'
import { framed, type Frame, type Person } from '#people'
import { isEnded, sayStanding, standingOf } from '../../agreement/standing.ts'
import type { Support } from '../../agreement/support.ts'
import { allottedPart } from '../../consultant/pages/consultants.ts'
import type { Consultant } from '../../consultant/consultant.ts'
import { overridePart } from '../../pages/leaf.ts'
import { signingPart, type SigningView } from '../../signature/pages/signing.ts'
import type { DeskPaths } from '../paths.ts'

export type DeskAgreementView = {
  readonly programme: { readonly id: Id<'programme'>; readonly name: string }
  readonly partnership: { readonly id: Id<'partnership'>; readonly name: string }
  readonly support: Support
  readonly paths: DeskPaths
  readonly consultants: readonly Consultant[]
  readonly signatories: readonly Person[]
  readonly today: Day
  readonly mayPrepare: boolean
  readonly maySign: boolean
  readonly period?: { readonly from: Day; readonly to: Day }
  readonly signing: SigningView
  readonly override: Form
  readonly allotting: Form
  readonly naming: Form
  readonly refusal?: string
}

/** One agreement at the programme's desk: the gate, who signs, consultants; and for the signatory the text to sign. */
export const deskAgreementPage = (frame: Frame, view: DeskAgreementView): Html => {
  const { support, partnership, programme, refusal, mayPrepare, maySign, override, allotting, naming } = view
  return framed(frame, {
    title: `Support agreement ${support.exercise.label}`,
    caption: partnership.name,
    back: { text: 'All its agreements', href: `/programmes/${programme.id}/partnerships/${partnership.id}/support` },
    lede: sayNow(view),
    mistakes: summaryOf([...override.mistakes, ...allotting.mistakes, ...naming.mistakes]),
    main: html`${refusal && insetText({ text: refusal })} ${overridePart(support.gate.override)} ${gatePart(view)}
    ${maySign && support.begun !== undefined && signatoryPart(view)}
    ${mayPrepare && support.begun !== undefined && namingPart(view)}
    ${mayPrepare && support.begun !== undefined && consultantsPart(view)}`,
  })
}

const sayNow = ({ support: { begun, versions, ending }, today }: DeskAgreementView): string =>
  begun === undefined
    ? 'Nobody has begun to write it.'
    : `${sayStanding(standingOf({ begun, versions, ending }), today)}.`

const gatePart = ({ support: { gate }, mayPrepare, paths, override }: DeskAgreementView): Html => {
  if (gate.missing.length === 0)
    return html`<p class="govuk-body">The gate is open: every standard is settled, and the outline plan is signed.</p>`
  const isOverridable = mayPrepare && !gate.isOpen && gate.missing.every(({ cure }) => cure.at !== 'programme')
  return questionRow({
    asking: html`<h2 class="govuk-heading-m" id="gate">
        ${gate.isOpen ? 'What was not waited for, and is still missing' : 'The gate is closed: what is missing'}
      </h2>
      ${ready(gate.missing.map(({ what }) => ({ what, isDone: false })))}
      ${isOverridable && overrideForm(override, paths)}`,
    helping: gate.override && html`<p>Opened by ${gate.override.by} at ${sayInstant(gate.override.at)}.</p>`,
  })
}

const overrideForm = (form: Form, paths: DeskPaths): Html =>
  html`<form method="post" action="${paths.override}" novalidate>
    ${textarea({
      ...{ name: 'reason', rows: 3, value: form.typed('reason'), errorMessage: form.mistakeOf('reason')?.words },
      label: { text: 'Open it before its time: why?', classes: 'govuk-label--s' },
      hint: 'This reason, with your name, then stands on every page, version and paper of the agreement.',
    })}
    ${button({ text: 'Open the gate', classes: 'govuk-button--warning', preventDoubleClick: true })}
  </form>`

/** The text itself is for the signatory; each opening is on the partnership's record. */
const signatoryPart = ({ signing, support, paths, today }: DeskAgreementView): Html =>
  isEnded(support, today)
    ? html`<p class="govuk-body"><a class="govuk-link" href="${paths.version('draft')}">Read it as it reads now</a></p>`
    : html`${signingPart(signing)}
        <p class="govuk-body quiet">The partnership sees on its record that you have opened this.</p>`

const namingPart = ({ signatories, support, paths, naming }: DeskAgreementView): Html =>
  questionRow({
    asking: html`<h2 class="govuk-heading-m" id="signatory">Who signs for the programme</h2>
      ${
        signatories.length === 0
          ? html`<p class="govuk-body">
              Nobody on the staff is a signatory yet. Invite one among the programme’s staff.
            </p>`
          : html`<form method="post" action="${paths.signatory}" novalidate>
              ${select({
                name: 'signatory',
                label: 'Signatory',
                errorMessage: naming.mistakeOf('signatory')?.words,
                value: support.signatory?.id ?? '',
                items: signatories.map(({ id, name }) => ({ value: id, text: name })),
              })}
              ${button({ text: 'Name them', classes: 'govuk-button--secondary' })}
            </form>`
      }`,
    helping: html`<p>
      ${support.signatory === undefined ? 'Nobody is named: any of the programme’s signatories can sign.' : `${support.signatory.name} is named.`}
      The name stands in the agreement, so naming somebody else lets a lone signature fall.
    </p>`,
  })

const consultantsPart = (view: DeskAgreementView): Html =>
  html`<h2 class="govuk-heading-m" id="consultants">Consultants</h2>
    ${allottedPart({
      ...{ consultants: view.consultants, form: view.allotting, today: view.today, mayWrite: true },
      ...(view.period === undefined || isEnded(view.support, view.today) ? {} : { period: view.period }),
      ...{ action: view.paths.consultants, ending: view.paths.consultant },
    })}`
