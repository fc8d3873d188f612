import { readForm } from '#forms'
import { linesIn } from '#ground'
import { orAbsent, refused, type Reply, type Route } from '#http'
import type { Ask } from '#people'
import { addLines } from '../../lists/actions.ts'
import { sayFull } from '../../lists/routes.ts'
import type { FrameworkNeeds } from '../../needs.ts'
import { loadHeld, writeRoute } from '../../routes/opening.ts'
import { examplePrinciples, exampleValues } from '../../sections/examples.ts'
import { addEntries } from '../../words/actions.ts'
import { organisationsLeft } from './organisations.ts'
import { backTo, sectionFor, sectionIn } from './section.ts'

/** Where there are examples to start from: the box, and what is put into it. */
const examples = {
  vision: { key: 'vision.values', lines: exampleValues },
  principles: { key: 'principles.list', lines: examplePrinciples },
} as const

/** Starting from what is there already: examples in our words, the organisations of the partnership. */
export const startingRoutes = (needs: FrameworkNeeds): readonly Route[] => [
  writeRoute(needs, '/sections/:part/start', ask =>
    sectionIn(ask) === 'partners' ? fromOrganisations(needs, ask) : fromExamples(ask),
  ),
]

const fromExamples = async (ask: Ask): Promise<Reply> => {
  const section = sectionIn(ask)
  const { key, lines } = orAbsent(section === 'vision' || section === 'principles' ? examples[section] : undefined)
  orAbsent(readForm(ask.asked.body).choice('from', ['examples']))
  await addEntries(ask, key, lines, linesIn)
  return backTo(ask, section, key)
}

/** Those organisations that are no partner yet, each with its part still to be written. */
const fromOrganisations = async (needs: FrameworkNeeds, ask: Ask): Promise<Reply> => {
  orAbsent(readForm(ask.asked.body).choice('from', ['organisations']))
  const left = await organisationsLeft(ask, await loadHeld(ask))
  const added = left.map(name => ({ id: ask.world.newId(), list: 'partner' as const, says: { name } }))
  if (added.length > 0) {
    const done = await addLines(ask, added)
    if (!done.ok) return refused(await sectionFor(needs, ask, 'partners', { refusal: sayFull }))
  }
  return backTo(ask, 'partners', 'partner')
}
