import { ownChecklist } from '#instrument'
import { download, orAbsent, shown, type Reply } from '#http'
import type { Ask } from '#people'
import { fromOwn } from '../own/own.ts'
import { ownPage } from '../pages/own.ts'
import { checklistPaths } from '../paths.ts'

const ownIn = async (ask: Ask) => orAbsent(await ask.read(tx => ownChecklist(tx, ask.asked.params['checklist'] ?? '')))

const said: Readonly<Record<string, string>> = {
  published: 'It is published. From now on not a letter of it changes.',
  'taken-in': 'It is taken in, as it was published: with the same fingerprint.',
  'held-already': 'You have this checklist already: not a letter of it differs.',
}

const wordsOf = (done: unknown): string | undefined =>
  typeof done === 'string' && Object.hasOwn(said, done) ? said[done] : undefined

/** A checklist of the partnership's own, or one that its programme offers, whole. */
export const showOwn = async (ask: Ask): Promise<Reply> =>
  shown(
    ownPage(ask.frame, {
      ...{ paths: checklistPaths(ask.partnership.id), checklist: fromOwn(await ownIn(ask)) },
      ...{ mayKeep: ask.may('edition.keep'), mayRun: ask.may('checklist.run'), said: wordsOf(ask.asked.query['done']) },
    }),
  )

/** Its file, byte for byte as it was published. */
export const ownFile = async (ask: Ask): Promise<Reply> => {
  const { id, text } = await ownIn(ask)
  return download(`${id}.json`, 'application/json', Buffer.from(text))
}
