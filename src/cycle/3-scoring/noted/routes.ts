import { Absent, orAbsent, shown, type Route } from '#http'
import { memberRoute, type Ask } from '#people'
import { shownAs } from '../pages/typed.ts'
import { patterns } from '../paths.ts'
import { ownPlace, type ScoringNeeds } from '../routes/reading.ts'
import { samePlace } from '../response/place.ts'
import { removeNoted } from './actions.ts'
import { variationForm, voiceForm, type NotedForm } from './routes/forms.ts'
import { removalPage } from './pages/removal.ts'
import { askedAt, backTo, hrefOf, whileOpen, whileShut } from './routes/replies.ts'
import { formPage, saveForm } from './routes/saving.ts'

/** Adding, changing and removing what is noted with a standard; each form is a page of its own. */
export const notedRoutes = (needs: ScoringNeeds): readonly Route[] => [
  ...routesOf(needs, variationForm),
  ...routesOf(needs, voiceForm),
]

const routesOf = <Content>(needs: ScoringNeeds, noted: NotedForm<Content>): readonly Route[] => {
  const list = `${patterns.standard}/${noted.segment}`
  const write = { ability: 'response.write' } as const
  return [
    memberRoute(needs, {
      ...{ method: 'GET', path: list, ...write },
      handle: ask =>
        whileOpen(needs, ask, asked =>
          shown(formPage(ask, noted, asked, { id: ask.world.newId(), version: 0, shown: shownAs([]), isNew: true })),
        ),
    }),
    memberRoute(needs, { ...{ method: 'POST', path: list, ...write }, handle: ask => saveForm(needs, ask, noted) }),
    memberRoute(needs, {
      ...{ method: 'GET', path: `${list}/:noted`, ...write },
      handle: ask =>
        whileOpen(needs, ask, async asked => {
          const { stored, id } = await storedAt(ask, noted)
          const fields = shownAs(noted.kind.fields(stored.content))
          return shown(formPage(ask, noted, asked, { id, version: stored.version, shown: fields, isNew: false }))
        }),
    }),
    memberRoute(needs, {
      ...{ method: 'POST', path: `${list}/:noted`, ...write },
      handle: ask => saveForm(needs, ask, noted, ask.asked.params['noted']),
    }),
    memberRoute(needs, {
      ...{ method: 'GET', path: `${list}/:noted/removal`, ...write },
      handle: ask =>
        whileOpen(needs, ask, async asked => {
          const { stored, id } = await storedAt(ask, noted)
          const here = hrefOf(ask)
          return shown(
            removalPage({
              ...{
                frame: ask.frame,
                asked,
                title: noted.remove,
                back: here,
                fields: noted.kind.fields(stored.content),
              },
              action: `${here}/${noted.segment}/${id}/removal`,
              words: 'It will no longer be part of your answer. You can still read it under the earlier versions.',
            }),
          )
        }),
    }),
    memberRoute(needs, {
      ...{ method: 'POST', path: `${list}/:noted/removal`, ...write },
      handle: async ask => {
        const decision = await removeNoted(ask, ownPlace(ask), noted.kind, orAbsent(ask.asked.params['noted']))
        if (decision.ok) return backTo(ask, noted.segment)
        return whileShut(ask, await askedAt(needs, ask), decision.refusal, [])
      },
    }),
  ]
}

const storedAt = async <Content>(ask: Ask, noted: NotedForm<Content>) => {
  const id = orAbsent(ask.asked.params['noted'])
  const stored = orAbsent(await ask.read(tx => noted.kind.load(tx, id)))
  if (stored.removed || !samePlace(stored.place, ownPlace(ask))) throw new Absent()
  return { stored, id }
}
