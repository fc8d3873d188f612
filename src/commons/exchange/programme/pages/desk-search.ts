import { framed, type Frame } from '#people'
import type { Html } from '#design'
import type { SearchView } from '../../search/pages/search-view.ts'
import { searching, searchMistakes } from '../../search/pages/searching.ts'
import type { Desk } from './desk-framing.ts'

/** The exchange as those who keep the programme's events search it: to read, as the network's members do. */
export const deskSearchPage = (frame: Frame, view: Desk & SearchView): Html =>
  framed(frame, {
    title: 'Practice exchange',
    caption: view.programme,
    back: { text: 'Programmes of events', href: view.paths.exchange },
    lede: 'What partnerships tried, what they learned and what it cost: the records for the network and for anyone.',
    mistakes: searchMistakes(view),
    main: searching(view),
  })
