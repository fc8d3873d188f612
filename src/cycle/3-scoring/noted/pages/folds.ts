import { html, type Fold, type Html } from '#design'
import type { QuestionAsAsked } from '#instrument'
import { sayDay } from '#ground'
import { sayBytes, sayHowMany } from '../../response/fields.ts'
import { variationKinds, type Evidence, type Noted, type Variation, type Voice } from '../../response/response.ts'

export type NotedView = {
  readonly asked: QuestionAsAsked
  readonly noted: Noted
  /** The standard's own address. */
  readonly here: string
  /** The fold that was worked on last stands open. */
  readonly open?: string
}

/** What is noted below the summary, a fold each, every one saying what it holds. */
export const notedFolds = ({ asked, noted, here, open }: NotedView): readonly Fold[] => [
  {
    title: asked.fields.variations?.question ?? 'Where it varies',
    count: sayHowMany(noted.variations.length, 'noted', 'noted'),
    id: 'variations',
    open: open === 'variations',
    inside: inside(
      noted.variations.map(each => variationLine(each, here)),
      html`<a class="govuk-link" href="${here}/variations">Add where it varies</a>`,
    ),
  },
  {
    title: asked.fields.evidence?.question ?? 'Evidence',
    count: sayHowMany(noted.evidence.length, 'piece'),
    id: 'evidence',
    open: open === 'evidence',
    inside: inside(
      noted.evidence.map(each => evidenceLine(each, here)),
      html`<a class="govuk-link" href="${here}/evidence">Add evidence</a> or
        <a class="govuk-link" href="${here}/evidence/others">use some from another standard</a>`,
    ),
  },
  {
    title: asked.fields.voice?.question ?? 'What children, young people and families say',
    count: sayHowMany(noted.voices.length, 'noted', 'noted'),
    id: 'voices',
    open: open === 'voices',
    inside: inside(
      noted.voices.map(each => voiceLine(each, here)),
      html`<a class="govuk-link" href="${here}/voices">Add what they say</a>`,
    ),
  },
]

const inside = (lines: readonly Html[], adding: Html): Html =>
  html`${
      lines.length > 0 &&
      html`<ul class="govuk-list govuk-list--bullet govuk-body-s">
        ${lines.map(line => html`<li>${line}</li>`)}
      </ul>`
    }
    <p class="govuk-body-s">${adding}</p>`

const changes = (href: string, what: string): Html =>
  html`<a class="govuk-link" href="${href}">Change<span class="govuk-visually-hidden"> ${what}</span></a> ·
    <a class="govuk-link" href="${href}/removal">Remove<span class="govuk-visually-hidden"> ${what}</span></a>`

const variationLine = (variation: Variation, here: string): Html =>
  html`<b>${variation.whose}</b> (${variationKinds[variation.kind].toLowerCase()}): ${variation.words}<br />${changes(
      `${here}/variations/${variation.id}`,
      variation.whose,
    )}`

const voiceLine = (voice: Voice, here: string): Html =>
  html`“${voice.said}” <span class="quiet">${voice.source || 'No source noted'}</span><br />${changes(
      `${here}/voices/${voice.id}`,
      'what they say',
    )}`

const evidenceLine = (piece: Evidence, here: string): Html =>
  html`${evidenceWords(piece)}<br />${changes(`${here}/evidence/${piece.id}`, piece.title)}`

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
