import { html, insetText, summaryList, table, type Html } from '#design'
import { dayOf, sayCount, sayDay } from '#ground'
import { framed, type Frame } from '#people'
import { standardsOf, type Edition, type Standard } from '../../edition.ts'
import { termsOf, wordsOf } from '../../words.ts'
import { comesFrom, goesTo, isMerged, type Crosswalk, type KeptCrosswalk } from '../crosswalk.ts'

/** A crosswalk with the two editions that it leads between. */
export type Between = { readonly crosswalk: Crosswalk; readonly from: Edition; readonly to: Edition }

export type CrosswalkView = Between & {
  readonly back: { readonly text: string; readonly href: string }
  readonly olderHref: string
  readonly fileHref: string
  /** Who published it; absent for those that come with Stocktake or are offered. */
  readonly kept?: KeptCrosswalk
  readonly isOffered: boolean
}

/** What became of every standard and question of one edition in another. */
export const crosswalkPage = (frame: Frame, view: CrosswalkView): Html => {
  const { crosswalk, from, to, kept } = view
  return framed(frame, {
    title: `What became of “${from.title}”`,
    caption: `In “${to.title}”, version ${to.version}`,
    current: 'practice',
    back: view.back,
    lede: crosswalk.about,
    main: html`${kept && insetText({ text: `Published by ${kept.publishedBy} on ${sayDay(dayOf(kept.publishedAt))}. It is fixed.` })}
      ${view.isOffered && insetText({ text: 'Your programme offers it with the edition. It becomes your own when a year is opened on it.' })}
      <p class="inline-forms">
        <a class="govuk-link" href="${view.olderHref}">The older edition</a>
        <a class="govuk-link" href="${view.fileHref}">Download the crosswalk (JSON)</a>
      </p>
      ${crosswalkBody(view)}`,
  })
}

/** What became of each standard, and of the questions. */
export const crosswalkBody = (view: Between): Html => html`${standards(view)} ${added(view)} ${prompts(view)}`

const said = (edition: Edition, { number, title }: Standard): string => `${number}. ${wordsOf(title, termsOf(edition))}`

const standards = ({ crosswalk, from, to }: Between): Html => {
  const newer = new Map(standardsOf(to).map(standard => [standard.key, standard]))
  const bands = new Map(to.answer.bands.map(({ key, title }) => [key, title.toLowerCase()]))
  return html`<div class="scrolls" role="region" aria-label="What became of each standard" tabindex="0">
    ${table({
      caption: 'What became of each standard',
      firstCellIsHeader: true,
      head: [{ text: 'Standard' }, { text: 'Goes on in' }, { text: 'What changed' }],
      rows: standardsOf(from).map(standard => {
        const links = goesTo(crosswalk, standard.key)
        return [
          { text: said(from, standard) },
          {
            html:
              links.length === 0
                ? html`Nowhere: it was dropped`
                : html`<ul class="govuk-list">
                    ${links.map(link => {
                      const next = newer.get(link.to)
                      const merged = link.share === 'whole' && isMerged(crosswalk, link.to)
                      return html`<li>
                        ${next === undefined ? link.to : said(to, next)}
                        <span class="quiet"
                          >${link.share === 'part' ? 'a part of it' : merged ? 'together with others' : ''}</span
                        >
                      </li>`
                    })}
                  </ul>`,
          },
          {
            html: html`<ul class="govuk-list">
              ${links.flatMap(({ differs }) => differs).map(each => html`<li>${each}</li>`)}
              ${links
                .filter(({ stricter }) => stricter.length > 0)
                .map(
                  ({ stricter }) => html`<li>Stricter: ${stricter.map(key => bands.get(key) ?? key).join(', ')}</li>`,
                )}
            </ul>`,
          },
        ]
      }),
    })}
  </div>`
}

const added = ({ crosswalk, to }: Between): Html | undefined => {
  const fresh = standardsOf(to).filter(({ key }) => comesFrom(crosswalk, key).length === 0)
  return fresh.length === 0
    ? undefined
    : html`<h2 class="govuk-heading-m">New standards</h2>
        <ul class="govuk-list govuk-list--bullet">
          ${fresh.map(standard => html`<li>${said(to, standard)}</li>`)}
        </ul>`
}

const changes = {
  carried: 'as it was',
  reworded: 'in other words',
  merged: 'together with others',
  moved: 'with another standard',
} as const

const prompts = ({ crosswalk, from, to }: Between): Html => {
  const wordsIn = (edition: Edition): ReadonlyMap<string, string> =>
    new Map(
      standardsOf(edition).flatMap(({ prompts: all }) =>
        all.flatMap(prompt =>
          'words' in prompt ? [[prompt.key, wordsOf(prompt.words, termsOf(edition))] as const] : [],
        ),
      ),
    )
  const [older, newer] = [wordsIn(from), wordsIn(to)]
  const listed = (title: string, keys: readonly string[], words: ReadonlyMap<string, string>) => ({
    key: { text: `${title} (${keys.length})` },
    value: {
      html: html`<ul class="govuk-list govuk-list--bullet">
        ${keys.map(key => html`<li>${words.get(key) ?? key}</li>`)}
      </ul>`,
    },
  })
  return html`<h2 class="govuk-heading-m">Questions</h2>
    <p class="govuk-body">
      ${sayCount(crosswalk.prompts.length, 'question')} went on, ${crosswalk.dropped.length} were dropped,
      ${crosswalk.added.length} are new.
    </p>
    ${summaryList({
      rows: [
        ...(['carried', 'reworded', 'merged', 'moved'] as const).map(change =>
          listed(
            `Went on ${changes[change]}`,
            crosswalk.prompts.filter(link => link.change === change).map(link => link.to),
            newer,
          ),
        ),
        listed('Dropped', crosswalk.dropped, older),
        listed('New', crosswalk.added, newer),
      ].filter(({ key }) => !key.text.endsWith('(0)')),
    })}`
}
