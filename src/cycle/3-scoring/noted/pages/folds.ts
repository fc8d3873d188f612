import { html, type Fold, type Html } from '#design'
import type { QuestionAsAsked } from '#instrument'
import { sayHowMany } from '../../response/fields.ts'
import { evidenceWords, leaving } from '../../pages/piece.ts'
import { broughtCount, broughtLines, type BroughtView } from '../../carried/pages/brought.ts'
import { variationKinds, type Evidence, type Noted, type Variation, type Voice } from '../../response/response.ts'

export type NotedView = {
  readonly asked: QuestionAsAsked
  readonly noted: Noted
  /** Evidence of the year before, to be confirmed, changed or left behind. */
  readonly brought?: BroughtView
  /** The fold that was worked on last stands open. */
  readonly open?: string
  /** Why nothing can be written now; what is noted is then only read. */
  readonly shut?: string
}

/** What is noted below the summary, a fold each, every one saying what it holds. */
export const notedFolds = ({ asked, noted, brought, open, shut }: NotedView): readonly Fold[] => [
  {
    title: asked.fields.variations?.question ?? 'Where it varies',
    count: sayHowMany(noted.variations.length, 'noted', 'noted'),
    id: 'variations',
    open: open === 'variations',
    inside: inside(
      noted.variations.map(each => variationLine(each, !shut)),
      !shut && leaving('variations', 'Add where it varies'),
    ),
  },
  {
    title: asked.fields.evidence?.question ?? 'Evidence',
    count: [sayHowMany(noted.evidence.length, 'piece'), ...broughtCount(brought)].join(', '),
    id: 'evidence',
    open: open === 'evidence' || (!shut && broughtCount(brought).length > 0),
    inside: html`${inside(
      noted.evidence.map(each => evidenceLine(each, !shut)),
      !shut &&
        html`${leaving('evidence', 'Add evidence')} or ${leaving('evidence-others', 'use some from another standard')}`,
    )}${broughtLines(brought, !shut)}`,
  },
  {
    title: asked.fields.voice?.question ?? 'What children, young people and families say',
    count: sayHowMany(noted.voices.length, 'noted', 'noted'),
    id: 'voices',
    open: open === 'voices',
    inside: inside(
      noted.voices.map(each => voiceLine(each, !shut)),
      !shut && leaving('voices', 'Add what they say'),
    ),
  },
]

const inside = (lines: readonly Html[], adding: Html | false): Html =>
  html`${
    lines.length > 0 &&
    html`<ul class="govuk-list govuk-list--bullet govuk-body-s">
      ${lines.map(line => html`<li>${line}</li>`)}
    </ul>`
  }
  ${adding && html`<p class="govuk-body-s">${adding}</p>`}`

const changes = (piece: string, what: string): Html => {
  const about = html`<span class="govuk-visually-hidden"> ${what}</span>`
  return html`<br />${leaving(piece, html`Change${about}`)} · ${leaving(`${piece}/removal`, html`Remove${about}`)}`
}

const variationLine = ({ id, whose, kind, words }: Variation, mayChange: boolean): Html =>
  html`<b>${whose}</b> (${variationKinds[kind].toLowerCase()}):
    ${words}${mayChange && changes(`variations/${id}`, whose)}`

const voiceLine = ({ id, said, source }: Voice, mayChange: boolean): Html =>
  html`“${said}” <span class="quiet">${source || 'No source noted'}</span>${
      mayChange && changes(`voices/${id}`, 'what they say')
    }`

const evidenceLine = (piece: Evidence, mayChange: boolean): Html =>
  html`${evidenceWords(piece)}${mayChange && changes(`evidence/${piece.id}`, piece.title)}`
