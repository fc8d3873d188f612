import { actions, button, checkboxes, html, insetText, quoted, select, type Html } from '#design'
import type { Form } from '#forms'
import { sayCount, sayDay, sayList } from '#ground'
import type { QuestionAsAsked } from '#instrument'
import { framed, type Frame } from '#people'
import { variationKinds, type Answer } from '#scoring'
import { difference } from '../../pages/difference.ts'
import { losesNothing, type Offer, type Offered } from '../offers.ts'

export type OffersView = {
  readonly year: string
  readonly group: string
  readonly action: string
  readonly back: string
  readonly offered: readonly Offered[]
  readonly by: 'marks' | 'headings' | 'both'
  readonly absent: readonly QuestionAsAsked[]
  /** Ids for what is new, by the names of the offers; the same for a page that is sent twice. */
  readonly ids: ReadonlyMap<string, string>
  /** What was posted, when the page comes again. */
  readonly form?: Form
  /** What could not be saved, because somebody else was writing. */
  readonly stale?: readonly number[]
}

/** What a form says, standard by standard, each thing to be taken into the draft or left. */
export const offersPage = (frame: Frame, view: OffersView): Html => {
  const { offered, form } = view
  const hasOffers = offered.some(({ offers }) => offers.length > 0)
  return framed(frame, {
    title: hasOffers ? 'What the form says' : 'Nothing to take from this form',
    caption: `${view.group}, Stocktake ${view.year}`,
    current: 'papers',
    back: { text: 'Choose another file', href: view.back },
    mistakes: (form?.mistakes ?? []).map(({ words, field }) => ({
      text: words,
      href: `#${field === 'take' ? `take.${offered[0]?.offers[0]?.name ?? ''}` : field}`,
    })),
    main: html`${view.stale !== undefined && met(view.stale)} ${how(view)}
      ${
        hasOffers &&
        html`<p class="govuk-body">
          Ticked is what stands nowhere in the draft yet. What would take the place of something is not ticked: look at
          it first. Nothing is submitted by this.
        </p>`
      }
      <form method="post" action="${view.action}" novalidate>
        ${offered.map(each => standard(each, view))}
        ${hasOffers && actions(button({ text: 'Store as the group’s draft' }))}
      </form>`,
  })
}

const met = (stale: readonly number[]): Html =>
  insetText({
    html: html`<b>Somebody else was writing too.</b> What you ticked is saved, but for
      ${sayList(stale.map(number => `standard ${number}`))}: look at what stands there now and tick again.`,
  })

const how = ({ by, absent }: OffersView): Html =>
  html`${
    by !== 'marks' &&
    insetText({
      html: html`<b>Check this closely.</b> ${by === 'both' ? 'Some marks' : 'The marks'} by which Stocktake knows its
        forms are not in this file, so ${by === 'both' ? 'those answers were' : 'it was'} read by the headings of its
        tables and the names of its rows.`,
    })
  }
  ${
    absent.length > 0 &&
    html`<p class="govuk-body">
      Not in this file: ${sayList(absent.map(({ standard: { number, shortTitle } }) => `${number}. ${shortTitle}`))}.
      The draft of these stays as it is.
    </p>`
  }`

const standard = (each: Offered, view: OffersView): Html => {
  const { asked, offers, already, unread, missing, version } = each
  const { number, title } = asked.standard
  return html`<h2 class="govuk-heading-m">${number}. ${title}</h2>
    <input type="hidden" name="seen.${number}" value="${version}" />
    ${unread.map(words => html`<p class="govuk-body"><b>Could not be read.</b> ${words}</p>`)}
    ${
      missing.length > 0 &&
      html`<p class="govuk-body">Not found: ${sayList(missing.map(name => asked.fields[name]?.heading ?? name))}.</p>`
    }
    ${already > 0 && html`<p class="govuk-body quiet">${sayCount(already, 'thing')} in the draft already.</p>`}
    ${offers.length === 0 && unread.length === 0 && already === 0 && html`<p class="govuk-body">Nothing written.</p>`}
    ${offers.map(offer => one(offer, asked, view))}`
}

