import type { Id } from '#ground'
import { addOne, changeOne, type Worded } from '../../src/cycle/1-instrument/additions/actions.ts'
import { acting, done, type Actor, type Stage } from './acting.ts'

/** What Wexmoor added to the glossary and to the library of indicators: one of each, for tests. */
export type Added = { readonly word: Id<'addition'>; readonly indicator: Id<'addition'> }

const word = (name: string, stands: string, means: string): Worded => ({
  ...{ kind: 'word', name },
  said: { word: name, stands, means },
})

const panel = word('Panel', '', 'The Tuesday meeting at which places and short breaks are agreed.')
const jcu = word(
  'JCU',
  'Joint Commissioning Unit',
  'Six people at Moor House, four from the council and two from health.',
)
const breaks: Worded = {
  ...{ kind: 'indicator', name: 'Families who wait more than twelve weeks for a short break' },
  said: {
    ...{ name: 'Families who wait more than twelve weeks for a short break', number: '', kind: 'other' },
    ...{ measures: 'Of families on the list on the last day of a quarter.', unit: '%', better: 'down' },
    theme: 'Improved health and sense of well being',
  },
}

/** Words that Wexmoor explains in its own way, and an indicator of its own beside those that ship. */
export const addOwnWords = (stage: Stage, ruth: Actor): Promise<Added> =>
  acting(stage, ruth, async at => {
    const id = () => stage.world.newId<'addition'>()
    const [first, second, indicator] = [id(), id(), id()]
    const said = at('2026-10-06', '11:10')
    const fact = { at: said.now, by: ruth.person }
    await said.write(async tx => {
      done(await addOne(tx, first, { ...panel, said: { ...panel.said, means: 'Where places are agreed.' } }, fact))
      done(await changeOne(tx, first, panel, 1, fact))
      done(await addOne(tx, second, jcu, fact))
      done(await addOne(tx, indicator, breaks, fact))
    })
    return { word: first, indicator }
  })
