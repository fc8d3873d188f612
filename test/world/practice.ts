import { addPractice, consentToNaming, publishPractice } from '../../src/commons/exchange/practice/actions.ts'
import { markOf } from '../../src/commons/exchange/practice/consent.ts'
import { acting, done, type Stage } from './acting.ts'
import type { Cast } from './people.ts'
import { partnerships } from './places.ts'
import { broughtIn, type Told } from './texts/practice.ts'

/** Fills the exchange with what partnerships of the programme published over two years. */
export const bringPractice = async (stage: Stage, story: Cast): Promise<void> => {
  for (const told of broughtIn) await publish(stage, story, told)
}

const publish = (stage: Stage, story: Cast, { by, of, on, said }: Told): Promise<void> =>
  acting(stage, story.actor(by, of), async at => {
    const own = { id: story.partnerships[of], name: partnerships[of].name }
    const id = await addPractice(at(on, '10:15'), said)
    const text = { id, mark: markOf({ ...said, changedBy: story.people[by] }) }
    if (said.naming) done(await consentToNaming(at(on, '15:20'), own, text))
    done(await publishPractice(at(on, '16:05'), own, text))
  })
