import { ownChecklist } from '#instrument'
import { download, orAbsent, shown, type Reply } from '#http'
import type { Ask } from '#people'
import { fromOwn } from '../own/own.ts'
import { ownPage } from '../pages/own.ts'
import { checklistPaths } from '../paths.ts'

const ownIn = async (ask: Ask) => orAbsent(await ask.read(tx => ownChecklist(tx, ask.asked.params['checklist'] ?? '')))

/** A checklist of the partnership's own, whole. */
export const showOwn = async (ask: Ask): Promise<Reply> =>
  shown(
    ownPage(ask.frame, {
      ...{ paths: checklistPaths(ask.partnership.id), checklist: fromOwn(await ownIn(ask)) },
      ...{ mayKeep: ask.may('edition.keep'), wasPublished: ask.asked.query['done'] === 'published' },
    }),
  )

/** Its file, byte for byte as it was published. */
export const ownFile = async (ask: Ask): Promise<Reply> => {
  const { id, text } = await ownIn(ask)
  return download(`${id}.json`, 'application/json', Buffer.from(text))
}
