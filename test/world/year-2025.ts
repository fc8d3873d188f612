import { confirmPositions } from '#agreement'
import { closeGathering } from '#exercise'
import type { Id } from '#ground'
import type { LocalTerms } from '#instrument'
import { sayTerms } from '../../src/cycle/2-exercise/words/actions.ts'
import { acting, done, type Stage } from './acting.ts'
import { answer } from './answering.ts'
import { allStandards, open, sit } from './gathering.ts'
import type { Cast } from './people.ts'
import { plan, sign } from './plan.ts'
import { prepare } from './preparing.ts'
import { agree } from './positions.ts'
import { plan2025 } from './texts/plan-wexmoor-2025.ts'
import { positions2025 } from './texts/positions-wexmoor-2025.ts'
import { commissioning2025 } from './texts/wexmoor-2025-commissioning.ts'
import { management2025 } from './texts/wexmoor-2025-management.ts'
import { voluntary2025 } from './texts/wexmoor-2025-voluntary.ts'

/** What Wexmoor calls things. */
export const wexmoorTerms: LocalTerms = {
  partnership: { name: 'Children’s Partnership', plural: 'Children’s Partnerships' },
  board: { name: 'Partnership Board' },
  cypp: { name: 'Children and Families Plan', short: 'Families Plan' },
  lsp: { name: 'Wexmoor Together', short: 'Wexmoor Together' },
  lscb: { name: 'Safeguarding Partnership', short: 'Safeguarding Partnership' },
  pct: { name: 'Wexmoor Health Trust', short: 'health trust' },
}

/** Wexmoor’s first year: three groups, twelve positions, confirmed by the chair, and a plan that she signed. */
export const buildWexmoor2025 = async (stage: Stage, story: Cast): Promise<Id<'exercise'>> => {
  const ruth = story.actor('ruth', 'wexmoor')
  const exercise = await acting(stage, ruth, async at => {
    done(await sayTerms(at('2025-09-01', '09:40'), { names: wexmoorTerms, among: [] }, ''))
    const id = await open(stage, story, at, {
      ...{ openedOn: '2025-09-08', gatherBy: '2025-11-21', agreeBy: '2025-12-12', planBy: '2026-02-13' },
      groups: [{ key: 'management' }, { key: 'commissioning' }, { key: 'voluntary' }],
    })
    await sit(stage, story, at, id, { group: 'management', on: '2025-10-22', manner: 'meeting' })
    await sit(stage, story, at, id, { group: 'commissioning', on: '2025-11-06', manner: 'circulated' })
    await sit(stage, story, at, id, {
      ...{ group: 'voluntary', on: '2025-11-13', manner: 'meeting', missing: ['Yusuf Amin'] },
      others: 'Two volunteers of the Gullhaven community table',
    })
    return id
  })
  const { management, commissioning, voluntary } = story.groups
  const given = { exercise }
  await answer(stage, story.actor('helen', 'wexmoor'), {
    ...{ ...given, group: management, tellings: management2025, on: '2025-10-23', submittedOn: '2025-10-24' },
  })
  await answer(stage, story.actor('dev', 'wexmoor'), {
    ...{ ...given, group: commissioning, tellings: commissioning2025, on: '2025-11-10', submittedOn: '2025-11-12' },
  })
  await answer(stage, story.actor('mair', 'wexmoor'), {
    ...{ ...given, group: voluntary, tellings: voluntary2025, on: '2025-11-14', submittedOn: '2025-11-19' },
  })
  await acting(stage, ruth, async at => done(await closeGathering(at('2025-11-24', '09:05'), exercise)))
  const { revision } = await agree(
    stage,
    { recorder: ruth, dissenter: story.actor('anneliese', 'wexmoor') },
    {
      ...{ exercise, decided: positions2025, terms: wexmoorTerms },
      ...{ meeting: 'Meeting of the three group leads', metOn: '2025-11-27', recordedOn: '2025-11-28' },
    },
  )
  const standards = allStandards(stage)
  await acting(stage, story.actor('ines', 'wexmoor'), async at =>
    done(await confirmPositions(at('2025-12-04', '18:20'), { exercise, standards, revision, forChair: false })),
  )
  await plan(stage, ruth, exercise, plan2025)
  await sign(stage, story.actor('ines', 'wexmoor'), exercise)
  await prepare(stage, ruth, story.actor('dev', 'wexmoor'), exercise)
  return exercise
}
