import { html, insetText, type Html } from '#design'
import { framed, type Frame } from '#people'
import type { NamedStandard } from '#support'
import { openPaths } from '../paths.ts'
import type { SearchView } from '../search/pages/search-view.ts'
import { searching, searchMistakes } from '../search/pages/searching.ts'
import { factsOf, textParts } from '../shown/pages/shown.ts'
import type { Shown } from '../shown/shown.ts'

/** The exchange as anybody may search it. */
export const openPage = (frame: Frame, view: SearchView): Html =>
  framed(frame, {
    title: 'Practice exchange',
    lede: 'What partnerships that commission together tried, what they learned and what it cost.',
    mistakes: searchMistakes(view),
    main: html`${insetText({
      html: html`These are the records for anyone. Members of the network
      ${frame.person === undefined ? html`<a class="govuk-link" href="/sign-in">sign in</a> and find more` : 'find more from the page “Practice” of their partnership'}.`,
    })}
    ${searching(view)}`,
  })

/** One text of it. */
export const openFoundPage = (frame: Frame, shown: Shown, standards: readonly NamedStandard[]): Html =>
  framed(frame, {
    title: shown.title,
    caption: 'Practice exchange',
    back: { text: 'Practice exchange', href: openPaths.exchange },
    main: html`${textParts(shown, shown.kind)}
      <h2 class="govuk-heading-m">About it</h2>
      ${factsOf(shown, standards)}`,
  })
