import { confirmationOf, positionsOf } from '#agreement'
import { sittingsOf } from '#exercise'
import { shown, type Reply, type Route } from '#http'
import { standardsOf } from '#instrument'
import type { Ask } from '#people'
import { currentSubmissionsOf } from '#scoring'
import { editionOf, type PaperNeeds } from '../needs.ts'
import { shelfPage } from '../pages/shelf.ts'
import { agreedOnShelf, blankOnShelf, groupOnShelf } from '../shelf.ts'
import { exerciseIn, placeIn, takes } from './asking.ts'

/** The list of the papers of a year. */
export const shelfRoutes = (needs: PaperNeeds): readonly Route[] => [takes(needs, '', ask => showShelf(needs, ask))]

const showShelf = async (needs: PaperNeeds, ask: Ask): Promise<Reply> => {
  const place = placeIn(ask)
  const { exercise, sittings, submissions, positions, confirmation } = await ask.read(async tx => {
    const found = await exerciseIn(tx, ask)
    return {
      exercise: found,
      sittings: await sittingsOf(tx, found.id),
      submissions: await currentSubmissionsOf(tx, found.id),
      positions: await positionsOf(tx, found.id),
      confirmation: await confirmationOf(tx, found.id),
    }
  })
  const standardCount = standardsOf(editionOf(needs, exercise)).length
  const agreed = { recorded: positions.length, standardCount, ...(confirmation === undefined ? {} : { confirmation }) }
  return shown(
    shelfPage(ask.frame, {
      year: exercise.label,
      plan: [],
      agreed: agreedOnShelf(place, agreed),
      groups: sittings.map(sitting => {
        const submission = submissions.find(({ group }) => group.id === sitting.group.id)
        return groupOnShelf(place, sitting, submission, standardCount)
      }),
      blanks: [undefined, ...sittings].map(sitting => blankOnShelf(place, sitting, standardCount)),
    }),
  )
}
