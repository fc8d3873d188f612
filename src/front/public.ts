import { shown, type Asked, type Route } from '#http'
import { visitorFrame, visitorIn, type Frame, type Needs } from '#people'
import { accessibilityPage } from './pages/accessibility.ts'
import { guidePage, guides } from './pages/guide.ts'
import { helpPage } from './pages/help.ts'
import { privacyPage } from './pages/privacy.ts'

/** Pages that anybody may read: help, the guide to each part, privacy, accessibility. */
export const publicRoutes = (needs: Needs): readonly Route[] => {
  const frameOf = async (asked: Asked): Promise<Frame> => {
    const visitor = await visitorIn(needs, asked)
    const frame = visitorFrame(needs, asked)
    return visitor === undefined ? frame : { ...frame, person: { name: visitor.person.name } }
  }
  const open = (path: string, page: (frame: Frame) => ReturnType<typeof helpPage>): Route => ({
    method: 'GET',
    path,
    guard: 'anyone',
    handle: async asked => shown(page(await frameOf(asked))),
  })
  return [
    open('/help', helpPage),
    ...guides.map(guide => open(`/help/${guide.key}`, frame => guidePage(frame, guide))),
    open('/privacy', privacyPage),
    open('/accessibility', accessibilityPage),
  ]
}
