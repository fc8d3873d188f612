import { button, details, html, insetText, waiting, type Html } from '#design'
import { dayOf, sayCount, sayDay, type Id } from '#ground'
import { framed, type Frame, type ShownMistake } from '#people'
import { about, said } from '#plans'
import type { StandardKey } from '#support'
import { sayPage, turner } from '../../pages/turner.ts'
import type { ExchangePaths } from '../../paths.ts'
import type { Help, HelpShown } from '../help.ts'

export type HelpView = {
  readonly paths: ExchangePaths
  /** A page of what others offer, and how many offers there are. */
  readonly offers: readonly HelpShown[]
  readonly count: number
  readonly page: number
  /** What introductions that wait for an answer are about. */
  readonly open: readonly Id[]
  readonly own: readonly Help[]
  /** A standard as it is read: `3 Looking at need`. */
  readonly naming: (standard: StandardKey) => string
  readonly mayHelp: boolean
  readonly refusal?: ShownMistake | undefined
}

/** Who helps others with what, without names; and what this partnership offers. */
export const helpPage = (frame: Frame, view: HelpView): Html => {
  const { paths, offers, count, page, own, mayHelp } = view
  return framed(frame, {
    current: 'practice',
    title: 'Offers of help',
    caption: 'Practice exchange',
    back: { text: 'Practice exchange', href: paths.exchange },
    mistakes: view.refusal === undefined ? [] : [view.refusal],
    lede: 'A partnership offers help by its own choice. No score is read to make an offer, to put it in order or to hold it back.',
    main: html`<h2 class="govuk-heading-m" id="others">What others offer</h2>
      ${
        count === 0
          ? insetText({ text: 'Nobody offers help at the moment.' })
          : html`<p class="govuk-body">${sayPage(sayCount(count, 'offer'), count, page)}</p>`
      }
      ${offers.length > 0 && waiting(offers.map(each => offerRow(view, each)))}
      ${turner({ count, page, of: 'offers' }, number => `${paths.help}?page=${number}#others`)}
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

const ownPart = ({ paths, naming, mayHelp, open }: HelpView, help: Help): Html =>
  html`<p class="govuk-body">
      <b>${naming(help.standard)}</b><br />${said(help.words)}<br />
      <span class="quiet">${help.madeBy}, ${sayDay(dayOf(help.madeAt))}. Others read it without our name.</span>
    </p>
    ${
      mayHelp &&
      details({
        summaryHtml: html`Withdraw it${about(naming(help.standard))}`,
        html: html`<form method="post" action="${paths.helpStanding(help.id)}">
          <p class="govuk-body">
            Nobody is offered it any more. ${sayWhoWaits(open.filter(of => of === help.id).length)} It can be offered
            anew.
          </p>
          ${button({ html: html`Withdraw it${about(naming(help.standard))}`, classes: 'govuk-button--warning', preventDoubleClick: true })}
        </form>`,
      })
    }`

const sayWhoWaits = (count: number): string => {
  if (count === 0) return ''
  return `${sayCount(count, 'partnership')} ${count === 1 ? 'waits' : 'wait'} for your answer to it: each is told “not this time”, and that can’t be undone.`
}

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
