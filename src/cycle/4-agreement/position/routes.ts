import { shown, type Route } from '#http'
import { memberRoute } from '#people'
import type { AgreementNeeds } from '../needs.ts'
import { agreePage } from './pages/agree.ts'
import { withdrawDissent, writeDissent } from './routes/dissenting.ts'
import { loadView } from './routes/loading.ts'
import { save } from './routes/saving.ts'

const one = '/partnerships/:partnership/exercises/:exercise/positions/:standard'

/** One standard: how the groups see it, what is agreed on it, and dissent from that. */
export const positionRoutes = (needs: AgreementNeeds): readonly Route[] => [
  memberRoute(needs, {
    method: 'GET',
    path: one,
    ability: 'partnership.read',
    handle: async ask => shown(agreePage(ask.frame, await loadView(needs, ask))),
  }),
  memberRoute(needs, { method: 'POST', path: one, ability: 'position.record', handle: ask => save(needs, ask) }),
  memberRoute(needs, {
    method: 'POST',
    path: `${one}/dissents`,
    ability: 'dissent.write',
    handle: ask => writeDissent(needs, ask),
  }),
  memberRoute(needs, {
    method: 'POST',
    path: `${one}/dissents/:dissent/withdrawal`,
    ability: 'dissent.write',
    handle: ask => withdrawDissent(needs, ask),
  }),
]
