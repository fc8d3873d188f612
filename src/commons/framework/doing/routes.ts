import { readForm, type Form } from '#forms'
import { dayOf, sayDay } from '#ground'
import { mistaken, shown, type Markup, type Reply, type Route } from '#http'
import { peopleOf, type Ask } from '#people'
import { backTo, sectionIn } from '../document/routes/section.ts'
import type { FrameworkNeeds } from '../needs.ts'
import { frameworkRoute, viewOf, writeRoute } from '../routes/opening.ts'
import { sectionOf } from '../sections/sections.ts'
import { addFrom } from './actions.ts'
import { actionPage } from './pages/action.ts'

/** Actions from a section. */
export const doingRoutes = (needs: FrameworkNeeds): readonly Route[] => [
  frameworkRoute(needs, {
    ...{ method: 'GET', below: '/sections/:part/actions', ability: 'framework.write' },
    handle: async ask => shown(pageOf(ask, await peopleIn(ask), readForm({}))),
  }),
  writeRoute(needs, '/sections/:part/actions', add),
]

type People = readonly { readonly id: string; readonly name: string }[]

const peopleIn = async (ask: Ask): Promise<People> =>
  (await ask.read(peopleOf)).map(({ person: { id, name } }) => ({ id, name }))

const pageOf = (ask: Ask, people: People, form: Form): Markup =>
  actionPage(ask.frame, { ...viewOf(ask), section: sectionOf(sectionIn(ask)), form, people })

const add = async (ask: Ask): Promise<Reply> => {
  const [section, people] = [sectionOf(sectionIn(ask)), await peopleIn(ask)]
  const form = readForm(ask.asked.body)
  const words = form.text('words', { called: 'The action', needed: 'Write what has to be done', max: 2000 })
  const called = 'Who answers for it'
  const chosen = form.choice(
    'owner',
    people.map(({ id }) => id),
    { called },
  )
  const due = form.day('due', { called: 'By when' })
  const today = dayOf(ask.now)
  if (due !== undefined && due < today) form.complain('due-day', `The date must not be before today, ${sayDay(today)}`)
  if (form.mistakes.length > 0) return mistaken(pageOf(ask, people, form))
  const owner = people.find(({ id }) => id === chosen)
  await addFrom(ask, section, { words, due, owner: owner && { kind: 'person', ...owner } })
  return backTo(ask, section.key, 'actions')
}
