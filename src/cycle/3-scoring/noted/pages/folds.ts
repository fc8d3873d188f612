import { html, type Fold, type Html, type Inserted } from '#design'
import type { QuestionAsAsked } from '#instrument'
import { sayDay } from '#ground'
import { sayBytes, sayHowMany } from '../../response/fields.ts'
import { variationKinds, type Evidence, type Noted, type Variation, type Voice } from '../../response/response.ts'

export type NotedView = {
  readonly asked: QuestionAsAsked
  readonly noted: Noted
  /** The fold that was worked on last stands open. */
  readonly open?: string
  /** Why nothing can be written now; what is noted is then only read. */
  readonly shut?: string
}

/** What is noted below the summary, a fold each, every one saying what it holds. */
export const notedFolds = ({ asked, noted, open, shut }: NotedView): readonly Fold[] => [
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
    count: sayHowMany(noted.evidence.length, 'piece'),
    id: 'evidence',
    open: open === 'evidence',
    inside: inside(
      noted.evidence.map(each => evidenceLine(each, !shut)),
      !shut &&
        html`${leaving('evidence', 'Add evidence')} or ${leaving('evidence-others', 'use some from another standard')}`,
    ),
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

/** Leaves the page by its form, so that what was typed is saved first, with or without scripts. */
export const leaving = (then: string, words: Inserted): Html =>
  html`<button class="link-button" name="then" value="${then}">${words}</button>`

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

/** `Joint plan review · file, 240 kB · March 2026 · no plan changed (kept from providers)`. */
export const evidenceWords = (piece: Evidence, titled: Html | string = piece.title): Html => {
  const parts = [
    piece.link !== '' && 'link',
    piece.file && `file, ${sayBytes(piece.file.bytes)}`,
    piece.dated && sayDay(piece.dated),
    piece.owner,
    piece.shows,
  ].filter(part => typeof part === 'string' && part !== '')
  return html`<b>${titled}</b>${parts.map(part => html` · ${part}`)}${
      piece.keptFromProviders && html` <span class="quiet">(kept from providers)</span>`
    }`
}
