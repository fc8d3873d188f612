import { draftFrom, draftsOf, positionsOf, saveDraft, type DraftContent, type Position } from '#agreement'
import type { Read } from '#db'
import { exerciseOf, standing } from '#exercise'
import { no, yes, type Id } from '#ground'
import { questionsOf } from '../../routes/asking.ts'
import { shortTitle } from '../../self-analysis/sections.ts'
import { positionKey, positionTexts } from '../../self-analysis/agreed-marks.ts'
import type { Source } from './source.ts'

type Drafted = { readonly standard: number; readonly content: DraftContent; readonly version: number }

/** What is being written on each agreed standard: the draft under way, or the position as it would be typed. */
const draftedIn = async (tx: Read, exercise: Id<'exercise'>): Promise<readonly Drafted[]> => {
  const drafts = await draftsOf(tx, exercise)
  return (await positionsOf(tx, exercise)).map((position: Position) => {
    const draft = drafts.get(position.standard)
    return {
      standard: position.standard,
      content: draft?.content ?? draftFrom(position),
      version: draft?.version ?? 0,
    }
  })
}

/** The texts of the agreed positions. What is taken becomes the draft of a position, which a meeting then agrees. */
export const agreedSource: Source = {
  title: 'Self-analysis: the agreed position',
  ability: 'position.record',
  leadsTo: { text: 'Go to the positions, where each draft is recorded', path: '/positions' },
  fields: async (tx, needs, _ask, { exercise: id }) => {
    const exercise = await exerciseOf(tx, id)
    if (exercise === undefined) return no({ kind: 'nothing-here' })
    if (standing(exercise.milestones, 'positions-confirmed') !== undefined) return no({ kind: 'confirmed' })
    const questions = await questionsOf(tx, needs, exercise)
    return yes(
      (await draftedIn(tx, id)).flatMap(({ standard, content, version }) => {
        const asked = questions.find(each => each.standard.number === standard)
        if (asked === undefined) return []
        return positionTexts.map(name => {
          const label = name === 'variations' ? (asked.fields.variations?.heading ?? 'Variations') : undefined
          return {
            ...{ key: positionKey(standard, name), place: shortTitle(asked), words: content.fields[name] },
            ...{ called: asked.fields[name]?.question ?? name, seen: String(version), max: 20_000 },
            ...(label === undefined ? {} : { label }),
          }
        })
      }),
    )
  },
  save: async (_needs, ask, { exercise }, taken) => {
    const stale: string[] = []
    for (const { standard, content, version } of await ask.read(tx => draftedIn(tx, exercise))) {
      const own = taken.filter(({ key }) => positionTexts.some(name => key === positionKey(standard, name)))
      const [first] = own
      if (first === undefined) continue
      const words = positionTexts.map(name => [name, own.find(({ key }) => key === positionKey(standard, name))?.words])
      const said = Object.fromEntries(words.filter(([, text]) => text !== undefined)) as Partial<DraftContent['fields']>
      const changed = { ...content, fields: { ...content.fields, ...said } }
      const seen = Number(first.seen)
      const saved =
        seen === version && (await saveDraft(ask, { exercise, standard }, { content: changed, version: seen }))
      if (saved === false || !saved.ok) stale.push(...own.map(({ key }) => key))
    }
    return yes(stale)
  },
}
