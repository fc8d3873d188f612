import { html, oneNext, type Html } from '#design'
import { sayList } from '#ground'
import type { Frame } from '#people'
import { leaf, type PlanView } from '../../pages/leaf.ts'

export type WaitingView = PlanView & {
  readonly hasPositions: boolean
  /** The year was read in from a document. */
  readonly isPast: boolean
  /** Who can begin it. */
  readonly champions: readonly string[]
  /** The plan of the year before, which is signed and goes on being carried out. */
  readonly before?: { readonly year: string; readonly href: string }
}

/** While there is no plan: what it waits for. */
export const waitingPage = (frame: Frame, view: WaitingView): Html => {
  const { paths, champions, hasPositions, isPast, readsPositions, before } = view
  return leaf(frame, view, {
    title: isPast ? 'There is no plan of this year here' : 'There is no plan yet',
    caption: `Stocktake ${view.year}`,
    ...(readsPositions ? { back: { text: 'Where we stand', href: paths.positions } } : {}),
    main: html`${
      isPast
        ? html`<p class="govuk-body">This year was read in from a document. Its plan was not made here.</p>`
        : hasPositions
          ? html`<p class="govuk-body">
              Positions are on record, so the plan can be begun.
              ${champions.length > 0 && `${sayList(champions)} can do that.`}
            </p>`
          : oneNext({
              title: 'First, agree a standard',
              words:
                'The plan is drawn from what the partnership agrees. It can be begun as soon as the first position is on record.',
              ...(readsPositions ? { action: { text: 'See where we stand', href: paths.positions } } : {}),
            })
    }
    ${
      before &&
      html`<p class="govuk-body">
        Until then you work from <a class="govuk-link" href="${before.href}">the plan of ${before.year}</a>.
      </p>`
    }`,
  })
}
