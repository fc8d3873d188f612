import { readForm } from '#forms'
import { orAbsent, refused, type Markup, type Reply, type Route } from '#http'
import type { Ask } from '#people'
import { entriesIn } from '../../document/framework.ts'
import { backTo } from '../../document/routes/section.ts'
import type { FrameworkNeeds } from '../../needs.ts'
import { loadHeld, readRoute, viewOf, writeRoute } from '../../routes/opening.ts'
import { deeds, sayAdopting } from '../adopted.ts'
import { adoptPrinciples, leavePrinciples } from '../actions/adopting.ts'
import { ownRegionPage } from '../pages/own.ts'
import { regionalOf } from '../store/adopted.ts'

/** The principles of the own region as a starting point, and what the region changed since they were adopted. */
export const regionRoutes = (needs: FrameworkNeeds): readonly Route[] => [
  readRoute(needs, '/region', ask => pageOf(ask)),
  writeRoute(needs, '/region', decide),
]

const pageOf = async (ask: Ask, refusal?: string): Promise<Markup> => {
  const [{ draft }, regional] = [await loadHeld(ask), await ask.read(regionalOf)]
  return ownRegionPage(ask.frame, {
    ...viewOf(ask),
    ...{ regional, entries: entriesIn(draft, 'principles.list') },
    ...(refusal === undefined ? {} : { refusal }),
  })
}

const decide = async (ask: Ask): Promise<Reply> => {
  const form = readForm(ask.asked.body)
  const deed = orAbsent(form.choice('deed', deeds))
  const done = await { adopt: adoptPrinciples, leave: leavePrinciples }[deed](ask, form.typed('mark'))
  if (done.ok) return backTo(ask, 'principles', 'principles.list')
  const { kind } = done.refusal
  return kind === 'absent' ? orAbsent<Reply>(undefined) : refused(await pageOf(ask, sayAdopting(kind)))
}
