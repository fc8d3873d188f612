import type { Database, Read } from '#db'
import type { Id, Instant } from '#ground'
import type { OwnPart } from '#people'
import { checklistRead } from '../told/store.ts'
import type { ChecklistRead } from '../told/told.ts'

type Run = {
  partnership_id: string
  id: string
  group_id: string | null
  checklist: string
  commissioner: string
  about: string
  started_at: Instant
  finished_at: Instant | null
}
type Tables = {
  'checklist.run_through': Run
  'checklist.answer': { partnership_id: string; run_id: string; key: string; words: string; written_at: Instant }
  'checklist.pick': { partnership_id: string; run_id: string; question: string; name: string }
}

const ownRunsOf = (tx: Read) =>
  tx
    .over<Tables>()
    .selectFrom('checklist.run_through')
    .select(['partnership_id', 'id', 'checklist', 'commissioner', 'about', 'started_at', 'finished_at'])
    .where('group_id', 'is', null)
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .execute()

/**
 * Every run that a person began alone, wherever they belong or belonged, the last begun first. Nothing else of a
 * partnership that they left is read: the runs are found as theirs before its scope is opened.
 */
export const runsEverOf = async (db: Database, person: Id<'person'>): Promise<readonly ChecklistRead[]> => {
  const found = await db.read({ kind: 'person', person }, ownRunsOf)
  const all: ChecklistRead[] = []
  for (const { partnership_id: partnership, id } of found) {
    const read = await db.read({ kind: 'partnership', partnership, person }, tx => checklistRead(tx, id))
    if (read !== undefined) all.push(read)
  }
  return all
}

/** The same for the file of one's own data, as it is kept, read in the person's scope. */
const ownAnswersOf = async (tx: Read): Promise<readonly Readonly<Record<string, unknown>>[]> => {
  const answers = await tx
    .over<Tables>()
    .selectFrom('checklist.answer')
    .select(['run_id', 'key', 'words', 'written_at as at'])
    .orderBy('key')
    .execute()
  const picks = await tx
    .over<Tables>()
    .selectFrom('checklist.pick')
    .select(['run_id', 'question', 'name'])
    .orderBy('question')
    .orderBy('name')
    .execute()
  return (await ownRunsOf(tx)).map(
    ({ id, checklist, commissioner, about, started_at: begun, finished_at: finished }) => ({
      ...{ checklist, commissioner, about, begun, finished },
      answers: answers.filter(each => each.run_id === id).map(({ key, words, at }) => ({ key, words, at })),
      indicators: picks.filter(each => each.run_id === id).map(({ question, name }) => ({ question, name })),
    }),
  )
}

/** The checklists that somebody went through alone, wherever they belong or belonged. */
export const ownInChecklists: OwnPart = {
  kept: async tx => ({ checklists: await ownAnswersOf(tx) }),
  links: [{ text: 'Checklists that you went through alone', href: '/you/checklists' }],
  goes: 'Checklists that you went through alone and did not share can be read by nobody any more.',
  stays: 'A checklist that you shared stays with the partnership, under the name that you have now.',
}
