import { orAbsent, shown, type Route } from '#http'
import { memberRoute, type Ask } from '#people'
import type { WorkshopNeeds } from '../needs.ts'
import { workshopRoute } from '../paths.ts'
import { recordPage } from './pages/record.ts'
import type { WorkshopRecord } from './record.ts'
import { workshopRecordOf } from './store.ts'

/** The record on screen: for everybody who reads the partnership once it is whole, before that for who runs it. */
export const recordRoutes = (needs: WorkshopNeeds): readonly Route[] => [
  memberRoute(needs, {
    method: 'GET',
    path: `${workshopRoute}/record`,
    ability: 'partnership.read',
    handle: async ask => {
      const record = await ask.read(async tx => {
        return readable(ask, await workshopRecordOf(tx, orAbsent(ask.asked.params['workshop'])))
      })
      return shown(recordPage(ask.frame, record, { takePapers: ask.may('papers.take') }))
    },
  }),
]

const readable = (ask: Ask, record: WorkshopRecord | undefined): WorkshopRecord =>
  orAbsent(
    record !== undefined && (record.isClosed || ask.may('workshop.run', record.workshop.group)) ? record : undefined,
  )
