import { button, details, html, insetText, summaryList, type Html } from '#design'
import { saySeat, saySitting, type Sitting } from '#exercise'
import { sayCount, sayInstant } from '#ground'
import type { QuestionAsAsked } from '#instrument'
import { framed, type Frame } from '#people'
import { evidenceWords } from '../../pages/piece.ts'
import { paragraphs } from '../../pages/conflict.ts'
import { sayAnswer } from '../../response/fields.ts'
import { lacksEvidence, variationKinds, type Evidence } from '../../response/response.ts'
import { workshopTallies } from '../../tally/pages/tally.ts'
import { leftAt, type Left } from '../../workshop-notes/left.ts'
import { notesBeside } from '../../workshop-notes/pages/notes.ts'
import type { Submission, SubmittedResponse } from '../submission.ts'

/** What a group submitted, for everyone in the partnership. */
export type ResponseView = {
  readonly frame: Frame
  readonly label: string
  readonly groupName: string
  readonly sitting?: Sitting
  readonly submission?: Submission
  readonly answers: readonly SubmittedResponse[]
  /** What workshops left with this group. */
  readonly left: Left
  readonly standardOf: (standard: number) => QuestionAsAsked['standard']
  /** The other submissions of the group in this exercise, newest first. */
  readonly others: readonly { readonly submission: Submission; readonly href: string }[]
  readonly hrefs: {
    readonly year: string
    readonly write?: string
    /** For those who may record how the group sat. */
    readonly sitting?: string
    readonly handBack?: string
  }
  readonly fileHref: (file: string) => string
}

export const responsePage = (view: ResponseView): Html => {
  const { groupName, label, hrefs, submission, answers } = view
  return framed(view.frame, {
    title: `${groupName}: what was submitted`,
    caption: `This year, ${label}`,
    current: 'this-year',
    back: { text: 'This year', href: hrefs.year },
    main: html`${submission === undefined ? nothing(view) : facts(submission)} ${tookPart(view)}
    ${answers.map(answer => answered(view, answer))} ${elsewhere(view)} ${otherSubmissions(view)}
    ${
      hrefs.handBack &&
      html`<h2 class="govuk-heading-m">Something to put right?</h2>
        ${button({ text: 'Hand the answers back', href: hrefs.handBack, classes: 'govuk-button--secondary' })}`
    }`,
  })
}

const nothing = ({ hrefs }: ResponseView): Html =>
  insetText({
    html: html`Nothing is submitted now. What a group is writing is seen by its leads and the champion only.
    ${hrefs.write && html`<a class="govuk-link" href="${hrefs.write}">Write the answers</a>`}`,
  })

const facts = (submission: Submission): Html =>
  insetText({
    html: html`<p>
        Submitted by ${submission.submittedBy} at
        ${sayInstant(submission.submittedAt)}.${submission.onBehalf && ' Entered on behalf of the group, from its paper.'}
      </p>
      ${
        submission.reopened &&
        html`<p>
          <b>Handed back</b> by ${submission.reopened.by} at ${sayInstant(submission.reopened.at)}, so it counts no
          more: ${submission.reopened.why}
        </p>`
      }`,
  })

const tookPart = ({ sitting, hrefs }: ResponseView): Html | undefined => {
  if (sitting === undefined) return undefined
  const by = (state: 'took-part' | 'missing' | 'vacant') => sitting.attendance.filter(each => each.state === state)
  const listed = (state: 'took-part' | 'missing' | 'vacant') => ({ html: lines(by(state).map(saySeat)) })
  const others = sitting.others.split('\n').filter(name => name.trim() !== '')
  return html`<h2 class="govuk-heading-m">Who took part</h2>
    ${summaryList({
      rows: [
        { key: { text: 'The sitting' }, value: { html: sat(sitting, hrefs.sitting) } },
        by('took-part').length > 0 && { key: { text: 'Took part' }, value: listed('took-part') },
        others.length > 0 && { key: { text: 'Others' }, value: { html: lines(others) } },
        by('missing').length > 0 && { key: { text: 'Missing' }, value: listed('missing') },
        by('vacant').length > 0 && { key: { text: 'Seat vacant' }, value: listed('vacant') },
      ],
    })}`
}

const sat = (sitting: Sitting, recording: string | undefined): Html =>
  html`${
    saySitting(sitting) ??
    html`Nothing on
    record${recording && html`<br /><a class="govuk-link" href="${recording}">Record how the group sat</a>`}`
  }`

const lines = (words: readonly string[]): Html =>
  html`${words.map((word, at) => html`${at > 0 && html`<br />`}${word}`)}`

const answered = (view: ResponseView, answer: SubmittedResponse): Html => {
  const { asked } = answer
  const { number, shortTitle } = asked.standard
  return html`<section class="row" id="standard-${number}" aria-labelledby="title-${number}">
    <div class="row__asking">
      <h2 class="govuk-heading-m" id="title-${number}">${number}. ${shortTitle}</h2>
      <p class="govuk-body"><b>${sayAnswer(answer.answer, asked)}</b></p>
      ${lacksEvidence(answer) && html`<p class="govuk-body quiet">A score without evidence.</p>`} ${texts(answer)}
      ${notesBeside(leftAt(view.left, { standard: answer.standard }).notes)}
      ${details({ summaryText: 'The question as it was asked', html: question(answer) })}
    </div>
    <div class="row__helping">${besides(view, answer)}</div>
  </section>`
}

