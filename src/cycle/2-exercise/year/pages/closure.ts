import { actions, button, html, insetText, standing, type Html } from '#design'
import { sayCount, sayDay, type Day, type Id } from '#ground'
import { framed, type Frame } from '#people'
import { exercisePath, sittingPath } from '../../paths.ts'
import { saySitting, type Sitting } from '../../sitting/sitting.ts'
import type { Exercise } from '../exercise.ts'

export type ClosureView = {
  readonly partnership: Id<'partnership'>
  readonly exercise: Exercise
  readonly today: Day
  /** The groups that have not submitted. */
  readonly silent: readonly Sitting[]
  readonly groupCount: number
  /** Why it cannot be closed. */
  readonly refusal?: string
}

/** Closing the gathering, naming first who has not submitted. */
export const closurePage = (frame: Frame, view: ClosureView): Html => {
  const { partnership, exercise, silent, groupCount, refusal } = view
  const own = exercisePath(partnership, exercise.id)
  return framed(frame, {
    title: 'Close the gathering',
    caption: `Stocktake ${exercise.label}`,
    current: 'this-year',
    back: { text: 'This year', href: own },
    main: html`${refusal && insetText({ text: refusal })}${
        silent.length === 0 ? html`<p class="govuk-body">${sayAllOf(groupCount)} submitted.</p>` : whoIsSilent(view)
      }
      <p class="govuk-body narrow">
        When it is closed, groups can no longer change or submit answers. You can reopen it, with a reason, until the
        positions are confirmed.
      </p>
      ${
        refusal === undefined &&
        html`<form method="post" action="${own}/closure">
          ${actions(
            button({ text: silent.length === 0 ? 'Close the gathering' : 'Close it without them' }),
            html`<p><a class="govuk-link" href="${own}">Leave it open</a></p>`,
          )}
        </form>`
      }`,
  })
}

const sayAllOf = (count: number): string =>
  count === 1 ? 'The group has' : count === 2 ? 'Both groups have' : `All ${count} groups have`

const whoIsSilent = ({ partnership, exercise, today, silent, groupCount }: ClosureView): Html =>
  html`<p class="govuk-body narrow">
      ${groupCount === 1 ? 'The group has' : `${silent.length} of ${sayCount(groupCount, 'group')} ${silent.length === 1 ? 'has' : 'have'}`}
      not submitted. ${today < exercise.gatherBy && `They have until ${sayDay(exercise.gatherBy)}.`} What they have
      drafted stays with them, and every paper says that they were not heard.
    </p>
    ${standing(
      silent.map(sitting => ({
        name: sitting.group.name,
        state: 'not submitted',
        heavy: true,
        note: html`${saySitting(sitting) ?? 'No sitting on record.'}
          <a class="govuk-link" href="${sittingPath(partnership, exercise.id, sitting.group.id)}"
            >Its sitting<span class="govuk-visually-hidden">: ${sitting.group.name}</span></a
          >`,
      })),
    )}`
