import { button, details, html, table, type Html } from '#design'
import { framed, type Frame } from '#people'
import { folded, type Addition } from '../../additions/addition.ts'
import type { AdditionPaths } from '../../additions/paths.ts'
import type { Explained } from '../explained.ts'

export type GlossaryView = {
  readonly paths: AdditionPaths
  readonly words: readonly Explained[]
  readonly additions: readonly Addition[]
  readonly mayKeep: boolean
  /** The title of the edition in use. */
  readonly edition?: string
}

/** Every word that is explained to this partnership, and by whom. */
export const glossaryPage = (frame: Frame, view: GlossaryView): Html => {
  const removed = view.additions.filter(({ isRemoved }) => isRemoved)
  return framed(frame, {
    title: 'Glossary',
    current: 'practice',
    back: { text: 'Practice', href: view.paths.list.replace(/glossary$/, 'practice') },
    lede: 'Words and short forms, each in a sentence. Where one of them first stands on a page it is underlined with dots: press it to read what it means.',
    main: html`${view.mayKeep && button({ text: 'Explain a word', href: view.paths.new })}
    ${table({
      firstCellIsHeader: true,
      head: [{ text: 'Word' }, { text: 'What it means' }, { text: 'From' }],
      rows: view.words.map(each => [
        { html: html`<span dir="auto">${each.word}</span>` },
        { html: meaning(each) },
        { html: from(view, each) },
      ]),
    })}
    ${view.mayKeep && removed.length > 0 && removedPart(view, removed)}`,
  })
}

const meaning = ({ stands, means }: Explained): Html =>
  html`${stands !== undefined && html`<b dir="auto">${stands}</b><br />`}<span dir="auto">${means}</span>`

const origins: Readonly<Record<Explained['origin'], string>> = {
  own: 'You',
  edition: 'This year’s standards',
  shipped: 'Stocktake',
}

const from = ({ paths, additions, mayKeep }: GlossaryView, { word, origin }: Explained): Html => {
  const own = additions.find(({ isRemoved, said }) => !isRemoved && folded(said['word'] ?? '') === folded(word))
  if (!mayKeep) return html`${origins[origin]}`
  const [href, does] = own ? [paths.one(own.id), 'Change'] : [paths.from(word), 'Say it your way']
  return html`${origins[origin]}<br /><a class="govuk-link" href="${href}"
      >${does}<span class="govuk-visually-hidden">: ${word}</span></a
    >`
}

const removedPart = ({ paths }: GlossaryView, removed: readonly Addition[]): Html =>
  details({
    summaryText: `Taken out (${removed.length})`,
    html: html`<ul class="govuk-list">
      ${removed.map(
        ({ id, said }) => html`<li><a class="govuk-link" href="${paths.one(id)}" dir="auto">${said['word']}</a></li>`,
      )}
    </ul>`,
  })
