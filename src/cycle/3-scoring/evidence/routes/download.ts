import { chunksOf, fileOf } from '#files'
import { Absent, download, orAbsent, type Route } from '#http'
import type { Id, Scope } from '#ground'
import { memberRoute, type Ask } from '#people'
import { patterns } from '../../paths.ts'
import { mayReadKept, type ScoringNeeds } from '../../routes/reading.ts'
import { attachmentOf, type Attachment } from '../store.ts'

/** Its own group may always have it; others once it was submitted, unless it is kept from them. */
const mayHave = (ask: Ask, attachment: Attachment): boolean =>
  ask.may('response.write', attachment.group) ||
  (attachment.isSubmitted && (mayReadKept(ask) || !attachment.keptFromProviders))

/** A stored file, always to be saved and never shown inside a page. What one may not have does not exist. */
export const downloadRoute = (needs: ScoringNeeds): Route =>
  memberRoute(needs, {
    ...{ method: 'GET', path: `${patterns.partnership}/files/:file`, ability: 'partnership.read' },
    handle: async ask => {
      const id: Id<'file'> = orAbsent(ask.asked.params['file'])
      const file = await ask.read(async tx => {
        const attachment = orAbsent(await attachmentOf(tx, id))
        if (!mayHave(ask, attachment)) throw new Absent()
        return orAbsent(await fileOf(tx, id))
      })
      const scope: Scope = { kind: 'partnership', partnership: ask.partnership.id, person: ask.person.id }
      return download(file.name, file.type, chunksOf(needs.db, scope, id))
    },
  })
