import { readForm } from '#forms'
import { isBlank } from '#ground'
import { mistaken, refused, type Reply, type Route } from '#http'
import type { Ask } from '#people'
import type { FrameworkNeeds } from '../needs.ts'
import { writeRoute } from '../routes/opening.ts'
import { keepDefinition } from './actions.ts'
import { backTo, sectionFor } from '../document/routes/section.ts'

/** What commissioning means here: a word of the partnership's glossary. */
export const definitionRoutes = (needs: FrameworkNeeds): readonly Route[] => [
  writeRoute(needs, '/definition', ask => save(needs, ask)),
]

const save = async (needs: FrameworkNeeds, ask: Ask): Promise<Reply> => {
  const form = readForm(ask.asked.body)
  const words = form.text('means', {
    called: 'The definition',
    max: 1000,
    needed: 'Write what commissioning means here',
  })
  const seen = form.typed('seen')
  const mistake = form.mistakeOf('means')?.words
  if (mistake !== undefined || isBlank(words)) {
    const definition = { mark: seen, words: form.typed('means'), mistake: mistake ?? '' }
    return mistaken(await sectionFor(needs, ask, 'definition', { definition }))
  }
  const kept = await keepDefinition(ask, { words, seen })
  if (kept.ok) return backTo(ask, 'definition', 'definition')
  const { now, mark } = kept.refusal
  const definition = { mark, words, other: now, mistake: 'Somebody else changed the definition while you were writing' }
  return refused(await sectionFor(needs, ask, 'definition', { definition }))
}
