import { html, table, type Html } from '#design'
import { sayInstant } from '#ground'
import { framed } from '../../pages/framed.ts'
import type { Frame } from '../frame.ts'
import type { Look } from '../look.ts'

/** What somebody looked at, in words: the kind of page, never what stood on it. */
const pageWords = (page: string): string => {
  const parts = page.split('/').filter(part => part !== '' && !part.startsWith(':'))
  return parts.length === 0 ? 'the first page' : parts.join(', ').replace(/-/g, ' ')
}

export const looksPage = (frame: Frame, looks: readonly Look[]): Html =>
  framed(frame, {
    title: 'Who has looked at our content',
    lede: 'Each time somebody from the programme’s side opens a page of the partnership, it is written down here.',
    main:
      looks.length === 0
        ? html`<p class="govuk-body">Nobody from the programme has looked yet.</p>`
        : table({
            caption: 'The newest first, at most 500',
            captionClasses: 'govuk-visually-hidden',
            head: [{ text: 'When' }, { text: 'Who' }, { text: 'As' }, { text: 'Page' }],
            rows: looks.map(look => [
              { text: sayInstant(look.at) },
              { text: look.who },
              { text: look.role },
              { text: pageWords(look.page) },
            ]),
          }),
  })
