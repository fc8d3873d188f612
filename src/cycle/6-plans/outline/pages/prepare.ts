import { html, questionRow, type Html } from '#design'
import type { Id } from '#ground'
import type { Frame } from '#people'
import { outlineActions, type Action } from '../../action/action.ts'
import { actionsPart } from '../../action/pages/lines.ts'
import type { ActionPaths } from '../../action/paths.ts'
import { standingIn, type Entry } from '../../lists/entry.ts'
import type { ListName } from '../../lists/kinds.ts'
import { listPart } from '../../lists/pages/list.ts'
import { leaf, type PlanView } from '../../pages/leaf.ts'
import type { Boxes } from '../../words/boxes.ts'
import type { WholeText } from '../../words/field.ts'
import { textsForm } from './texts.ts'

export type PrepareView = PlanView & {
  readonly areas: readonly { readonly key: string; readonly title: string }[]
  readonly entries: readonly Entry[]
  readonly actions: readonly Action[]
  readonly actionPaths: ActionPaths
  readonly exercise: Id<'exercise'>
  readonly boxes: Boxes
}

const texts: readonly WholeText[] = [
  'prepare.wider',
  'prepare.case',
  'prepare.mapping',
  'prepare.managing',
  'prepare.communicating',
  'prepare.involving',
]

/** Part 2: the work of preparing, per headline area and for the plan as a whole. */
export const preparePage = (frame: Frame, view: PrepareView): Html => {
  const { paths, boxes, entries } = view
  const lists = (area: { readonly key: string; readonly title: string }, at: number): Html => {
    const list = (name: ListName): Html =>
      listPart({
        ...{ paths, list: name, all: entries, area: area.key, level: 3 },
        entries: standingIn(entries, name, area.key),
        offersRemoved: at === view.areas.length - 1,
      })
    return questionRow({
      whole: true,
      asking: html`<h2 class="govuk-heading-m">${area.title}</h2>
        ${list('inquiry')}${actionsUnder(view, area.key, area.title)}${list('idea')}`,
    })
  }
  return leaf(frame, view, {
    title: 'Getting ready to change',
    lede: 'What has to be found out, done and tried before the partnership can choose its solutions.',
    mistakes: boxes.mistakes,
    ...(boxes.mistakes.length > 0 ? { kept: 'Everything else on this page is saved.' } : {}),
    main: html`${view.areas.map(lists)}
    ${questionRow({
      whole: true,
      asking: html`<h2 class="govuk-heading-m">The plan as a whole</h2>
        ${actionsUnder(view, null, 'the plan as a whole')}`,
    })}
    ${textsForm(paths, boxes, {
      action: paths.prepare,
      title: 'More solutions, and the case for change',
      keys: texts,
      next: 'Save and go to support',
    })}`,
  })
}

const actionsUnder = ({ actions, actionPaths, exercise }: PrepareView, area: string | null, of: string): Html => {
  const takenOut = actions.filter(({ isRemoved }) => isRemoved).map(each => ({ ...each, isRemoved: false }))
  return actionsPart({
    ...{ paths: actionPaths, of, lines: outlineActions(actions, area), removed: outlineActions(takenOut, area) },
    anchor: area === null ? 'action' : `action-${area}`,
    add: actionPaths.new(exercise, area === null ? 'plan' : `area-${area}`),
  })
}
