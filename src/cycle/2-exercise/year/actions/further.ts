import type { Write } from '#db'
import type { Id } from '#ground'
import type { Arranged } from '../../sitting/arrangement.ts'
import { arrange, sittingsOf } from '../../sitting/store.ts'
import { keepStanding } from '../../standing/actions.ts'
import { changeExercise } from '../store.ts'
import { keepFurtherDocument, keepReadingIn, type KeptDocument } from '../store/documents.ts'

/** Lets one more group answer in a past year, until `addToPast` ends that in the same transaction. */
export const gatherInPast = async (tx: Write, id: Id<'exercise'>, more: Arranged): Promise<void> => {
  const sat = (await sittingsOf(tx, id)).map(({ group, standards }) => ({ group: group.id, standards }))
  await arrange(tx, id, [...sat, more])
  await keepReadingIn(tx, id, true)
}

/** Puts on record what else a past year came from, at the end of the transaction that stored what it says. */
export const addToPast = async (tx: Write, id: Id<'exercise'>, document: KeptDocument): Promise<void> => {
  await changeExercise(tx, id, {})
  await keepReadingIn(tx, id, false)
  await keepFurtherDocument(tx, id, document)
  await keepStanding(tx, id)
}
