import { attributes, button, details, html, summaryList, type Html } from '#design'
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
    ${summaryList({
      rows: inList(view.words).map(each => ({
        key: { html: html`<span${attributes({ id: ownOf(view, each)?.id })} dir="auto">${each.word}</span>` },
        value: { html: meaning(each) },
        ...(view.mayKeep ? { actions: { items: [doing(view, each)] } } : {}),
      })),
    })}
    ${view.mayKeep && removed.length > 0 && removedPart(view, removed)}`,
  })
}

/** A name that a short form stands for is explained with it, and has no line of its own. */
const inList = (words: readonly Explained[]): readonly Explained[] => {
  const long = new Set(words.flatMap(({ stands }) => (stands === undefined ? [] : [folded(stands)])))
  return words.filter(({ word, origin }) => origin === 'own' || !long.has(folded(word)))
}

const origins: Readonly<Record<Explained['origin'], string>> = {
  own: 'In your words',
  edition: 'From this year’s standards',
  shipped: 'From Stocktake',
}

const meaning = ({ stands, means, origin }: Explained): Html =>
  html`${stands !== undefined && html`<b dir="auto">${stands}</b><br />`}<span dir="auto">${means}</span><br /><span
      class="quiet"
      >${origins[origin]}</span
    >`

const ownOf = ({ additions }: GlossaryView, { word }: Explained): Addition | undefined =>
  additions.find(({ isRemoved, said }) => !isRemoved && folded(said['word'] ?? '') === folded(word))

const doing = (view: GlossaryView, each: Explained) => {
  const { paths } = view
  const { word } = each
  const own = ownOf(view, each)
  return own === undefined
    ? { text: 'Say it your way', href: paths.from(word), visuallyHiddenText: word }
    : { text: 'Change', href: paths.one(own.id), visuallyHiddenText: word }
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
