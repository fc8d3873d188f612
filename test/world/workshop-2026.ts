import type { Id } from '#ground'
import { questionAsAsked, termsOf } from '#instrument'
import { prepareWhole, readyRecipe } from '#workshop'
import { acting, done, type Stage } from './acting.ts'
import { editionOf } from './gathering.ts'
import type { Cast } from './people.ts'
import { partnerships } from './places.ts'

/** Where the other groups stand furthest apart or can’t judge. */
const standards = [3, 4, 6, 8, 9, 11]

/** The workshop in which Wexmoor’s Board is to score: prepared by Ruth, and not begun. */
export const prepareBoard = (stage: Stage, story: Cast, exercise: Id<'exercise'>): Promise<Id<'workshop'>> =>
  acting(stage, story.actor('ruth', 'wexmoor'), async at => {
    const edition = editionOf(stage)
    return done(
      await prepareWhole(
        at('2026-11-13', '15:20'),
        {
          ...{ partnership: story.partnerships.wexmoor, partnershipName: partnerships.wexmoor.name },
          ...{ exercise, group: story.groups.board, name: 'Board workshop' },
          ...{ heldOn: stage.calendar.day('2026-11-26'), startsAt: '14:00' },
          recipe: readyRecipe(standards, story.seats.board.length),
          questions: standards.map(number => questionAsAsked(edition, number, termsOf(edition))),
        },
        story.seats.board,
      ),
    )
  })
