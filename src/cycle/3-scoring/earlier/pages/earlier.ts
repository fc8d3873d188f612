import { button, details, html, insetText, summaryList, type Html } from '#design'
import { sayInstant } from '#ground'
import type { QuestionAsAsked } from '#instrument'
import { framed, type Frame } from '#people'
import { captionOf } from '../../noted/pages/form.ts'
import { paragraphs } from '../../pages/conflict.ts'
import {
  fieldsOfEvidence,
  fieldsOfVariation,
  fieldsOfVoice,
  fieldsOfWriting,
  type PieceField,
} from '../../response/fields.ts'
import type { Copied, EarlierCopy, Why } from '../earlier.ts'

export type EarlierView = {
  readonly frame: Frame
  readonly asked: QuestionAsAsked
  readonly here: string
  /** The version that stands now; bringing words back is an ordinary save on top of it. */
  readonly version: number
  readonly canWrite: boolean
  readonly copies: readonly { readonly copy: EarlierCopy; readonly who: string }[]
}

const pieceWords: Readonly<Record<Copied['piece'], string>> = {
  response: 'The texts of the page',
  variation: 'Where it varies',
  evidence: 'Evidence',
  voice: 'What children, young people and families say',
}

const whyWords: Readonly<Record<Why, string>> = {
  replaced: 'replaced',
  removed: 'removed',
  'set-aside': 'not chosen when two texts met',
}

const fieldsOf = (copied: Copied, asked: QuestionAsAsked): readonly PieceField[] => {
  switch (copied.piece) {
    case 'response':
      return fieldsOfWriting(copied.content, asked)
    case 'variation':
      return fieldsOfVariation(copied.content)
    case 'evidence':
      return fieldsOfEvidence(copied.content)
    case 'voice':
      return fieldsOfVoice(copied.content)
  }
}

/** Everything accepted on one standard that no longer stands, newest first. */
export const earlierPage = (view: EarlierView): Html =>
  framed(view.frame, {
    title: 'Earlier versions',
    caption: captionOf(view.asked),
    current: 'this-year',
    back: { text: `Standard ${view.asked.standard.number}`, href: view.here },
    main:
      view.copies.length === 0
        ? insetText({ text: 'There are none yet.' })
        : html`<p class="govuk-body narrow">
              Kept whenever somebody else saved, something was removed, or ten minutes had gone by. Only your group’s
              leads and the champion can read them.
            </p>
            ${view.copies.map((each, at) => onePage(view, each, at === 0))}`,
  })

const onePage = (view: EarlierView, { copy, who }: EarlierView['copies'][number], open: boolean): Html => {
  const fields = fieldsOf(copy, view.asked)
  return details({
    open,
    summaryText: `${pieceWords[copy.piece]}, written by ${who} at ${sayInstant(copy.writtenAt)}, ${whyWords[copy.why]}`,
    html: html`${summaryList({
      rows: fields
        .filter(field => field.said !== '')
        .map(field => ({ key: { text: field.label }, value: { html: paragraphs(field.said) } })),
    })}${copy.piece === 'response' && view.canWrite && bringBack(view, fields)}`,
  })
}

const bringBack = ({ here, version }: EarlierView, fields: readonly PieceField[]): Html =>
  html`<form method="post" action="${here}">
    <input type="hidden" name="version" value="${version}" />
    ${fields.map(({ name, value }) => html`<input type="hidden" name="${name}" value="${value}" />`)}
    <p class="govuk-body-s">What stands now is kept here in its turn.</p>
    ${button({ text: 'Bring these words back', classes: 'govuk-button--secondary' })}
  </form>`
