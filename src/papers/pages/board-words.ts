import { actions, button, details, html, insetText, quoted, table, textarea, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import { sayInstant } from '#ground'
import { framed, type Frame } from '#people'
import { wordKeys, type WordKey, type Words, type Written } from '../board/words.ts'
import { wordFields } from './word-fields.ts'

export type BoardWordsView = {
  readonly year: string
  /** Where the papers of the year are listed. */
  readonly papers: string
  readonly form: Form
  readonly version: number
  /** The newest first. */
  readonly versions: readonly Written[]
  readonly isSaved?: boolean
  /** What stands and what was typed, when somebody else saved since the page was opened. */
  readonly kept?: Words
  readonly yours?: Words
}

/** The texts of the two Board papers, each offered ready to use. */
export const boardWordsPage = (frame: Frame, view: BoardWordsView): Html => {
  const { year, papers, form, version, versions, isSaved, kept, yours } = view
  return framed(frame, {
    title: 'Words of the Board papers',
    caption: `Stocktake ${year}`,
    current: 'papers',
    back: { text: 'Papers', href: papers },
    lede: 'Each text is offered ready to use. Change what you want to say differently; everything else in the papers comes from what is on record.',
    mistakes: summaryOf(form.mistakes),
    main: html`${isSaved === true && insetText({ html: html`<b>Saved.</b> The papers use these words from now on.` })}
      ${kept && yours && conflict(kept, yours)}
      <form method="post" action="${papers}/board-words" novalidate>
        <input type="hidden" name="version" value="${version}" />
        <h2 class="govuk-heading-m">Before the session</h2>
        ${wordKeys.filter(key => key.startsWith('before.')).map(key => field(key, form))}
        <h2 class="govuk-heading-m">After the session</h2>
        ${wordKeys.filter(key => key.startsWith('after.')).map(key => field(key, form))}
        ${actions(button({ text: 'Save these words' }))}
      </form>
      ${earlier(versions)}`,
  })
}

const paperOf = (key: WordKey): string =>
  key.startsWith('before.') ? 'paper before the session' : 'paper after the session'

const field = (key: WordKey, form: Form): Html => {
  const { label, hint, rows } = wordFields[key]
  return textarea({
    name: key,
    id: key,
    rows,
    label: { html: html`${label}<span class="govuk-visually-hidden">, ${paperOf(key)}</span>` },
    hint,
    value: form.typed(key),
    errorMessage: form.mistakeOf(key)?.words,
  })
}

const conflict = (kept: Words, yours: Words): Html =>
  html`<h2 class="govuk-heading-m">Somebody else was writing too</h2>
    <p class="govuk-body">
      Nothing is lost: theirs is kept, and yours is in the boxes below, not saved yet. Save to put yours in the place of
      theirs.
    </p>
    ${table({
      caption: 'Where the two differ',
      captionClasses: 'govuk-visually-hidden',
      firstCellIsHeader: true,
      head: [{ text: 'Text' }, { text: 'Kept now' }, { text: 'Yours' }],
      rows: wordKeys
        .filter(key => kept[key] !== yours[key])
        .map(key => [
          { text: `${wordFields[key].label}, ${paperOf(key)}` },
          { text: kept[key] || '(empty)' },
          { text: yours[key] || '(empty)' },
        ]),
    })}`

const earlier = (versions: readonly Written[]): Html | false =>
  versions.length > 0 &&
  html`<h2 class="govuk-heading-m">Versions</h2>
    ${versions.map(({ version, at, by, words }) =>
      details({
        summaryText: `Version ${version}, saved ${at === undefined ? '' : `at ${sayInstant(at)}`} by ${by ?? ''}`,
        html: html`${wordKeys
          .filter(key => words[key] !== undefined)
          .map(
            key =>
              html`<h3 class="govuk-heading-s">${wordFields[key].label}, ${paperOf(key)}</h3>
                ${quoted(words[key] || '(empty)')}`,
          )}
        ${Object.keys(words).length === 0 && html`<p class="govuk-body">All texts as offered.</p>`}`,
      }),
    )}`
