import { confirmationOf, positionsOf } from '#agreement'
import { blankFormsPath, sittingsOf } from '#exercise'
import { isBlank } from '#ground'
import { shown, type Reply, type Route } from '#http'
import { standardsOf } from '#instrument'
import type { Ask } from '#people'
import {
  decisionsOf,
  signaturesOf,
  signedStrategicOf,
  standingDecisions,
  strategicStandingOf,
  type StrategicStanding,
} from '#plans'
import { currentSubmissionsOf } from '#scoring'
import { shelvedOf } from '#support'
import type { PaperNeeds } from '../needs.ts'
import type { Standing } from '../outline-plan/paper.ts'
import { shelfPage, type ShelfView } from '../pages/shelf.ts'
import { boardOnShelf, decisionsOnShelf } from '../shelf/board.ts'
import { papersPath } from '../shelf/on-shelf.ts'
import { planOnShelf, strategicOnShelf } from '../shelf/plans.ts'
import { agreedOnShelf, blankOnShelf, groupOnShelf } from '../shelf/self-analysis.ts'
import { supportOnShelf } from '../shelf/support.ts'
import { tablesOnShelf } from '../shelf/tables.ts'
import { planNow } from './plan-now.ts'
import { exerciseIn, placeIn, takes } from './asking.ts'

/** The list of the papers of a year. */
export const shelfRoutes = (needs: PaperNeeds): readonly Route[] => [takes(needs, '', ask => showShelf(needs, ask))]

const showShelf = async (needs: PaperNeeds, ask: Ask): Promise<Reply> =>
  shown(
    shelfPage(ask.frame, {
      ...(await shelfIn(needs, ask)),
      otherForms: blankFormsPath(ask.partnership.id),
      ...(ask.may('response.write') ? { readIn: `${papersPath(placeIn(ask))}/edited` } : {}),
    }),
  )

/** Every paper of the year that the address names, with where it can be taken. */
export const shelfIn = async (needs: PaperNeeds, ask: Ask): Promise<ShelfView> => {
  const place = placeIn(ask)
  const {
    exercise,
    edition,
    sittings,
    submissions,
    positions,
    confirmation,
    signatures,
    plan,
    decisions,
    strategic,
    strategicSigned,
    shelved,
  } = await ask.read(async tx => {
    const found = await exerciseIn(tx, ask)
    return {
      exercise: found,
      edition: await needs.editions.pinned(tx, found),
      sittings: await sittingsOf(tx, found.id),
      submissions: await currentSubmissionsOf(tx, found.id),
      positions: await positionsOf(tx, found.id),
      confirmation: await confirmationOf(tx, found.id),
      signatures: await signaturesOf(tx, found.id),
      plan: await planNow(tx, needs.editions, found),
      decisions: await decisionsOf(tx, found.id),
      strategic: await strategicStandingOf(tx, needs.editions, found.id),
      strategicSigned: await signedStrategicOf(tx, found.id),
      shelved: await shelvedOf(tx, needs.editions, found.id),
    }
  })
  const standardCount = standardsOf(edition).length
  const agreed = { recorded: positions.length, standardCount, ...(confirmation === undefined ? {} : { confirmation }) }
  return {
    year: exercise.label,
    ...(ask.may('everything.take') ? { everything: `/partnerships/${ask.partnership.id}/everything` } : {}),
    plan: [
      ...planOnShelf(place, {
        ...(plan === undefined ? {} : { now: nowOnShelf(plan) }),
        signatures,
      }),
      decisionsOnShelf(place, standingDecisions(decisions).length),
    ],
    strategic: strategicOnShelf(place, {
      ...(strategic === undefined ? {} : { now: strategicNow(strategic) }),
      signatures: strategicSigned.map(({ signature }) => signature),
      operations: strategic?.plan.areas.flatMap(({ operations }) => operations) ?? [],
    }),
    support: supportOnShelf(place, shelved),
    board: boardOnShelf(place, {
      isFound: submissions.length > 0 || positions.length > 0,
      mayWrite: ask.may('papers.write'),
    }),
    agreed: agreedOnShelf(place, agreed),
    tables: tablesOnShelf(place),
    groups: sittings.map(sitting => {
      const submission = submissions.find(({ group }) => group.id === sitting.group.id)
      return groupOnShelf(place, sitting, submission, standardCount)
    }),
    blanks: [undefined, ...sittings].map(sitting => {
      const isOpen = exercise.phase === 'gather' && !submissions.some(({ group }) => group.id === sitting?.group.id)
      const mayWrite = sitting !== undefined && ask.may('response.write', sitting.group.id)
      return blankOnShelf(place, sitting, standardCount, isOpen && mayWrite)
    }),
  }
}

const nowOnShelf = ({ outline, ...standing }: Standing) => ({
  name: isBlank(outline.name) ? 'Outline change plan' : outline.name,
  version: outline.version,
  ...(standing.signed === undefined ? { missing: standing.missing.length } : {}),
})

const strategicNow = ({ plan, ...standing }: StrategicStanding) => ({
  name: isBlank(plan.name) ? 'Strategic change plan' : plan.name,
  version: plan.version,
  ...(standing.signature === undefined ? { missing: standing.missing.length } : {}),
})
