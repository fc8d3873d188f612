import { actions, button, html, insetText, summaryList, waiting, type Html } from '#design'
import { dayOf, sayDay } from '#ground'
import { framed, type Frame, type ShownMistake } from '#people'
import { said } from '#plans'
import { fact, linkTo } from '../../pages/wording.ts'
import type { ExchangePaths } from '../../paths.ts'
import { introductionStates, stateOf, type Asking, type Card, type Introduction } from '../help.ts'

export type IntroductionsView = {
  readonly paths: ExchangePaths
  readonly all: readonly Introduction[]
  readonly asked: readonly Asking[]
}

/** What the partnership asked for, and who asks it. */
export const introductionsPage = (frame: Frame, { paths, all, asked }: IntroductionsView): Html => {
  const toUs = all.filter(({ id }) => !asked.some(each => each.id === id))
  return framed(frame, {
    current: 'practice',
    title: 'Introductions',
    caption: 'Practice exchange',
    back: { text: 'Practice exchange', href: paths.exchange },
    lede: 'Names are shown when both sides have said yes. Nobody has to say why not.',
    main: html`<h2 class="govuk-heading-m" id="to-us">Who asks us</h2>
      ${toUs.length === 0 && html`<p class="govuk-body">Nobody has asked.</p>`}
      ${
        toUs.length > 0 &&
        waiting(
          toUs.map(each => ({
            what: each.about,
            href: paths.introduction(each.id),
            note: html`${otherName(each, 'asks')} · asked on ${sayDay(each.askedOn)}`,
            when: introductionStates[stateOf(each)],
          })),
        )
      }
      <h2 class="govuk-heading-m" id="from-us">What we asked for</h2>
      ${asked.length === 0 && html`<p class="govuk-body">Nothing.</p>`}
      ${
        asked.length > 0 &&
        waiting(
          asked.map(each => {
            const introduction = all.find(({ id }) => id === each.id)
            return {
              what: each.about,
              ...(introduction === undefined ? {} : { href: paths.introduction(each.id) }),
              note: html`${introduction && otherName(introduction, 'helps')} · asked by ${each.askedBy.name},
              ${sayDay(dayOf(each.askedAt))}`,
              when: introductionStates[stateOf(introduction, each)],
            }
          }),
        )
      }`,
  })
}

const otherName = ({ cards }: Introduction, side: 'asks' | 'helps'): string =>
  cards.find(card => card.side === side)?.name ?? 'A partnership that is not named yet'

export type IntroductionView = {
  readonly paths: ExchangePaths
  readonly introduction: Introduction
  /** Absent where another partnership asked. */
  readonly asking?: Asking | undefined
  readonly refusal?: ShownMistake | undefined
}

/** One introduction, from either side. */
export const introductionPage = (frame: Frame, view: IntroductionView): Html => {
  const { paths, introduction, asking, refusal } = view
  const state = stateOf(introduction, asking)
  const other = introduction.cards.find(({ side }) => side === (asking === undefined ? 'asks' : 'helps'))
  return framed(frame, {
    current: 'practice',
    title: introduction.about,
    caption: 'Introduction',
    back: { text: 'Introductions', href: paths.introductions },
    mistakes: refusal === undefined ? [] : [refusal],
    main: html`${summaryList({
      rows: [
        fact('Stands at', introductionStates[state]),
        fact(
          asking === undefined ? 'They would like to talk about' : 'We would like to talk about',
          said(introduction.words),
        ),
        fact('Asked on', sayDay(introduction.askedOn)),
        fact('The other partnership', other?.name ?? 'Not named until both have said yes'),
        fact('Whom to write to', other === undefined ? '' : contactOf(other)),
        fact('Address', other === undefined || other.address === '' ? '' : linkOrText(other.address)),
      ],
    })}
    ${state === 'waits' && (asking === undefined ? answerPart(view) : takeBackPart(view))}
    ${state === 'declined' && declinedPart(view)}`,
  })
}

/** Whoever was introduced may have been erased since: neither name nor address of theirs is kept. */
const contactOf = ({ contact, name }: Card): string =>
  contact === '' ? `Whoever this was has left. Ask the champion of ${name}` : contact

const declinedPart = ({ paths, introduction: { kind, of }, asking }: IntroductionView): Html =>
  html`${insetText({ text: 'It is not to be this time. No reason is given.' })}
  ${
    asking !== undefined &&
    asking.setAsideAt === undefined &&
    html`<p class="govuk-body">
      <a class="govuk-link" href="${paths.askFor(kind, of)}">Ask once more</a>, as long as it is offered.
    </p>`
  }`

const linkOrText = (address: string): Html | string =>
  address.includes('@') ? html`<span class="typed">${address}</span>` : linkTo(address)

const answerPart = ({ paths, introduction: { id } }: IntroductionView): Html =>
  html`<h2 class="govuk-heading-m" id="answer">Would you like to be introduced?</h2>
    <p class="govuk-body">
      With your yes both sides read the other’s partnership, and the name and address of whoever asked and of you. With
      a no they are told that it is not this time. Neither can be undone.
    </p>
    <form method="post" action="${paths.introduction(id)}">
      ${actions(
        button({ text: 'Yes, introduce us', name: 'says', value: 'yes', preventDoubleClick: true }),
        button({
          text: 'Not this time',
          name: 'says',
          value: 'no',
          classes: 'govuk-button--secondary',
          preventDoubleClick: true,
        }),
      )}
    </form>`

const takeBackPart = ({ paths, introduction: { id } }: IntroductionView): Html =>
  html`<form method="post" action="${paths.introduction(id)}" id="answer">
    ${button({ text: 'Withdraw the request', name: 'says', value: 'back', classes: 'govuk-button--secondary', preventDoubleClick: true })}
  </form>`
