import type { Html } from '#design'
import { orAbsent, type Reply } from '#http'
import type { Id } from '#ground'
import type { QuestionAsAsked } from '#instrument'
import type { Ask } from '#people'
import { continuationOf } from '../../carried/store.ts'
import { broughtOf } from '../../carried/store/brought.ts'
import { ownPlace, sittingOf, yearOf, type ScoringNeeds } from '../../routes/reading.ts'
import { evidenceOf } from '../store.ts'
import { shownEvidence } from './form.ts'
import { formPage, saveForm, type BroughtFrom } from './saving.ts'

/** A piece of the year before at the standard of the address, with the piece of this year that goes on from it already. */
const broughtAt = async (needs: ScoringNeeds, ask: Ask) => {
  const place = ownPlace(ask)
  const from: Id<'evidence'> = orAbsent(ask.asked.params['evidence'])
  return ask.read(async tx => {
    const year = await yearOf(tx, needs.editions, place.exercise)
    const { standards } = await sittingOf(tx, place.exercise, place.group)
    const given = { ...year, group: place.group, standards: standards.filter(each => each === place.standard) }
    const { before, brought } = await broughtOf(tx, needs.editions, given)
    const piece = brought.find(each => each.piece.id === from)?.piece
    const { id, standards: _, ...content } = orAbsent(piece)
    const known = await continuationOf(tx, place.exercise, from)
    const stored = known && (await evidenceOf(tx, known))
    const found: BroughtFrom = { id, label: before?.label ?? '', content }
    return { brought: found, ...(known && stored ? { known, stored } : {}) }
  })
}

/** The form of a piece of the year before, as it stood there or as it stands this year already. */
export const broughtForm = async (needs: ScoringNeeds, ask: Ask, asked: QuestionAsAsked): Promise<Html> => {
  const { brought, known, stored } = await broughtAt(needs, ask)
  const content = stored?.content ?? brought.content
  return formPage(ask, asked, {
    ...{
      id: known ?? ask.world.newId<'evidence'>(),
      version: stored?.version ?? 0,
      isNew: known === undefined,
      brought,
    },
    ...{ shown: shownEvidence(content), alsoOn: stored?.standards ?? [] },
    ...(content.file ? { attached: content.file } : {}),
  })
}

/** Saves it as evidence of this year, and puts on record what it goes on from. */
export const saveBrought = async (needs: ScoringNeeds, ask: Ask): Promise<Reply> => {
  const { brought, known } = await broughtAt(needs, ask)
  return saveForm(needs, ask, known, brought)
}
