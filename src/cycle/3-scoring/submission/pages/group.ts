import { button, held, html, insetText, taskList, warningText, type Html } from '#design'
import { saySitting, type Sitting } from '#exercise'
import { sayCount, sayInstant, sayList, isBlank } from '#ground'
import type { QuestionAsAsked } from '#instrument'
import { framed, type Frame } from '#people'
import { sayAnswer } from '../../response/fields.ts'
import { lacksEvidence, type Response } from '../../response/response.ts'
import type { Submission, SubmitRefusal } from '../submission.ts'
import { byNumbers } from '../words.ts'

export type GroupLine = {
  readonly asked: QuestionAsAsked
  readonly response: Response
  readonly href: string
}

/** A group's own page: its standards, what is missing, and the way to submit. */
export type GroupView = {
  readonly frame: Frame
  readonly label: string
  readonly sitting: Sitting
  readonly onBehalf: boolean
  readonly lines: readonly GroupLine[]
  readonly unanswered: readonly number[]
  /** Of those, what the group could be spared: nothing is written there, and others are answered. */
  readonly untouched: readonly number[]
  readonly mayNarrow: boolean
  readonly withoutSummary: readonly number[]
  /** Evidence of the year before that nobody has answered: at which standards, and where to. */
  readonly waitsFrom?: { readonly label: string; readonly standards: readonly number[] }
  readonly current?: Submission
  /** The newest submission that was handed back, while no other one counts. */
  readonly handedBack?: Submission
  readonly isGathering: boolean
  readonly hrefs: {
    readonly year: string
    /** For those who may record how the group sat. */
    readonly sitting?: string
    /** For those who may prepare a live workshop of it. */
    readonly workshop?: string
    readonly submission: string
    readonly response: string
    readonly brought: string
    readonly narrowing: string
  }
  readonly refusal?: SubmitRefusal | { readonly kind: 'gathering-closed' }
}

export const groupPage = (view: GroupView): Html => {
  const { sitting, label, hrefs, refusal } = view
  return framed(view.frame, {
    title: `${sitting.group.name}: answers`,
    caption: `This year, ${label}`,
    current: 'this-year',
    back: { text: 'This year', href: hrefs.year },
    mistakes: refusal === undefined ? [] : [{ text: sayRefused(refusal), href: '#submit' }],
    kept: 'Nothing was changed by pressing the button.',
    main: html`${whatHappened(view)} ${sittingLine(view)} ${broughtPart(view)} ${standardsList(view)}
    ${submitPart(view)}`,
  })
}

const sayRefused = (refusal: NonNullable<GroupView['refusal']>): string => {
  switch (refusal.kind) {
    case 'already-submitted':
      return 'This group’s answers are submitted already.'
    case 'nothing-asked':
      return 'This group is not asked about any standard.'
    case 'gathering-closed':
      return 'The gathering of answers is closed. The champion can reopen it.'
    case 'unanswered':
      return `Answer ${byNumbers(refusal.standards)} first. “We can’t judge this yet” is an answer.`
  }
}

const whatHappened = ({ current, handedBack, hrefs, ...view }: GroupView): Html | undefined => {
  if (current !== undefined)
    return insetText({
      html: html`<p>
          <b>Submitted</b> by ${current.submittedBy} at
          ${sayInstant(current.submittedAt)}${current.onBehalf && ', on behalf of the group from its paper'}.
        </p>
        <p>The answers can no longer be changed. <a class="govuk-link" href="${hrefs.response}">Read them</a></p>`,
    })
  return html`${
    handedBack?.reopened &&
    insetText({
      html: html`<p><b>Handed back</b> by ${handedBack.reopened.by} at ${sayInstant(handedBack.reopened.at)}.</p>
        <p>${handedBack.reopened.why}</p>
        <p><a class="govuk-link" href="${hrefs.response}">What was submitted before</a></p>`,
    })
  }${standingOf(view)}`
}

const standingOf = ({ isGathering, onBehalf, sitting }: Pick<GroupView, 'isGathering' | 'onBehalf' | 'sitting'>) => {
  if (!isGathering)
    return insetText({
      text: 'The gathering of answers is closed, and these answers are not submitted. The champion can reopen it.',
    })
  return (
    onBehalf &&
    insetText({
      text: `You enter the answers of “${sitting.group.name}” for it, from its paper. Every page that shows them will say so.`,
    })
  )
}

const sittingLine = ({ sitting, hrefs }: GroupView): Html => {
  const said = saySitting(sitting)
  return html`<p class="govuk-body">
    <b>The sitting:</b> ${said ?? 'nothing on record yet'}.
    ${
      hrefs.sitting &&
      html`<a class="govuk-link" href="${hrefs.sitting}"
        >${said ? 'Change who took part' : 'Record how the group sat'}</a
      >`
    }
    ${hrefs.workshop && html`<a class="govuk-link" href="${hrefs.workshop}">Prepare a live workshop</a>`}
  </p>`
}

