import { readForm } from '#forms'
import { mistaken, refused, seeOther, shown, type Reply, type Route } from '#http'
import { memberRoute, type Ask } from '#people'
import type { ExerciseNeeds } from '../needs.ts'
import { sayTerms } from './actions.ts'
import { readTerms, termsForm } from './routes/form.ts'
import { wordsPage } from './pages/words.ts'
import { localTermsOf, versionOfTerms } from './store.ts'
import { foundingTerms } from './term.ts'

const words = '/partnerships/:partnership/words'

/** What a partnership calls things. */
export const wordRoutes = (needs: ExerciseNeeds): readonly Route[] => [
  memberRoute(needs, { method: 'GET', path: words, ability: 'exercise.run', handle: ask => show(needs, ask) }),
  memberRoute(needs, { method: 'POST', path: words, ability: 'exercise.run', handle: ask => save(needs, ask) }),
]

const stand = (needs: ExerciseNeeds, ask: Ask) =>
  ask.read(async tx => ({
    founding: foundingTerms(await needs.editions.readable(tx)),
    terms: await localTermsOf(tx),
    version: await versionOfTerms(tx),
  }))

const show = async (needs: ExerciseNeeds, ask: Ask): Promise<Reply> => {
  const { founding, terms, version } = await stand(needs, ask)
  const view = { partnership: ask.partnership.id, terms: founding, version }
  return shown(wordsPage(ask.frame, { ...view, form: termsForm(terms), isSaved: ask.asked.query['saved'] === 'yes' }))
}

const save = async (needs: ExerciseNeeds, ask: Ask): Promise<Reply> => {
  const form = readForm(ask.asked.body)
  const { founding } = await stand(needs, ask)
  const names = readTerms(form, founding)
  const view = { partnership: ask.partnership.id, terms: founding, form, version: form.typed('version') }
  if (form.mistakes.length > 0) return mistaken(wordsPage(ask.frame, view))
  const said = await sayTerms(ask, { names, among: founding.map(({ key }) => key) }, form.typed('version'))
  if (said.ok) return seeOther(`/partnerships/${ask.partnership.id}/words?saved=yes`)
  const now = await stand(needs, ask)
  return refused(wordsPage(ask.frame, { ...view, version: now.version, standsNow: now.terms }))
}
