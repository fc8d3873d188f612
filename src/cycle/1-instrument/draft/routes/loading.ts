import { isId, type Id } from '#ground'
import { Absent, orAbsent } from '#http'
import type { Ask } from '#people'
import { editionPaths } from '../../paths.ts'
import { hear } from '../../spoken/store.ts'
import { spokenInDraft } from '../../spoken/spoken.ts'
import type { Draft } from '../draft.ts'
import { draftOf } from '../store.ts'

/** The draft that an address names. */
export const idIn = (ask: Ask): Id<'draft'> => {
  const id = ask.asked.params['draft']
  if (!isId(id)) throw new Absent()
  return id
}

/** A draft that is still one: what was published or set aside has no pages to correct it. */
export const draftIn = async (ask: Ask): Promise<Draft> => {
  const draft = orAbsent(await ask.read(tx => draftOf(tx, idIn(ask))))
  if (draft.isSetAside) throw new Absent()
  hear(spokenInDraft(draft.details, draft.corrected))
  return draft
}

/** Where what a draft was published as is read. */
export const publishedAt = (ask: Ask, { corrected }: Pick<Draft, 'corrected'>, id: string): string =>
  corrected.kind === 'checklist' ? pathsOf(ask).checklist(id) : pathsOf(ask).one(id)

export const pathsOf = (ask: Ask) => editionPaths(ask.partnership.id)
