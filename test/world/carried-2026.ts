import type { Day, Id } from '#ground'
import { exerciseOf } from '#exercise'
import { broughtHere, carryEvidence, type Choice } from '../../src/cycle/3-scoring/carried/actions.ts'
import { acting, done, type Stage } from './acting.ts'
import type { PersonName } from './cast.ts'
import type { Cast } from './people.ts'
import type { GroupName } from './places.ts'

type Looked = {
  readonly by: PersonName
  readonly group: GroupName
  readonly on: Day
  /** What was said of a piece, by its title and this year’s standard. */
  readonly said: readonly (readonly [title: string, standard: number, decision: Choice['decision']])[]
}

const looked: readonly Looked[] = [
  {
    ...{ by: 'helen', group: 'management', on: '2026-10-21' },
    said: [
      ['Children and Families Plan', 1, 'confirmed'],
      ['Commissioning framework, third draft', 2, 'left'],
      ['First comparison of prices', 6, 'confirmed'],
    ],
  },
  {
    ...{ by: 'dev', group: 'commissioning', on: '2026-11-10' },
    said: [['Sixty families on short breaks', 5, 'confirmed']],
  },
]

/** Wexmoor’s groups look at the evidence of their first year: some is still good, some is left, some waits. */
export const carryOn = async (stage: Stage, story: Cast, exercise: Id<'exercise'>): Promise<void> => {
  for (const { by, group: name, on, said } of looked)
    await acting(stage, story.actor(by, 'wexmoor'), async at => {
      const [hand, group] = [at(on, '08:30'), story.groups[name]]
      const choices = await hand.write(async tx => {
        const year = await exerciseOf(tx, exercise)
        if (year === undefined) throw new Error('The sample has no year to bring anything to.')
        const brought = await broughtHere(tx, stage.editions, year, group)
        return said.flatMap(([title, standard, decision]) =>
          brought
            .filter(each => each.standard === standard && each.piece.title === title)
            .map(({ piece }) => ({ standard, from: piece.id, decision })),
        )
      })
      if (choices.length < said.length) throw new Error(`The sample brings less to ${name} than it tells.`)
      done(await carryEvidence(hand, { exercise, group }, choices, stage.editions))
    })
}
