import { actions, button, checkboxes, details, fileUpload, html, type Html } from '#design'
import type { ShownMistake } from '#people'
import { dayOf, sayDay, type Instant } from '#ground'
import type { Crosswalk } from '../../../crosswalk/crosswalk.ts'
import { crosswalkBody, sayBetween } from '../../../crosswalk/pages/read.ts'
import { faultList } from '../../../draft/pages/begin.ts'
import type { Edition } from '../../../edition.ts'
import { editionBody } from '../../../held/pages/body.ts'
import type { Fault } from '../../../fault.ts'

/** A crosswalk that an offer carries. */
export type Carried = {
  readonly crosswalk: Crosswalk
  readonly from: Edition
  readonly to: Edition
  readonly addedAt: Instant
  readonly addedBy: string
}

/** What was wrong with a file, or with taking out the crosswalk that it is about. */
export type Wrong = { readonly words: string; readonly faults: readonly Fault[]; readonly about?: string }

export type CarriedView = { readonly href: string; readonly carried: readonly Carried[]; readonly wrong?: Wrong }

/** The edition of an offer, whole, with the crosswalks that go with it. */
export const wholeOffer = (edition: Edition, view: CarriedView): Html =>
  html`${carriedPart(view)} ${editionBody(edition)}`

/** What was wrong, as the top of the page says it. */
export const mistakeOf = ({ words, about }: Wrong): ShownMistake => ({
  text: words,
  href: about === undefined ? '#crosswalk' : `#sure-${about}`,
})

const carriedPart = ({ href, carried, wrong }: CarriedView): Html =>
  html`<h2 class="govuk-heading-m" id="crosswalks">Lists of changes</h2>
    <p class="govuk-body">
      A list of changes says what becomes of each standard and question of an older edition in a newer one.
      ${carried.length === 0 ? 'None is offered with this edition yet. With one, a' : 'A'} partnership that had years on
      the other edition sees how it moved, standard by standard.
    </p>
    ${carried.map(each => one(href, each, wrong))}
    <form class="narrow" method="post" action="${href}/crosswalks" enctype="multipart/form-data" novalidate>
      ${fileUpload({
        name: 'crosswalk',
        id: 'crosswalk',
        label: { text: 'Offer a list of changes with it', classes: 'govuk-label--s' },
        hint: 'Its file (.json), from the page of the list in the partnership that published it. The other edition must come with Stocktake or be offered here.',
        errorMessage: wrong !== undefined && wrong.about === undefined ? wrong.words : undefined,
        attributes: { accept: '.json' },
      })}
      ${wrong && wrong.faults.length > 0 && faultList(wrong.faults)}
      ${actions(button({ text: 'Put it in', classes: 'govuk-button--secondary' }))}
    </form>`

const one = (href: string, { crosswalk, from, to, addedAt, addedBy }: Carried, wrong: Wrong | undefined): Html => {
  const key = `${crosswalk.from}--${crosswalk.to}`
  const mistake = wrong?.about === key ? wrong.words : undefined
  return details({
    summaryText: sayBetween(from, to),
    open: mistake !== undefined,
    html: html`<p>${crosswalk.about}</p>
      <p class="quiet">Put in by ${addedBy} on ${sayDay(dayOf(addedAt))}. It is fixed.</p>
      ${crosswalkBody({ crosswalk, from, to })}
      <form method="post" action="${href}/crosswalks/removal" novalidate>
        <input type="hidden" name="crosswalk" value="${key}" />
        ${checkboxes({
          name: 'sure',
          idPrefix: `sure-${key}`,
          errorMessage: mistake,
          hint: 'Partnerships that opened a year on the edition keep theirs.',
          items: [{ value: 'yes', text: 'Take it out of the offer' }],
        })}
        ${button({ text: 'Take it out', classes: 'govuk-button--warning' })}
      </form>`,
  })
}
