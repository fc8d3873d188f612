import { isId, type Id } from '#ground'
import { orAbsent, type Route } from '#http'
import type { Ask } from '#people'
import { workshopRecordOf } from '#workshop'
import type { PaperNeeds } from '../needs.ts'
import { recordPaper } from '../workshop-record/paper.ts'
import { exerciseIn } from './asking.ts'
import { takesPaper, type Made } from './files.ts'

/** The record of a workshop, as soon as it is closed. */
export const workshopRecordRoutes = (needs: PaperNeeds): readonly Route[] =>
  takesPaper(needs, 'workshop-record', makeRecord)

const sayOpen = 'The workshop is not closed yet. Its record can be taken when it is.'

const makeRecord = async (ask: Ask): Promise<Made> => {
  const { exercise, record } = await ask.read(async tx => {
    const found = await exerciseIn(tx, ask)
    const of = orAbsent(await workshopRecordOf(tx, workshopIn(ask)))
    return { exercise: found, record: orAbsent(of.workshop.exercise === found.id ? of : undefined) }
  })
  if (!record.isClosed) return { held: sayOpen }
  return {
    paper: recordPaper(record),
    year: exercise.label,
    name: ['workshop record', record.workshop.name, record.workshop.heldOn],
  }
}

const workshopIn = (ask: Ask): Id<'workshop'> => {
  const given = ask.asked.query['workshop']
  return orAbsent(isId(given) ? given : undefined)
}
