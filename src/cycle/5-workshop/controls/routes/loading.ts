import { orAbsent } from '#http'
import type { Ask } from '#people'
import type { Id } from '#ground'
import type { Room } from '../../room/room.ts'
import { answeredNow, roomOf } from '../../store/room.ts'
import type { ControlsView } from '../view.ts'

const workshopIn = (ask: Ask): Id<'workshop'> => orAbsent(ask.asked.params['workshop'])

/** The room, for whoever may run this group's workshops; absent for anybody else. */
export const runnable = async (ask: Ask): Promise<Room> =>
  mayRun(ask, await ask.read(tx => roomOf(tx, workshopIn(ask))))

const mayRun = (ask: Ask, room: Room | undefined): Room =>
  orAbsent(room !== undefined && ask.may('workshop.run', room.workshop.group) ? room : undefined)

/** What the controls show. */
export const controlsIn = async (ask: Ask): Promise<ControlsView> => {
  const { room, answered } = await ask.read(async tx => {
    const found = mayRun(ask, await roomOf(tx, workshopIn(ask)))
    return { room: found, answered: await answeredNow(tx, found.workshop.id) }
  })
  return { room, now: ask.now, ...(answered === undefined ? {} : { answered }) }
}
