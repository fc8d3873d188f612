import { readForm, type Form } from '#forms'
import { mistaken, refused, seeOther, shown, type Reply, type Route } from '#http'
import { gatheredOf, releasesOf } from '#overview'
import { deskRoute, releaseClosingsOf, releasePlacesOf, type AtDesk } from '#people'
import type { OverviewNeeds } from '../../needs.ts'
import { sayPlanRefusal } from '../../wording.ts'
import { planRelease } from '../actions.ts'
import { releasesPage } from '../pages/releases.ts'

/** The programme's releases, and planning the next. */
export const releasesRoutes = (needs: OverviewNeeds): readonly Route[] => [
  deskRoute(needs, {
    ...{ method: 'GET', path: '/releases', ability: 'release.read' },
    handle: desk => show(desk, readForm({})),
  }),
  deskRoute(needs, { method: 'POST', path: '/releases', ability: 'release.build', handle: plan }),
]

const show = async (desk: AtDesk, form: Form, answer = shown, refusal?: string): Promise<Reply> => {
  const { programme } = desk
  const view = await desk.read(async tx => ({
    releases: await releasesOf(tx, programme.id),
    closings: await releaseClosingsOf(tx, programme.id),
    reached: await gatheredOf(tx, programme.id),
    regions: (await releasePlacesOf(tx, programme.id, desk.today)).regions,
  }))
  const home = `/programmes/${programme.id}`
  return answer(
    releasesPage(desk.frame, {
      ...{ ...view, form, home, programme: programme.name, href: `${home}/releases` },
      mayBuild: desk.may('release.build'),
      mayFollow: desk.may('release.follow'),
      ...(refusal === undefined ? {} : { refusal }),
    }),
  )
}

const plan = async (desk: AtDesk): Promise<Reply> => {
  const form = readForm(desk.asked.body)
  const label = form.line('label', { called: 'The year', needed: 'Enter the year that the release speaks of', max: 20 })
  const closesOn = form.day('closes', { called: 'The day', needed: 'Enter the day on which contributions close' })
  const corrects = form.wholeNumber('corrects', { called: 'The release', min: 1, max: 9999 })
  if (form.mistakes.length > 0 || closesOn === undefined) return show(desk, form, mistaken)
  const planned = await planRelease(desk, { label, closesOn, ...(corrects === undefined ? {} : { corrects }) })
  return planned.ok
    ? seeOther(`/programmes/${desk.programme.id}/releases/${planned.value}/drafts`)
    : show(desk, form, refused, sayPlanRefusal(planned.refusal))
}
