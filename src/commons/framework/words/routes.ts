import { readForm } from '#forms'
import { orAbsent, seeOther, type Markup, type Reply, type Route } from '#http'
import type { Ask } from '#people'
import { boxTextAt } from '../document/held.ts'
import type { FrameworkNeeds } from '../needs.ts'
import { loadHeld, readRoute, viewOf, writeRoute } from '../routes/opening.ts'
import type { Box } from '../sections/section.ts'
import { longText, sectionWith } from '../sections/sections.ts'
import { putTextBack } from './actions.ts'
import { earlierPage } from './pages/earlier.ts'
import { earlierAt } from '#plans'
import { frameworkTexts } from './store.ts'

/** What a text once was, and putting it back. */
export const earlierRoutes = (needs: FrameworkNeeds): readonly Route[] => [
  readRoute(needs, '/earlier/:part', pageOf),
  writeRoute(needs, '/earlier/:part', putBack),
]

const boxIn = (ask: Ask): Box => orAbsent(longText(ask.asked.params['part']))

const placeOf = (ask: Ask, key: string): string => `${viewOf(ask).paths.section(sectionWith({ key }))}#${key}`

const pageOf = async (ask: Ask): Promise<Markup> => {
  const { key, title } = boxIn(ask)
  return earlierPage(ask.frame, {
    ...viewOf(ask),
    ...{ key, title, href: placeOf(ask, key), now: boxTextAt(await loadHeld(ask), key) },
    earlier: await ask.read(tx => earlierAt(tx, frameworkTexts(tx), key)),
  })
}

const putBack = async (ask: Ask): Promise<Reply> => {
  const { key } = boxIn(ask)
  const version = orAbsent(readForm(ask.asked.body).wholeNumber('version', { min: 1, max: 2 ** 31 - 1 }))
  orAbsent((await putTextBack(ask, { key, version })).ok || undefined)
  return seeOther(placeOf(ask, key))
}
