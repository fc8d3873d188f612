import { errorSummary, heading, html, page, type Html } from '#design'
import type { Frame, Place } from '../access/frame.ts'

/** One mistake as the summary at the top of a page links to it. */
export type ShownMistake = { readonly text: string; readonly href: string }

export type Framing = {
  readonly title: string
  readonly main: Html
  /** The part of the menu that the page is in. */
  readonly current?: Place
  readonly back?: { readonly text: string; readonly href: string }
  /** Above the title: what the page belongs to. */
  readonly caption?: string
  /** Below the title, in larger type. */
  readonly lede?: string | Html
  /** What was wrong with what was posted, first on the page. */
  readonly mistakes?: readonly ShownMistake[]
  /** Said before the mistakes: what was kept. */
  readonly kept?: string
  /** The page draws its own `h1`. */
  readonly ownHeading?: boolean
}

const menuWords: Readonly<Record<Place, string>> = {
  today: 'Today',
  'this-year': 'This year',
  positions: 'Positions',
  plan: 'Plan',
  support: 'Support',
  papers: 'Papers',
  practice: 'Practice',
  people: 'People',
}

/** The places that belong to no year. */
const yearless: readonly Place[] = ['practice', 'people']

const hrefOf = (partnershipHref: string, place: Place): string =>
  place === 'today' ? partnershipHref : `${partnershipHref}/${yearless.includes(place) ? place : `latest/${place}`}`

const menu = (frame: Frame, current: Place | undefined) => {
  const { partnership } = frame
  if (partnership === undefined) return undefined
  return {
    name: partnership.name,
    href: partnership.href,
    menu: partnership.places.map(place => ({
      text: menuWords[place],
      href: hrefOf(partnership.href, place),
      active: place === current,
    })),
  }
}

const summary = ({ mistakes = [], kept }: Framing): Html | undefined =>
  mistakes.length === 0
    ? undefined
    : errorSummary({
        titleText: 'There is a problem',
        ...(kept === undefined ? {} : { descriptionText: kept }),
        errorList: mistakes.map(({ text, href }) => ({ text, href })),
      })

/** A whole page: Stocktake's bars and foot round what a room shows. */
export const framed = (frame: Frame, framing: Framing): Html => {
  const { title, caption, lede, back, mistakes = [] } = framing
  const bar = menu(frame, framing.current)
  return page({
    title: frame.partnership === undefined ? title : `${title} – ${frame.partnership.name}`,
    nonce: frame.nonce,
    assets: frame.assets,
    errors: mistakes.length > 0,
    main: html`${summary(framing)}${framing.ownHeading ? undefined : heading({ title, caption, lede })}${framing.main}`,
    ...(frame.warnings.length > 0 ? { warning: frame.warnings.join(' ') } : {}),
    ...(bar === undefined ? {} : { bar }),
    ...(back === undefined ? {} : { back }),
    ...(frame.person === undefined
      ? {}
      : {
          who: { ...frame.person, href: '/you', signOut: { action: '/sign-out' } },
        }),
    foot: {
      links: [
        { text: 'Help', href: '/help' },
        { text: 'Privacy', href: '/privacy' },
        { text: 'Accessibility', href: '/accessibility' },
        ...(frame.looksHref === undefined ? [] : [{ text: 'Who has looked at our content', href: frame.looksHref }]),
        ...(frame.programmeHref === undefined ? [] : [{ text: 'The programme and us', href: frame.programmeHref }]),
        ...(frame.switchHref === undefined ? [] : [{ text: 'Where else you belong', href: frame.switchHref }]),
      ],
      words:
        frame.partnership === undefined && frame.person !== undefined
          ? 'What a partnership writes here belongs to it.'
          : 'What you write here belongs to your partnership.',
    },
  })
}