const texts = (answer: SubmittedResponse): Html => {
  const { summary, strategic, implications } = answer.asked.fields
  return html`${part(summary?.question ?? 'Summary', answer.summary)}
  ${answer.strategic !== '' && part(strategic?.question ?? 'Implications for strategic change', answer.strategic)}
  ${part(implications?.question ?? 'Implications', answer.implications)}`
}

const part = (title: string, text: string): Html =>
  html`<h3 class="govuk-heading-s">${title}</h3>
    ${text === '' ? html`<p class="govuk-body quiet">Nothing was written.</p>` : paragraphs(text)}`

const question = ({ asked }: SubmittedResponse): Html =>
  html`<p class="govuk-body">${asked.standard.title}</p>
    <p class="govuk-body">${asked.standard.plain}</p>
    ${asked.answer.bands.map(
      band =>
        html`<h4 class="govuk-heading-s">${band.heading}</h4>
          <ul class="govuk-list govuk-list--bullet">
            ${band.statements.map(({ words }) => html`<li>${words}</li>`)}
          </ul>`,
    )}
    <p class="govuk-body-s quiet">${asked.edition.id}</p>`

const besides = (view: ResponseView, answer: SubmittedResponse): Html => {
  const { variations, voices, evidence, keptBack, asked } = answer
  return html`${workshopTallies(leftAt(view.left, { standard: answer.standard }).tallies, () => view.groupName)}
    <h3>${asked.fields.variations?.question ?? 'Where it varies'}</h3>
    ${listed(
      variations.map(each => html`<b>${each.whose}</b> (${variationKinds[each.kind].toLowerCase()}): ${each.words}`),
      'Nothing noted.',
    )}
    <h3>${asked.fields.evidence?.question ?? 'Evidence'}</h3>
    ${listed(
      evidence.map(each => evidenceWords(each, titled(view, each))),
      keptBack > 0 ? undefined : 'None.',
    )}
    ${keptBack > 0 && html`<p><b>${sayCount(keptBack, 'piece')} of evidence kept back</b> from members who are providers.</p>`}
    <h3>${asked.fields.voice?.question ?? 'What children, young people and families say'}</h3>
    ${listed(
      voices.map(each => html`“${each.said}” <span class="quiet">${each.source || 'No source noted'}</span>`),
      'Nothing noted.',
    )}`
}

const titled = ({ fileHref }: ResponseView, piece: Evidence): Html => {
  const file =
    piece.file && html` <a class="govuk-link" href="${fileHref(piece.file.id)}">Download ${piece.file.name}</a>`
  if (piece.link === '') return html`${piece.title}${file}`
  return html`<a class="govuk-link" href="${piece.link}" rel="noreferrer">${piece.title}</a>${file}`
}

const listed = (items: readonly Html[], silence: string | undefined): Html | undefined => {
  if (items.length > 0)
    return html`<ul>
      ${items.map(item => html`<li>${item}</li>`)}
    </ul>`
  return silence === undefined ? undefined : html`<p class="quiet">${silence}</p>`
}

/** What workshops left on standards without a submitted answer. */
const elsewhere = ({ left, answers, groupName, standardOf }: ResponseView): Html => {
  const open = { ...left, notes: left.notes.filter(({ inResponse }) => !inResponse) }
  const standards = [...new Set([...open.tallies, ...open.notes].map(({ standard }) => standard))]
    .filter(standard => !answers.some(each => each.standard === standard))
    .toSorted((one, other) => one - other)
  return html`${standards.map(standard => {
    const { tallies, notes } = leftAt(open, { standard })
    return html`<section class="row" id="standard-${standard}" aria-labelledby="title-${standard}">
      <div class="row__asking">
        <h2 class="govuk-heading-m" id="title-${standard}">${standard}. ${standardOf(standard).shortTitle}</h2>
        <p class="govuk-body quiet">No answer is submitted.</p>
        ${notesBeside(notes)}
      </div>
      <div class="row__helping">${workshopTallies(tallies, () => groupName)}</div>
    </section>`
  })}`
}

const otherSubmissions = ({ others }: ResponseView): Html | undefined =>
  others.length === 0
    ? undefined
    : html`<h2 class="govuk-heading-m">Other submissions this year</h2>
        <ul class="govuk-list">
          ${others.map(
            ({ submission, href }) =>
              html`<li>
                <a class="govuk-link" href="${href}">Submitted at ${sayInstant(submission.submittedAt)}</a>
                by
                ${submission.submittedBy}${submission.reopened ? `, handed back by ${submission.reopened.by}` : ', counts now'}
              </li>`,
          )}
        </ul>`
