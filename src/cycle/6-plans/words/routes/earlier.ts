import { readForm } from '#forms'
import { orAbsent, seeOther, shown, type Reply, type Route } from '#http'
import type { Ask } from '#people'
import type { PlanNeeds } from '../../needs.ts'
import { wordsAt, type Plan } from '../../outline/plan.ts'
import type { PlanPaths } from '../../paths.ts'
import { pageRoutes, viewOf } from '../../routes/opening.ts'
import { strategicFields } from '../../strategic/fields.ts'
import { putWordsBack } from '../actions.ts'
import { allFields, type Field } from '../field.ts'
import { earlierPage } from '../pages/earlier.ts'
import { earlierAt } from '../kept/store.ts'
import { planTexts } from '../store.ts'

/** What a text once was, and putting it back. */
export const earlierRoutes = (needs: PlanNeeds): readonly Route[] => pageRoutes(needs, '/earlier/:part', show, putBack)

/** Only the long texts of a plan have a page of their earlier ones. */
const fieldIn = (ask: Ask, plan: Plan): Field =>
  orAbsent(
    [...allFields(plan.edition), ...strategicFields(plan.edition)].find(
      ({ key, as }) => key === ask.asked.params['part'] && as === 'text',
    ),
  )

/** Where a text is written. */
const placeOf = (paths: PlanPaths, key: string): string => {
  const [part, section = '', name] = key.split('.')
  if (part === 'strategic') return `${strategicPage(paths, section, name)}#${key}`
  const page = part === 'area' ? paths.area(section) : part === 'prepare' ? paths.prepare : paths.support
  return `${page}#${key}`
}

const strategicPage = (paths: PlanPaths, section: string, name: string | undefined): string => {
  if (name === undefined) return section === 'vision' || section === 'case' ? paths.vision : paths.carrying
  return name === 'rationale' || name === 'aspect' ? paths.content(section) : paths.progress(section)
}

const show = async (ask: Ask, plan: Plan): Promise<Reply> => {
  const { key, called } = fieldIn(ask, plan)
  const view = viewOf(ask, plan)
  return shown(
    earlierPage(ask.frame, {
      ...view,
      ...{ key, title: called, href: placeOf(view.paths, key), now: wordsAt(plan, key) },
      earlier: await ask.read(tx => earlierAt(tx, planTexts(tx, plan.exercise.id), key)),
    }),
  )
}

const putBack = async (ask: Ask, plan: Plan): Promise<Reply> => {
  const { key } = fieldIn(ask, plan)
  const version = orAbsent(readForm(ask.asked.body).wholeNumber('version', { min: 1, max: 2 ** 31 - 1 }))
  orAbsent((await putWordsBack(ask, plan.exercise.id, key, version)).ok || undefined)
  return seeOther(placeOf(viewOf(ask, plan).paths, key))
}