/** Evidence of the year before that waits to be confirmed, changed or left behind. */
const broughtPart = ({ waitsFrom, current, isGathering, hrefs }: GroupView): Html | undefined =>
  waitsFrom === undefined || current !== undefined || !isGathering
    ? undefined
    : html`<p class="govuk-body">
        <b>Evidence of ${waitsFrom.label} waits to be confirmed</b> on ${byNumbers(waitsFrom.standards)}.
        <a class="govuk-link" href="${hrefs.brought}">Confirm or change it</a>
      </p>`

const standardsList = ({ lines }: GroupView): Html =>
  html`<h2 class="govuk-heading-m">The standards that this group looks at</h2>
    ${taskList({
      idPrefix: 'standards',
      items: lines.map(line => ({
        title: { text: `${line.asked.standard.number}. ${line.asked.standard.shortTitle}` },
        href: line.href,
        ...(line.response.answer === undefined ? {} : { hint: { text: sayAnswer(line.response.answer, line.asked) } }),
        status: statusOf(line),
      })),
    })}`

const statusOf = ({ response }: GroupLine) => {
  if (response.answer === undefined)
    return { tag: { text: response.savedAt ? 'Begun' : 'Not begun', classes: 'govuk-tag--blue' } }
  const missing = [isBlank(response.summary) && 'no summary', lacksEvidence(response) && 'no evidence'].filter(
    part => part !== false,
  )
  return { text: missing.length === 0 ? 'Answered' : `Answered, ${missing.join(', ')}` }
}

const submitPart = (view: GroupView): Html | undefined => {
  const { current, isGathering, unanswered, lines, hrefs } = view
  if (current !== undefined) return undefined
  const text = lines.length === 1 ? 'Submit the answer' : `Submit all ${lines.length} answers`
  if (!isGathering)
    return html`<div id="submit">
      ${held({ text, id: 'why-held', reason: 'the gathering of answers is closed. The champion can reopen it.' })}
    </div>`
  const first = lines.find(line => unanswered.includes(line.asked.standard.number))
  if (first === undefined)
    return html`<form method="post" action="${hrefs.submission}" id="submit">
      ${warned(view)}
      <p class="govuk-body narrow">
        Everyone in the partnership can then read them, and nobody can change them unless the champion hands them back.
      </p>
      ${button({ text, preventDoubleClick: true })}
    </form>`
  const { number, shortTitle } = first.asked.standard
  return html`${button({ text: `Answer standard ${number}`, href: first.href })}
    <div id="submit">
      ${held({
        text,
        id: 'why-held',
        reason: html`${sayCount(unanswered.length, 'standard')} ${unanswered.length === 1 ? 'has' : 'have'} no answer:
          ${sayList(unanswered.map(String))}.
          <a class="govuk-link" href="${first.href}">Begin with ${number}, ${shortTitle}</a>`,
      })}
      ${sparing(view)}
    </div>`
}

/** A group that took only some standards need not answer the rest: they can be taken off its list. */
const sparing = ({ untouched, mayNarrow, hrefs }: GroupView): Html | false =>
  untouched.length > 0 &&
  html`<p class="govuk-body govuk-!-margin-top-4">
    Did the group not look at ${byNumbers(untouched)}?
    ${
      mayNarrow
        ? html`<a class="govuk-link" href="${hrefs.narrowing}"
            >Take ${untouched.length === 1 ? 'it' : 'them'} off its list</a
          >`
        : `The champion can take ${untouched.length === 1 ? 'it' : 'them'} off its list.`
    }
  </p>`

const warned = ({ withoutSummary, lines, waitsFrom }: GroupView): Html => {
  const bare = lines.filter(line => lacksEvidence(line.response)).map(line => line.asked.standard.number)
  return html`${
    withoutSummary.length > 0 &&
    warningText({
      iconFallbackText: 'Note',
      text: `No summary on ${byNumbers(withoutSummary)}. Others will see the score and not why.`,
    })
  }${
    bare.length > 0 &&
    html`<p class="govuk-body narrow">
      A score without evidence on ${byNumbers(bare)}. It can be submitted, and will be marked where scores are compared.
    </p>`
  }${
    waitsFrom &&
    html`<p class="govuk-body narrow">
      Evidence of ${waitsFrom.label} is not confirmed on ${byNumbers(waitsFrom.standards)}. It will not be part of these
      answers.
    </p>`
  }`
}
