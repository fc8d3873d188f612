import type { Read } from '#db'
import type { Instant } from '#ground'
import { shown, type Reply } from '#http'
import type { Frame } from '#people'
import type { WorkshopNeeds } from '../../needs.ts'
import type { Room } from '../../room/room.ts'
import { answeredNow } from '../../store/room.ts'
import { screenPage } from '../pages/page.ts'
import { screenViewOf } from './viewing.ts'

type Looking = {
  readonly room: Room
  readonly now: Instant
  readonly frame: Pick<Frame, 'nonce' | 'assets'>
  readonly read: <Value>(work: (tx: Read) => Promise<Value>) => Promise<Value>
}

/** The big screen, for somebody signed in or for a browser that joined as one. `url` is where its frames come from. */
export const showScreen = async (
  needs: Pick<WorkshopNeeds, 'publicUrl'>,
  { room, now, frame, read }: Looking,
  url: string,
): Promise<Reply> => {
  const answered = await read(tx => answeredNow(tx, room.workshop.id))
  return shown(screenPage(frame, screenViewOf(needs, room, now, answered), url))
}
