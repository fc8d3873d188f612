import type { Form } from '#forms'
import { dayOf, sayDay } from '#ground'
import { shown, type Markup, type Reply, type Route } from '#http'
import { mayBeSignatory, peopleOf, type Ask } from '#people'
import { boxesOf, postTexts, type Again, type Sent } from '#plans'
import type { FrameworkNeeds } from '../../needs.ts'
import { frameworkRoute, loadHeld, signatoryFor, viewOf, writeRoute } from '../../routes/opening.ts'
import { writeTexts } from '../../words/actions.ts'
import { detailFields, reviewKey, signatoryKey } from '../details.ts'
import { sayNextNumber, wordsAt } from '../held.ts'
import { detailsPage } from '../pages/details.ts'

/** Who signs, and the day of the review. */
export const detailRoutes = (needs: FrameworkNeeds): readonly Route[] => [
  frameworkRoute(needs, {
    ...{ method: 'GET', below: '/details', ability: 'framework.write' },
    handle: async ask => shown(await pageOf(ask)),
  }),
  writeRoute(needs, '/details', save),
]

const pageOf = async (ask: Ask, again?: Again): Promise<Markup> => {
  const [held, people] = [await loadHeld(ask), await ask.read(peopleOf)]
  const { written } = held
  const standing = { fields: detailFields, written, wordsAt: (key: string) => wordsAt(held, key), earlier: new Set('') }
  const today = dayOf(ask.now)
  const warning = sayNextNumber(held)
  return detailsPage(ask.frame, {
    ...viewOf(ask),
    ...{ boxes: boxesOf(standing, again), people: mayBeSignatory(people, 'framework.sign', today) },
    signatory: await signatoryFor(ask, held),
    ...(warning === undefined ? {} : { warning }),
  })
}

/** A signatory who may not sign; a review that is not to come. */
const check =
  (ask: Ask, people: readonly { readonly id: string }[]) =>
  (form: Form, sent: readonly Sent[]): void => {
    const typed = (key: string): string => sent.find(each => each.key === key)?.words ?? ''
    const [signatory, review] = [typed(signatoryKey), typed(reviewKey)]
    if (signatory !== '' && people.every(({ id }) => id !== signatory))
      form.complain(signatoryKey, 'Who signs must be chosen from the list')
    if (review === '' || review > dayOf(ask.now)) return
    const words = `The day of the review must be after today, ${sayDay(dayOf(ask.now))}`
    form.complain(reviewKey, words)
  }

const save = async (ask: Ask): Promise<Reply> => {
  const people = mayBeSignatory(await ask.read(peopleOf), 'framework.sign', dayOf(ask.now))
  return postTexts(ask, {
    ...{ fields: detailFields, next: viewOf(ask).paths.own, check: check(ask, people) },
    save: (sent, { together }) => writeTexts(ask, { sent, together }),
    page: again => pageOf(ask, again),
  })
}
