import { actions, button, html, questionRow, type Html } from '#design'
import type { Frame } from '#people'
import { standingIn, type Entry } from '../../lists/entry.ts'
import { listPart } from '../../lists/pages/list.ts'
import { leaf, type PlanView } from '../../pages/leaf.ts'

/** Part 4: how the partnership will know that the plan works. */
export const criteriaPage = (frame: Frame, view: PlanView & { readonly entries: readonly Entry[] }): Html =>
  leaf(frame, view, {
    title: 'Success criteria',
    lede: 'By what will you judge this plan at each review? Four to start from; change, add, take out, and put the most telling first.',
    main: html`${questionRow({
      whole: true,
      asking: listPart({
        ...{ paths: view.paths, list: 'criterion', all: view.entries, isRanked: true },
        entries: standingIn(view.entries, 'criterion'),
      }),
    })}
    ${actions(button({ text: 'Back to the plan', href: view.paths.plan }))}`,
  })
