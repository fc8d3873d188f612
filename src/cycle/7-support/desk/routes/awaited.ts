import type { AtDesk } from '#people'
import { sayStanding } from '../../agreement/standing.ts'
import { deskPaths } from '../paths.ts'
import { standingsOf } from '../store.ts'

/** The half-signed agreements, for whoever at the desk may sign: what the programme's own page says first. */
export const signaturesAwaited = async (
  desk: Pick<AtDesk, 'may' | 'read' | 'programme' | 'partnerships' | 'today'>,
): Promise<readonly { readonly text: string; readonly href: string }[]> => {
  if (!desk.may('agreement.sign')) return []
  return (await desk.read(standingsOf))
    .filter(({ state }) => state === 'for-programme' || state === 'amending')
    .flatMap(each => {
      const partnership = desk.partnerships.find(({ id }) => id === each.partnership)
      const { own } = deskPaths(desk.programme.id, each.partnership, each.exercise)
      return partnership === undefined
        ? []
        : [{ text: `${partnership.name}, ${each.year}: ${sayStanding(each, desk.today)}`, href: own }]
    })
}
