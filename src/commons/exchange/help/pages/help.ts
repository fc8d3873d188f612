import { button, html, insetText, waiting, type Html } from '#design'
import { dayOf, sayDay } from '#ground'
import { framed, type Frame, type ShownMistake } from '#people'
import { about, said } from '#plans'
import type { StandardKey } from '#support'
import type { ExchangePaths } from '../../paths.ts'
import type { Help, HelpShown } from '../help.ts'

export type HelpView = {
  readonly paths: ExchangePaths
  readonly offers: readonly HelpShown[]
  readonly own: readonly Help[]
  /** A standard as it is read: `3 Looking at need`. */
  readonly naming: (standard: StandardKey) => string
  readonly mayHelp: boolean
  readonly refusal?: ShownMistake | undefined
}

/** Who helps others with what, without names; and what this partnership offers. */
export const helpPage = (frame: Frame, view: HelpView): Html => {
  const { paths, offers, own, mayHelp } = view
  const others = offers.filter(({ id }) => !own.some(each => each.id === id))
  return framed(frame, {
    current: 'practice',
    title: 'Offers of help',
    caption: 'Practice exchange',
    back: { text: 'Practice exchange', href: paths.exchange },
    mistakes: view.refusal === undefined ? [] : [view.refusal],
    lede: 'A partnership offers help by its own choice. No score is read to make an offer, to put it in order or to hold it back.',
    main: html`<h2 class="govuk-heading-m" id="others">What others offer</h2>
      ${others.length === 0 && insetText({ text: 'Nobody offers help at the moment.' })}
      ${others.length > 0 && waiting(others.map(each => offerRow(view, each)))}
      <h2 class="govuk-heading-m" id="ours">What we offer</h2>
      ${own.filter(each => each.withdrawnAt === undefined).map(each => ownPart(view, each))}
      ${!own.some(each => each.withdrawnAt === undefined) && html`<p class="govuk-body">Nothing.</p>`}
      ${
        mayHelp &&
        html`<p class="govuk-body">
          <a class="govuk-link" href="${paths.newHelp}">Offer help with a standard</a> ·
          <a class="govuk-link" href="${paths.introductions}">Introductions</a>
        </p>`
      }
      ${formerPart(view)}`,
  })
}

const offerRow = ({ paths, naming, mayHelp }: HelpView, { id, standard, words, since }: HelpShown) => ({
  what: naming(standard),
  note: html`${said(words)}<br />Offered since
    ${sayDay(since)}${mayHelp && html` · <a class="govuk-link" href="${paths.askFor('help', id)}">Ask for an introduction${about(naming(standard))}</a>`}`,
})

const ownPart = ({ paths, naming, mayHelp }: HelpView, help: Help): Html =>
  html`<p class="govuk-body">
      <b>${naming(help.standard)}</b><br />${said(help.words)}<br />
      <span class="quiet">${help.madeBy}, ${sayDay(dayOf(help.madeAt))}. Others read it without our name.</span>
    </p>
    ${
      mayHelp &&
      html`<form method="post" action="${paths.helpStanding(help.id)}">
        ${button({ html: html`Take it back${about(naming(help.standard))}`, classes: 'govuk-button--secondary', preventDoubleClick: true })}
      </form>`
    }`

const formerPart = ({ own, naming }: HelpView): Html | false => {
  const former = own.filter(each => each.withdrawnAt !== undefined)
  return (
    former.length > 0 &&
    html`<h2 class="govuk-heading-m">What we offered before</h2>
      <ul class="govuk-list govuk-list--bullet">
        ${former.map(({ standard, madeAt, withdrawnAt = '' }) => html`<li>${naming(standard)}: ${sayDay(dayOf(madeAt))} to ${sayDay(dayOf(withdrawnAt))}</li>`)}
      </ul>`
  )
}
