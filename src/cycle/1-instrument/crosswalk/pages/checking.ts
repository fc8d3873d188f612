import { actions, button, checkboxes, held, html, insetText, type Html } from '#design'
import { framed, type Frame, type ShownMistake } from '#people'
import type { Fault } from '../../fault.ts'
import type { Between } from '../fates.ts'
import { faultsPart } from './faults.ts'
import { crosswalkBody, sayBetween } from './read.ts'

export type CheckingView = Between & {
  readonly version: number
  readonly href: string
  readonly writingHref: string
  /** What keeps it from being published. */
  readonly faults: readonly Fault[]
  /** The programme offers one between the two editions: this one takes its place. */
  readonly isOffered: boolean
  readonly mistakes: readonly ShownMistake[]
}

/** The whole list of changes as it will be fixed: what becomes of every standard and every question. */
export const checkingPage = (frame: Frame, view: CheckingView): Html => {
  const { crosswalk, from, to, faults, href, version, writingHref, mistakes } = view
  return framed(frame, {
    title: 'Check the list of changes',
    caption: sayBetween(from, to),
    current: 'practice',
    back: { text: 'Write the list of changes', href: writingHref },
    lede: crosswalk.about,
    mistakes,
    main: html`${faultsPart(faults)} ${crosswalkBody(view)}
      <p class="govuk-body narrow">
        A question goes on where the newer edition asks it in the same words, small differences of spelling aside. One
        that is worded anew counts as dropped, and its new words as a new question.
      </p>
      <form method="post" action="${href}" novalidate>
        <input type="hidden" name="version" value="${version}" />
        ${faults.length === 0 ? ending(view) : notYet(writingHref)}
      </form>`,
  })
}

const ending = ({ isOffered, mistakes, writingHref }: CheckingView): Html =>
  html`<h2 class="govuk-heading-m">What will be fixed for ever</h2>
    <p class="govuk-body narrow">
      All of the above. Years on the two editions are compared by it from then on, and nobody can change it or take it
      away.
    </p>
    ${isOffered && insetText({ text: 'It takes the place of the list of changes that your programme offers.' })}
    ${checkboxes({
      name: 'sure',
      errorMessage: mistakes.find(({ href }) => href === '#sure')?.text,
      items: [{ value: 'yes', text: 'I have read it through, and it can be fixed for ever' }],
    })}
    ${actions(
      button({ text: 'Publish the list of changes', preventDoubleClick: true }),
      html`<a class="govuk-link" href="${writingHref}">Go on writing</a>`,
    )}`

const notYet = (writingHref: string): Html =>
  actions(
    held({
      text: 'Publish the list of changes',
      id: 'publish-held',
      reason: 'Something has to be put right first. It stands at the top of this page.',
    }),
    html`<a class="govuk-link" href="${writingHref}">Go on writing</a>`,
  )