const one = (offer: Offer, asked: QuestionAsAsked, view: OffersView): Html =>
  html`${shown(offer, asked, view)}
  ${checkboxes({
    name: 'take',
    idPrefix: `take.${offer.name}`,
    values: view.form === undefined ? (losesNothing(offer) ? [offer.name] : []) : view.form.typedAll('take'),
    items: [
      {
        value: offer.name,
        html: html`Take this<span class="govuk-visually-hidden"
            >: ${titleOf(offer, asked)}, standard ${asked.standard.number}</span
          >`,
      },
    ],
  })}`

const titleOf = (offer: Offer, { fields }: QuestionAsAsked): string => {
  if (offer.kind === 'text') return fields[offer.of]?.question ?? offer.of
  return { score: 'Score', variation: 'Variation', evidence: 'Evidence', voice: 'What families say' }[offer.kind]
}

const sayAnswer = (answer: Answer | undefined, { answer: asked }: QuestionAsAsked): string => {
  if (answer === undefined) return 'no answer yet'
  if (answer.kind === 'cant-judge') return asked.cannotJudge.label
  return `${answer.score}: ${asked.scale.find(({ score }) => score === answer.score)?.label ?? ''}`
}

const hidden = (name: string, value: string): Html => html`<input type="hidden" name="${name}" value="${value}" />`

const shown = (offer: Offer, asked: QuestionAsAsked, view: OffersView): Html => {
  const { name } = offer
  const id = hidden(`id.${name}`, view.ids.get(name) ?? '')
  const title = html`<h3 class="govuk-heading-s">${titleOf(offer, asked)}</h3>`
  switch (offer.kind) {
    case 'score':
      return html`${title}
        <p class="govuk-body">
          The form: <b>${sayAnswer(offer.said, asked)}</b>. The draft: ${sayAnswer(offer.now, asked)}.
        </p>
        ${hidden(`words.${name}`, offer.said.kind === 'score' ? String(offer.said.score) : 'none')}`
    case 'text':
      return html`${title}
      ${
        offer.now === ''
          ? quoted(offer.said)
          : html`<p class="govuk-body quiet">What goes is struck through, what comes is underlined.</p>
              ${difference(offer.now, offer.said)}`
      }
      ${hidden(`words.${name}`, offer.said)}`
    case 'variation':
      return html`${title}
      ${quoted(offer.said.whose === '' ? offer.said.words : `${offer.said.whose}: ${offer.said.words}`)} ${id}
      ${hidden(`whose.${name}`, offer.said.whose)} ${hidden(`words.${name}`, offer.said.words)}
      ${select({
        name: `kind.${name}`,
        id: `kind.${name}`,
        label: 'How does it vary?',
        value: view.form?.typed(`kind.${name}`) ?? offer.said.kind ?? '',
        errorMessage: view.form?.mistakeOf(`kind.${name}`)?.words,
        items: [
          { value: '', text: 'Choose' },
          ...Object.entries(variationKinds).map(([value, text]) => ({ value, text })),
        ],
      })}`
    case 'evidence':
      return html`${title} ${quoted(sayEvidence(offer.said))} ${id} ${hidden(`words.${name}`, offer.said.title)}
      ${hidden(`dated.${name}`, offer.said.dated ?? '')} ${hidden(`owner.${name}`, offer.said.owner)}
      ${hidden(`shows.${name}`, offer.said.shows)}`
    case 'voice':
      return html`${title} ${quoted(offer.said.said, offer.said.source === '' ? undefined : offer.said.source)} ${id}
      ${hidden(`words.${name}`, offer.said.said)} ${hidden(`source.${name}`, offer.said.source)}`
  }
}

const sayEvidence = ({ title, dated, owner, shows }: Extract<Offer, { kind: 'evidence' }>['said']): string =>
  [
    title,
    dated === undefined ? '' : `dated ${sayDay(dated)}`,
    owner === '' ? '' : `of ${owner}`,
    shows === '' || shows === title ? '' : `shows: ${shows}`,
  ]
    .filter(part => part !== '')
    .join('; ')
