import type { Id } from '#ground'
import { acting, type Stage } from './acting.ts'
import { answer } from './answering.ts'
import { carryOn } from './carried-2026.ts'
import { open, sit } from './gathering.ts'
import type { Cast } from './people.ts'
import { commissioning2026 } from './texts/wexmoor-2026-commissioning.ts'
import { management2026 } from './texts/wexmoor-2026-management.ts'
import { voluntary2026 } from './texts/wexmoor-2026-voluntary.ts'
import { youngPeople2026 } from './texts/wexmoor-2026-young-people.ts'

/**
 * Wexmoor’s second year, while answers are gathered: three groups in, one under way, one on paper and not
 * typed in, and the Board about to score in a workshop.
 */
export const buildWexmoor2026 = async (stage: Stage, story: Cast): Promise<Id<'exercise'>> => {
  const exercise = await acting(stage, story.actor('ruth', 'wexmoor'), async at => {
    const id = await open(stage, story, at, {
      ...{ openedOn: '2026-09-07', gatherBy: '2026-11-27', agreeBy: '2026-12-11', planBy: '2027-01-29' },
      groups: [
        { key: 'management' },
        { key: 'commissioning' },
        { key: 'voluntary' },
        { key: 'young', asked: youngPeople2026.map(({ standard }) => standard) },
        { key: 'parents', asked: [1, 2, 3, 4, 5, 7, 12] },
        { key: 'board' },
      ],
    })
    await sit(stage, story, at, id, {
      ...{ group: 'management', on: '2026-10-21', manner: 'meeting', missing: ['Karl Benning'] },
      notes: 'Two hours, standard by standard. Most of the time went on 3 and 6.',
    })
    await sit(stage, story, at, id, { group: 'commissioning', on: '2026-11-05', manner: 'circulated' })
    await sit(stage, story, at, id, {
      ...{ group: 'parents', on: '2026-11-04', manner: 'paper', missing: ['Gwen Aldous'] },
      ...{ others: 'Five more parents', notes: 'Answers on two sheets of paper, still to be typed in.' },
    })
    await sit(stage, story, at, id, {
      ...{ group: 'young', on: '2026-11-07', manner: 'workshop', others: 'Twelve more members, aged 13 to 18' },
    })
    await sit(stage, story, at, id, { group: 'voluntary', on: '2026-11-12', manner: 'meeting' })
    return id
  })
  await carryOn(stage, story, exercise)
  const { management, commissioning, voluntary, young } = story.groups
  await answer(stage, story.actor('helen', 'wexmoor'), {
    ...{ exercise, group: management, tellings: management2026, on: '2026-10-22', submittedOn: '2026-10-23' },
  })
  await answer(stage, story.actor('tom', 'wexmoor'), {
    ...{ exercise, group: young, tellings: youngPeople2026, on: '2026-11-10', submittedOn: '2026-11-10' },
  })
  await answer(stage, story.actor('dev', 'wexmoor'), {
    ...{ exercise, group: commissioning, tellings: commissioning2026, on: '2026-11-11' },
  })
  await answer(stage, story.actor('mair', 'wexmoor'), {
    ...{ exercise, group: voluntary, tellings: voluntary2026, on: '2026-11-13', submittedOn: '2026-11-13' },
  })
  return exercise
}
