import { actions, button, checkboxes, columns, details, html, insetText, select, textarea, type Html } from '#design'
import { sayCount } from '#ground'
import { framed, type Frame, type ShownMistake } from '#people'
import { standardsOf, type Edition, type Standard } from '../../edition.ts'
import type { Fault } from '../../fault.ts'
import { termsOf, wordsOf } from '../../words.ts'
import { nowhere, saidOf, type Drafted } from '../drafted.ts'
import { faultsPart } from './faults.ts'
import { sayBetween } from './read.ts'

export type WritingView = {
  readonly from: Edition
  readonly to: Edition
  readonly drafted: Drafted
  /** 0 while nobody has said anything: everything stands as Stocktake guessed it. */
  readonly version: number
  readonly back: { readonly text: string; readonly href: string }
  /** Where the form posts. */
  readonly href: string
  /** Where it is thrown away. */
  readonly removalHref: string
  /** Where one is read that the programme offers between the two editions. */
  readonly offeredHref?: string
  /** What keeps it from being published. */
  readonly faults: readonly Fault[]
  readonly mistakes: readonly ShownMistake[]
  readonly standsNow?: Drafted
}

/** Where a person says, standard by standard, what became of an older edition in a newer one. */
export const writingPage = (frame: Frame, view: WritingView): Html => {
  const { from, to, drafted } = view
  return framed(frame, {
    title: 'Write the list of changes',
    caption: sayBetween(from, to),
    current: 'practice',
    back: view.back,
    lede: 'Each standard of the older edition goes on as a whole in one of the newer, or it is dropped; parts of it may go elsewhere too. Years on both are then shown side by side, and never averaged.',
    mistakes: view.mistakes,
    main: html`${offered(view)} ${view.version === 0 ? whatToDo(view) : faultsPart(view.faults)}
      <form method="post" action="${view.href}" novalidate>
        <input type="hidden" name="version" value="${view.version}" />
        <button class="govuk-visually-hidden" tabindex="-1" aria-hidden="true"></button>
        ${textarea({
          name: 'about',
          rows: 2,
          label: { text: 'What a reader should know of the change', classes: 'govuk-label--s' },
          value: drafted.about,
        })}
        ${standardsOf(from).map(standard => oneStandard(view, standard))} ${comesFromNowhere(view)} ${ending(view)}
      </form>`,
  })
}

/** What a new one asks for, before anybody has done anything that could be wrong. */
const whatToDo = ({ from, drafted }: WritingView): Html => {
  const all = standardsOf(from)
  const found = all.filter(({ key }) => saidOf(drafted, key).whole !== undefined).length
  return html`<h2 class="govuk-heading-m">What there is to do</h2>
    <ol class="govuk-list govuk-list--number">
      <li>Say in a sentence what a reader should know of the change.</li>
      <li>Look at each of the ${sayCount(all.length, 'older standard')}. ${sayGuessed(found, all.length)}</li>
      <li>Say what changed on the way, where it matters to whoever compares years.</li>
      <li>
        Save as often as you like. When it is right, check it: that page also shows what becomes of each question. Years
        use it once you publish it there.
      </li>
    </ol>`
}

const sayGuessed = (found: number, of: number): string => {
  if (found === 0) return 'Titles and words gave no hint of where one goes on: say it of each.'
  const guessed = `From titles and words Stocktake guessed where ${found === of ? 'each of them goes' : `${found} of them ${found === 1 ? 'goes' : 'go'}`} on: put right what is wrong.`
  return found === of ? guessed : `${guessed} Say it of the other ${of - found}.`
}

const said = (edition: Edition, { number, title }: Standard): string => `${number}. ${wordsOf(title, termsOf(edition))}`

const choices = (to: Edition) => standardsOf(to).map(standard => ({ value: standard.key, text: said(to, standard) }))

