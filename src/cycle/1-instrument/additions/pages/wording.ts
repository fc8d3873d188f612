import { actions, button, details, html, insetText, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import { sayInstant } from '#ground'
import { framed, type Frame } from '#people'
import type { Addition, Said, Wording } from '../addition.ts'
import type { AdditionPaths } from '../paths.ts'

export type WordingView = {
  readonly paths: AdditionPaths
  readonly form: Form
  readonly version: number
  /** Absent for a new one; as it stands now for one that is changed. */
  readonly addition?: Addition
  readonly earlier: readonly Wording[]
  readonly isStale?: boolean
}

/** What tells the page of a word from that of an indicator. */
export type WordingWords = {
  readonly title: string
  readonly back: string
  readonly lede?: string
  readonly fields: Html
  readonly save: string
  /** One wording in a line. */
  readonly say: (said: Said) => string
}

/** One addition: a new one, or one to change, with how it was worded before. */
export const wordingPage = (frame: Frame, view: WordingView, words: WordingWords): Html => {
  const { paths, addition, form, version } = view
  return framed(frame, {
    title: words.title,
    current: 'practice',
    ...(words.lede === undefined ? {} : { lede: words.lede }),
    back: { text: words.back, href: paths.list },
    mistakes: summaryOf(form.mistakes),
    main: html`${view.isStale === true && addition && standsNow(addition, words)}
      <form
        method="post"
        action="${addition === undefined ? paths.new : paths.one(addition.id)}"
        class="narrow"
        novalidate
      >
        <input type="hidden" name="version" value="${version}" />
        ${words.fields}
        ${actions(
          button({ text: words.save }),
          html`<a class="govuk-link govuk-body" href="${paths.list}">Leave it</a>`,
        )}
      </form>
      ${addition && placeForm(paths, addition)} ${addition && historyPart(addition, view.earlier, words)}`,
  })
}

const standsNow = (addition: Addition, { say }: WordingWords): Html =>
  insetText({
    html: html`<p class="govuk-body">
        <b
          >${addition.changedBy} changed this at ${sayInstant(addition.changedAt)}, while you were writing. Yours is
          below and is not saved yet.</b
        >
      </p>
      <p class="govuk-body typed">What stands now: ${say(addition.said)}</p>`,
  })

const placeForm = (paths: AdditionPaths, { id, isRemoved }: Addition): Html =>
  html`<form method="post" action="${paths.place(id)}" class="inline-forms">
    ${isRemoved && 'It was taken out.'}
    <button class="link-button" name="move" value="${isRemoved ? 'back' : 'out'}">
      ${isRemoved ? 'Put it back' : 'Take it out'}
    </button>
  </form>`

const historyPart = (addition: Addition, earlier: readonly Wording[], { say }: WordingWords): Html =>
  details({
    summaryText: `How it was worded (${earlier.length + 1})`,
    html: html`<ul class="govuk-list">
      ${[addition, ...earlier].map(
        ({ said, changedAt, changedBy, isRemoved }) =>
          html`<li>
            ${sayInstant(changedAt)}, ${changedBy}: ${isRemoved && 'taken out. '}<span class="typed" dir="auto"
              >${say(said)}</span
            >
          </li>`,
      )}
    </ul>`,
  })
