import { html, insetText, table, type Html } from '#design'
import { dayOf, sayDay } from '#ground'
import { framed, type Frame } from '#people'
import { standardsOf, type Edition, type Standard } from '../../edition.ts'
import { termsOf, wordsOf } from '../../words.ts'
import { comesFrom, goesTo, isMerged, type KeptCrosswalk } from '../crosswalk.ts'
import type { Between } from '../fates.ts'
import { promptsPart } from './prompts.ts'

export type CrosswalkView = Between & {
  readonly back: { readonly text: string; readonly href: string }
  readonly olderHref: string
  readonly fileHref: string
  /** Who published it; absent for those that come with Stocktake or are offered. */
  readonly kept?: KeptCrosswalk
  /** Set where the programme offers it. */
  readonly offered?: {
    /** Where whoever may writes the partnership's own instead; `isBegun`: one is being written. */
    readonly writing?: { readonly href: string; readonly isBegun: boolean }
  }
}

/** What becomes of every standard and question of one edition in another. */
export const crosswalkPage = (frame: Frame, view: CrosswalkView): Html => {
  const { crosswalk, from, to, kept, offered } = view
  return framed(frame, {
    title: 'List of changes',
    caption: sayBetween(from, to),
    current: 'practice',
    back: view.back,
    lede: crosswalk.about,
    main: html`${kept && insetText({ text: `Published by ${kept.publishedBy} on ${sayDay(dayOf(kept.publishedAt))}. It is fixed.` })}
      ${offered && offeredPart(offered)}
      <p class="govuk-body narrow">
        A list of changes says what becomes of each standard and each question of an older edition in a newer one. In
        the field it is called a crosswalk.
      </p>
      <p class="inline-forms">
        <a class="govuk-link" href="${view.olderHref}">The older edition</a>
        <a class="govuk-link" href="${view.fileHref}">Download the list of changes (JSON)</a>
      </p>
      ${crosswalkBody(view)}`,
  })
}

/** `From “Early help”, version 1, to “Early help”, version 2`. */
export const sayBetween = (from: Edition, to: Edition): string =>
  `From “${from.title}”, version ${from.version}, to “${to.title}”, version ${to.version}`

const offeredPart = ({ writing }: NonNullable<CrosswalkView['offered']>): Html =>
  insetText({
    html: html`<p class="govuk-body">
        Your programme offers it with the edition, and years are compared by it. It becomes your own when a year is
        opened on the edition.
      </p>
      ${
        writing &&
        html`<p class="govuk-body">
          <a class="govuk-link" href="${writing.href}"
            >${writing.isBegun ? 'Go on writing your own list of changes' : 'Write your own list of changes instead'}</a
          >
        </p>`
      }`,
  })

/** What becomes of each standard, and of each question. */
export const crosswalkBody = (view: Between): Html => html`${standards(view)} ${added(view)} ${promptsPart(view)}`

const said = (edition: Edition, { number, title }: Standard): string => `${number}. ${wordsOf(title, termsOf(edition))}`

const standards = ({ crosswalk, from, to }: Between): Html => {
  const newer = new Map(standardsOf(to).map(standard => [standard.key, standard]))
  const bands = new Map(to.answer.bands.map(({ key, title }) => [key, title.toLowerCase()]))
  return html`<div class="scrolls" role="region" aria-label="What becomes of each standard" tabindex="0">
    ${table({
      caption: 'What becomes of each standard',
      firstCellIsHeader: true,
      head: [{ text: 'Standard' }, { text: 'Goes on in' }, { text: 'What changed' }],
      rows: standardsOf(from).map(standard => {
        const links = goesTo(crosswalk, standard.key)
        return [
          { text: said(from, standard) },
          {
            html:
              links.length === 0
                ? (crosswalk.droppedStandards ?? []).includes(standard.key)
                  ? html`Nowhere: it is dropped`
                  : html`Not said yet`
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
