import { sayDay, type Day } from '#ground'
import type { Room } from '../room/room.ts'

export type NextThing = {
  readonly title: string
  readonly words: string
  readonly button: { readonly text: string; readonly page: 'controls' | 'run-sheet' | 'record' }
  readonly other?: { readonly text: string; readonly page: 'screen' | 'controls' }
}

/** The one next thing for whoever prepares or runs a workshop. */
export const nextThing = ({ workshop, progress }: Pick<Room, 'workshop' | 'progress'>, today: Day): NextThing => {
  if (progress.state === 'closed') {
    return {
      title: 'The record is ready',
      words: 'Who was there, what was scored, agreed and left open, and what comes first.',
      button: { text: 'Read the record', page: 'record' },
    }
  }
  if (progress.state === 'open') {
    return {
      title: 'It is under way',
      words: 'The controls move everybody’s screen.',
      button: { text: 'Open the controls', page: 'controls' },
      other: { text: 'Open the big screen', page: 'screen' },
    }
  }
  if (today < workshop.heldOn) {
    return {
      title: 'Next: print the run sheet and the tables’ papers',
      words: `Everything is ready for ${sayDay(workshop.heldOn)}. On paper you have the times, what to say, and a sheet for each table.`,
      button: { text: 'Open the run sheet', page: 'run-sheet' },
      other: { text: 'Look at the controls', page: 'controls' },
    }
  }
  return {
    title: 'Next: open the controls',
    words:
      'Put the big screen on the wall first: it shows the code by which people join. Nothing begins until you say so.',
    button: { text: 'Open the controls', page: 'controls' },
    other: { text: 'Open the big screen', page: 'screen' },
  }
}
