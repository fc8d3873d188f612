import { html, questionRow, type Html } from '#design'
import type { Frame } from '#people'
import { standingIn, type Entry } from '../../lists/entry.ts'
import type { ListName } from '../../lists/kinds.ts'
import { listPart } from '../../lists/pages/list.ts'
import { leaf, type PlanView } from '../../pages/leaf.ts'
import type { Boxes } from '../../words/boxes.ts'
import type { CapacityAnswer } from '../outline.ts'
import { textsForm } from './texts.ts'

export type SupportView = PlanView & {
  readonly entries: readonly Entry[]
  readonly boxes: Boxes
  readonly capacity: readonly CapacityAnswer[]
}

/** Part 3: who carries the plan and with what. */
export const supportPage = (frame: Frame, view: SupportView): Html => {
  const { paths, boxes, entries } = view
  const list = (name: ListName): Html =>
    listPart({ paths, list: name, all: entries, entries: standingIn(entries, name) })
  return leaf(frame, view, {
    title: 'What carries the plan',
    lede: 'The change team, the people and money committed, and the days on which everybody looks at it together.',
    mistakes: boxes.mistakes,
    ...(boxes.mistakes.length > 0 ? { kept: 'Everything else on this page is saved.' } : {}),
    main: html`${questionRow({ asking: list('member') })}
    ${questionRow({ asking: list('resource'), ...(view.capacity.length === 0 ? {} : { helping: capacityPart(view) }) })}
    ${questionRow({
      asking: list('review'),
      helping: html`<p>
        Face to face, Board members and the people with most at stake together. What is decided there goes on record.
      </p>`,
    })}
    ${textsForm(paths, boxes, {
      action: paths.support,
      title: 'How it is carried',
      keys: ['support.team', 'support.engagement', 'support.communication'],
      next: 'Save and go to success criteria',
    })}`,
  })
}

/** The capacity answers that ask for resources, where resources are written. */
const capacityPart = ({ capacity, paths }: SupportView): Html => {
  const lacking = capacity.filter(({ answer }) => answer !== undefined && answer !== 'yes')
  const open = capacity.filter(({ answer }) => answer === undefined).length
  return html`<h2>What was said to be lacking</h2>
    ${
      lacking.length === 0
        ? html`<p>Nothing so far.</p>`
        : html`<ul>
            ${lacking.map(
              each =>
                html`<li>
                  Standard ${each.standard},
                  ${each.label?.toLowerCase()}${each.lacking === '' ? '.' : html`: ${each.lacking}`}
                </li>`,
            )}
          </ul>`
    }
    <p>
      ${open > 0 && `${open} of ${capacity.length} are not answered yet. `}<a
        class="govuk-link"
        href="${paths.capacity}"
        >Capacity on all standards</a
      >
    </p>`
}