const oneStandard = (view: WritingView, standard: Standard): Html => {
  const { drafted, from, to, standsNow } = view
  const { key } = standard
  const { whole, parts, differs, stricter } = saidOf(drafted, key)
  const theirs = standsNow && saidOf(standsNow, key)
  const moved = theirs !== undefined && JSON.stringify(theirs) !== JSON.stringify(saidOf(drafted, key))
  return html`<section class="row row--whole" id="standard-${key}">
    <h2 class="govuk-heading-s">${said(from, standard)}</h2>
    ${moved && html`<p class="govuk-body-s">Saved meanwhile: ${sayTheirs(to, theirs.whole)}. <span class="typed">${theirs.differs}</span></p>`}
    ${columns(
      html`${select({
        name: `whole.${key}`,
        label: 'Goes on in',
        value: whole ?? '',
        items: [
          { value: '', text: 'Not said yet' },
          ...choices(to),
          { value: nowhere, text: 'Nowhere: it is dropped' },
        ],
      })}
      ${details({
        summaryText:
          parts.length === 0 ? 'Parts of it go elsewhere too' : `Parts of it go elsewhere too (${parts.length})`,
        open: parts.length > 0,
        html: checkboxes({
          name: `parts.${key}`,
          idPrefix: `parts-${key}`,
          classes: 'govuk-checkboxes--small',
          values: parts,
          fieldset: { legend: { text: 'A part of it goes to', classes: 'govuk-visually-hidden' } },
          items: choices(to),
        }),
      })}`,
      html`${textarea({
        name: `differs.${key}`,
        rows: 2,
        label: 'What changed on the way',
        hint: 'A sentence on each line. Empty: only the number.',
        value: differs,
      })}
      ${checkboxes({
        name: `stricter.${key}`,
        idPrefix: `stricter-${key}`,
        classes: 'govuk-checkboxes--small',
        values: stricter,
        fieldset: { legend: { text: 'It asks for more than before', classes: 'govuk-fieldset__legend--s' } },
        items: to.answer.bands.map(band => ({ value: band.key, text: band.title })),
      })}`,
    )}
  </section>`
}

const sayTheirs = (to: Edition, whole: string | undefined): string => {
  if (whole === undefined) return 'not said yet'
  if (whole === nowhere) return 'dropped'
  const next = standardsOf(to).find(({ key }) => key === whole)
  return next === undefined ? whole : said(to, next)
}

const comesFromNowhere = ({ from, to, drafted }: WritingView): Html => {
  const reached = new Set(
    standardsOf(from).flatMap(({ key }) => [saidOf(drafted, key).whole, ...saidOf(drafted, key).parts]),
  )
  const fresh = standardsOf(to).filter(({ key }) => !reached.has(key))
  return fresh.length === 0
    ? html`<p class="govuk-body">Every standard of the newer edition comes from an older one.</p>`
    : html`<p class="govuk-body">New, because nothing leads to them:</p>
        <ul class="govuk-list govuk-list--bullet">
          ${fresh.map(standard => html`<li>${said(to, standard)}</li>`)}
        </ul>`
}

const ending = ({ version, removalHref, faults }: WritingView): Html =>
  html`${actions(
    button({ text: 'Save', name: 'do', value: 'save' }),
    button({ text: 'Save and check it', name: 'do', value: 'check', classes: 'govuk-button--secondary' }),
    version > 0 && html`<a class="govuk-link" href="${removalHref}">Throw this away</a>`,
  )}
  ${
    version > 0 &&
    faults.length > 0 &&
    html`<p class="quiet">It can be published once nothing stands at the top of this page any more.</p>`
  }`

/** The programme's own stands beside, to be read and chosen. */
const offered = ({ offeredHref, removalHref, version }: WritingView): Html | undefined =>
  offeredHref === undefined
    ? undefined
    : insetText({
        html: html`<p class="govuk-body">
          Your programme offers
          <a class="govuk-link" href="${offeredHref}">a list of changes between these editions</a>. Years are compared
          by it until you publish your own.
          ${version > 0 && html`To keep to it, <a class="govuk-link" href="${removalHref}">throw your own away</a>.`}
        </p>`,
      })
