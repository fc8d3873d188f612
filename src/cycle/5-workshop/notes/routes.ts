import type { Route } from '#http'
import { participantRoute } from '../joining/routes/participant.ts'
import type { WorkshopNeeds } from '../needs.ts'
import { followNotes, showNotes, takeOver } from './routes/reading.ts'
import { keepNotes } from './routes/writing.ts'
import { notesLivePath, notesPath, noteTakerPath } from './place.ts'

/** A table's notes: one person writes, the table reads along. */
export const noteRoutes = (needs: WorkshopNeeds): readonly Route[] => [
  participantRoute(needs, { method: 'GET', path: notesPath(), handle: showNotes }),
  participantRoute(needs, {
    method: 'POST',
    path: notesPath(),
    keepsText: true,
    handle: seated => keepNotes(needs, seated),
  }),
  participantRoute(needs, { method: 'GET', path: notesLivePath(), handle: seated => followNotes(needs, seated) }),
  participantRoute(needs, { method: 'POST', path: noteTakerPath, handle: seated => takeOver(needs, seated) }),
]
