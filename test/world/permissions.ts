import { answerPermission, askPermission, recordUse } from '../../src/people/permission/actions.ts'
import { dayOf } from '#ground'
import { acting, done, type Actor, type HandAt, type Stage } from './acting.ts'

const doing = (at: HandAt, day: string, time: string) => {
  const hand = at(day, time)
  return { ...hand, today: dayOf(hand.now) }
}

/** What the programme asked Wexmoor to be told: a yes that was used, and a request that waits. */
export const askWexmoor = async (stage: Stage, lee: Actor, ruth: Actor): Promise<void> => {
  const shared = await acting(stage, lee, at =>
    askPermission(doing(at, '2026-09-07', '10:15'), lee.partnership, 'local lead', {
      kind: 'quote',
      words:
        'Wexmoor’s council and health service have paid for speech and language therapy from one budget since April.',
      readers: 'Everybody who gets the programme’s autumn letter, about 400 people in partnerships and departments',
      purpose: 'An example of a budget that two bodies share, in the part on paying for services together.',
    }),
  )
  await acting(stage, ruth, async at => {
    const hand = doing(at, '2026-09-14', '16:40')
    done(
      await answerPermission(hand, shared, {
        granted: true,
        reason: 'Without the amount, please.',
        until: '2027-03-31',
      }),
    )
  })
  await acting(stage, lee, async at =>
    done(
      await recordUse(doing(at, '2026-10-05', '09:05'), shared, { place: 'Autumn letter, page 3', on: '2026-10-02' }),
    ),
  )
  await acting(stage, lee, at =>
    askPermission(doing(at, '2026-11-12', '11:30'), lee.partnership, 'local lead', {
      kind: 'name',
      words: 'Wexmoor is one of the partnerships that run the young people’s forum as a group of its own.',
      readers: 'About 30 people at the regional workshop in January',
      purpose: 'Others want to ask how it is done.',
    }),
  )
}
