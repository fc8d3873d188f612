import { html, waiting, type Html } from '#design'
import { framed, type Frame } from '#people'
import type { News } from '../follow/follow.ts'
import type { ExchangePaths } from '../paths.ts'
import { shownRow } from '../search/pages/results.ts'
import type { SearchView } from '../search/pages/search-view.ts'
import { searching, searchMistakes } from '../search/pages/searching.ts'

export type ExchangeView = SearchView & {
  readonly paths: ExchangePaths
  /** What is new of whom and what the reader follows. */
  readonly news: News
  readonly follows: number
  readonly mayWrite: boolean
  readonly mayHelp: boolean
}

/** The first page of the exchange: what is new, the search, and the ways to its other pages. */
export const exchangePage = (frame: Frame, view: ExchangeView): Html => {
  const { paths, news, follows } = view
  return framed(frame, {
    current: 'practice',
    title: 'Practice exchange',
    back: { text: 'Practice', href: `${paths.partnership}/practice` },
    lede: 'What others who lead this work tried, what they learned and what it cost.',
    mistakes: searchMistakes(view),
    main: html`${waiting(ways(view))}
      ${
        news.shown.length > 0 &&
        html`<h2 class="govuk-heading-m" id="news">New of what you follow</h2>
          ${waiting(news.shown.map(each => shownRow(each, paths.found(each.id))))} ${moreNews(view)}`
      }
      ${
        follows > 0 &&
        html`<p class="govuk-body"><a class="govuk-link" href="${paths.follow}">Whom and what you follow</a></p>`
      }
      <h2 class="govuk-heading-m" id="search">Search</h2>
      ${searching(view)}`,
  })
}

/** What is shown counts as seen, so the page opened again goes on with the next. */
const moreNews = ({ paths, news }: ExchangeView): Html | false =>
  news.count > news.shown.length &&
  html`<p class="govuk-body">
    These are the first ${news.shown.length} of ${news.count}.
    <a class="govuk-link" href="${paths.exchange}#news">Show the next</a>
  </p>`

const ways = ({ paths, mayWrite, mayHelp }: ExchangeView) => [
  {
    what: 'Our records',
    href: paths.ours,
    note: mayWrite ? 'Write down what you tried, and choose who can read it' : 'What this partnership wrote down',
  },
  { what: 'Events and their programmes', href: paths.events, note: 'Sessions, what to bring along, what came of them' },
  {
    what: 'Offers of help',
    href: paths.help,
    note: 'Partnerships that help others with a standard, and what yours offers',
  },
  ...(mayHelp
    ? [{ what: 'Introductions', href: paths.introductions, note: 'What you asked for, and who asks you' }]
    : []),
  { what: 'Your private notes', href: '/you/notes', note: 'A diary that nobody else can read' },
]
