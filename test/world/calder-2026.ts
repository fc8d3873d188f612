import { closeGathering } from '#exercise'
import type { Id } from '#ground'
import { acting, done, type Stage } from './acting.ts'
import { answer } from './answering.ts'
import { open, sit } from './gathering.ts'
import type { Cast } from './people.ts'
import { agree } from './positions.ts'
import { community } from './texts/calder-community.ts'
import { jointTeam } from './texts/calder-joint-team.ts'
import { leadership } from './texts/calder-leadership.ts'
import { positionsCalder } from './texts/positions-calder.ts'

/** Calder Reach, almost agreed: all groups in, gathering closed, eleven positions on record and standard 6 open. */
export const buildCalder2026 = async (stage: Stage, story: Cast): Promise<Id<'exercise'>> => {
  const owen = story.actor('owen', 'calder')
  const exercise = await acting(stage, owen, async at => {
    const id = await open(stage, story, at, {
      ...{ openedOn: '2026-09-01', gatherBy: '2026-10-30', agreeBy: '2026-12-04', planBy: '2027-02-26' },
      groups: [{ key: 'leadership' }, { key: 'jointTeam' }, { key: 'community' }],
    })
    await sit(stage, story, at, id, { group: 'leadership', on: '2026-10-06', manner: 'meeting' })
    await sit(stage, story, at, id, { group: 'jointTeam', on: '2026-10-14', manner: 'workshop' })
    await sit(stage, story, at, id, {
      ...{ group: 'community', on: '2026-10-20', manner: 'meeting', missing: ['Pat Oyelaran'] },
    })
    return id
  })
  const groups = story.groups
  await answer(stage, story.actor('sunita', 'calder'), {
    ...{ exercise, group: groups.leadership, tellings: leadership, on: '2026-10-07', submittedOn: '2026-10-08' },
  })
  await answer(stage, story.actor('gareth', 'calder'), {
    ...{ exercise, group: groups.jointTeam, tellings: jointTeam, on: '2026-10-15', submittedOn: '2026-10-16' },
  })
  await answer(stage, story.actor('ewa', 'calder'), {
    ...{ exercise, group: groups.community, tellings: community, on: '2026-10-22', submittedOn: '2026-10-27' },
  })
  await acting(stage, owen, async at => done(await closeGathering(at('2026-11-02', '09:15'), exercise)))
  await agree(
    stage,
    { recorder: owen, dissenter: story.actor('sunita', 'calder') },
    {
      ...{ exercise, decided: positionsCalder, terms: {} },
      ...{ meeting: 'Call of the three group leads', metOn: '2026-11-10', recordedOn: '2026-11-11' },
    },
  )
  return exercise
}
