import { readForm } from '#forms'
import { orAbsent, seeOther, shown, type Markup, type Reply, type Route } from '#http'
import type { Ask } from '#people'
import { wordsAt } from '../agreement/assembly.ts'
import { partOf, textNames, texts, type AgreementText } from '../agreement/field.ts'
import type { Support } from '../agreement/support.ts'
import type { SupportNeeds } from '../needs.ts'
import { pageRoutes, viewOf, writingRefused } from '../routes/opening.ts'
import { putTextBack } from './actions.ts'
import { earlierPage } from './pages/earlier.ts'
import { earlierAt } from '#plans'
import { agreementTexts } from './store.ts'

/** What a text once was, and putting it back. */
export const earlierRoutes = (needs: SupportNeeds): readonly Route[] =>
  pageRoutes(
    needs,
    '/earlier/:part',
    async (ask, support) => shown(await pageOf(ask, support)),
    (ask, support) => putBack(needs, ask, support),
  )

const keyIn = (ask: Ask): AgreementText => orAbsent(textNames.find(name => name === ask.asked.params['part']))

const placeOf = (ask: Ask, support: Support, key: string): string =>
  `${viewOf(ask, support).paths.part(partOf(key))}#${key}`

const pageOf = async (ask: Ask, support: Support): Promise<Markup> => {
  const key = keyIn(ask)
  return earlierPage(ask.frame, {
    ...viewOf(ask, support),
    ...{ key, title: texts[key].title, href: placeOf(ask, support, key), now: wordsAt(support, key) },
    earlier: await ask.read(tx => earlierAt(tx, agreementTexts(tx, support.exercise.id), key)),
  })
}

const putBack = async ({ editions }: SupportNeeds, ask: Ask, support: Support): Promise<Reply> => {
  const key = keyIn(ask)
  const version = orAbsent(readForm(ask.asked.body).wholeNumber('version', { min: 1, max: 2 ** 31 - 1 }))
  const put = await putTextBack(ask, editions, support.exercise.id, { key, version })
  return put.ok ? seeOther(placeOf(ask, support, key)) : writingRefused(ask, support, put.refusal)
}
