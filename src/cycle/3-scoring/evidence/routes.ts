import { fileLimit } from '#files'
import { readForm } from '#forms'
import type { Id } from '#ground'
import { Absent, mistaken, orAbsent, shown, type Reply, type Route } from '#http'
import type { QuestionAsAsked } from '#instrument'
import { memberRoute, type Ask } from '#people'
import { askedAt, backTo, hrefOf, whileOpen, whileShut } from '../noted/routes/replies.ts'
import { removalPage } from '../noted/pages/removal.ts'
import { shownAs } from '../pages/typed.ts'
import { patterns } from '../paths.ts'
import { ownPlace, type ScoringNeeds } from '../routes/reading.ts'
import { fieldsOfEvidence } from '../response/fields.ts'
import { broughtForm, saveBrought } from './routes/bringing.ts'
import { removeEvidence, reuseEvidence } from './actions.ts'
import { shownEvidence } from './routes/form.ts'
import { othersPage } from './pages/others.ts'
import { formPage, saveForm } from './routes/saving.ts'
import { evidenceOf, evidenceOfGroup } from './store.ts'

const list = `${patterns.standard}/evidence`
const write = { ability: 'response.write' } as const

/** Evidence of a standard: adding, changing, removing, and using what serves another standard already. */
export const evidenceRoutes = (needs: ScoringNeeds): readonly Route[] => [
  memberRoute(needs, {
    ...{ method: 'GET', path: list, ...write },
    handle: ask =>
      whileOpen(needs, ask, asked => {
        const fresh = { id: ask.world.newId<'evidence'>(), version: 0, shown: shownAs([]), isNew: true, alsoOn: [] }
        return shown(formPage(ask, asked, fresh))
      }),
  }),
  memberRoute(needs, {
    ...{ method: 'POST', path: list, ...write, uploadLimit: fileLimit },
    handle: ask => saveForm(needs, ask),
  }),
  memberRoute(needs, {
    ...{ method: 'GET', path: `${list}/others`, ...write },
    handle: ask => whileOpen(needs, ask, asked => others(ask, asked)),
  }),
  memberRoute(needs, { ...{ method: 'POST', path: `${list}/others`, ...write }, handle: ask => reuse(needs, ask) }),
  memberRoute(needs, {
    ...{ method: 'GET', path: `${list}/brought/:evidence`, ...write },
    handle: ask => whileOpen(needs, ask, async asked => shown(await broughtForm(needs, ask, asked))),
  }),
  memberRoute(needs, {
    ...{ method: 'POST', path: `${list}/brought/:evidence`, ...write, uploadLimit: fileLimit },
    handle: ask => saveBrought(needs, ask),
  }),
  memberRoute(needs, {
    ...{ method: 'GET', path: `${list}/:evidence`, ...write },
    handle: ask =>
      whileOpen(needs, ask, async asked => {
        const { id, stored, alsoOn } = await storedAt(ask)
        const { version, content } = stored
        const { file: attached } = content
        const filled = { id, version, shown: shownEvidence(content), isNew: false, alsoOn }
        return shown(formPage(ask, asked, { ...filled, ...(attached ? { attached } : {}) }))
      }),
  }),
  memberRoute(needs, {
    ...{ method: 'POST', path: `${list}/:evidence`, ...write, uploadLimit: fileLimit },
    handle: ask => saveForm(needs, ask, ask.asked.params['evidence']),
  }),
  memberRoute(needs, {
    ...{ method: 'GET', path: `${list}/:evidence/removal`, ...write },
    handle: ask =>
      whileOpen(needs, ask, async asked => {
        const { id, stored } = await storedAt(ask)
        const here = hrefOf(ask)
        return shown(
          removalPage({
            ...{ frame: ask.frame, asked, title: 'Remove this evidence?', back: here },
            ...{ action: `${here}/evidence/${id}/removal`, fields: fieldsOfEvidence(stored.content) },
            words: 'It will no longer stand with this standard. Your group can use it again, here or elsewhere.',
          }),
        )
      }),
  }),
  memberRoute(needs, {
    ...{ method: 'POST', path: `${list}/:evidence/removal`, ...write },
    handle: async ask => {
      const decision = await removeEvidence(ask, ownPlace(ask), orAbsent(ask.asked.params['evidence']))
      if (decision.ok) return backTo(ask, 'evidence')
      return whileShut(ask, await askedAt(needs, ask), decision.refusal, [])
    },
  }),
]

/** The piece of evidence of the address, when it serves the standard of the address. */
const storedAt = async (ask: Ask) => {
  const place = ownPlace(ask)
  const id: Id<'evidence'> = orAbsent(ask.asked.params['evidence'])
  const stored = orAbsent(await ask.read(tx => evidenceOf(tx, id)))
  const isHere = stored.group.exercise === place.exercise && stored.group.group === place.group
  if (!isHere || !stored.standards.includes(place.standard)) throw new Absent()
  return { id, stored, alsoOn: stored.standards.filter(standard => standard !== place.standard) }
}

const others = async (ask: Ask, asked: QuestionAsAsked): Promise<Reply> => shown(await choosingPage(ask, asked))

const choosingPage = async (ask: Ask, asked: QuestionAsAsked, mistake?: string) => {
  const place = ownPlace(ask)
  const all = await ask.read(tx => evidenceOfGroup(tx, place))
  const here = hrefOf(ask)
  return othersPage({
    ...{ frame: ask.frame, asked, action: `${here}/evidence/others`, back: here },
    evidence: all.filter(piece => !piece.standards.includes(place.standard)),
    ...(mistake === undefined ? {} : { mistake }),
  })
}

const reuse = async (needs: ScoringNeeds, ask: Ask): Promise<Reply> => {
  const asked = await askedAt(needs, ask)
  const form = readForm(ask.asked.body)
  const chosen = form.ids<'evidence'>('evidence', { called: 'The evidence', needed: 'Choose the evidence to use here' })
  const [mistake] = form.mistakes
  if (mistake) return mistaken(await choosingPage(ask, asked, mistake.words))
  const decision = await reuseEvidence(ask, ownPlace(ask), chosen)
  return decision.ok ? backTo(ask, 'evidence') : whileShut(ask, asked, decision.refusal, [])
}
