import { readForm, type Form } from '#forms'
import { isId, sayTime, unixLines, type Id } from '#ground'
import { mistaken, refused, type Reply } from '#http'
import type { QuestionAsAsked } from '#instrument'
import type { Ask } from '#people'
import { conflictPage } from '../../pages/conflict.ts'
import { shownAgain, type Shown } from '../../pages/typed.ts'
import { ownPlace, type ScoringNeeds } from '../../routes/reading.ts'
import { saverOf } from '../../routes/saver.ts'
import type { PieceField } from '../../response/fields.ts'
import { isResolving, resolved, versionSeen } from '../../response/resolving.ts'
import type { Shut } from '../../response/shut.ts'
import { saveNoted } from '../actions.ts'
import type { ChangeRefusal } from '../change.ts'
import type { NotedForm } from './forms.ts'
import { captionOf, notedFormPage } from '../pages/form.ts'
import { askedAt, backTo, hrefOf, whileShut } from './replies.ts'

type Filled = { readonly id: Id; readonly version: number; readonly shown: Shown; readonly isNew: boolean }

/** The form of one thing noted, new or stored. */
export const formPage = <Content>(ask: Ask, noted: NotedForm<Content>, asked: QuestionAsAsked, filled: Filled) => {
  const here = hrefOf(ask)
  const { id, version, isNew } = filled
  return notedFormPage({
    ...{ frame: ask.frame, asked, lede: noted.lede, back: here, id, version, shown: filled.shown },
    title: isNew ? noted.add : noted.change,
    action: isNew ? `${here}/${noted.segment}` : `${here}/${noted.segment}/${id}`,
    inputs: noted.inputs(filled.shown),
  })
}

/** Saves the form of one thing noted, or shows it again with what is wrong. */
export const saveForm = async <Content>(
  needs: ScoringNeeds,
  ask: Ask,
  noted: NotedForm<Content>,
  known?: Id,
): Promise<Reply> => {
  const asked = await askedAt(needs, ask)
  const posted = readForm(ask.asked.body)
  const typedId = posted.typed('id')
  const id = known ?? (isId(typedId) ? typedId : ask.world.newId())
  const stored = isResolving(posted) ? await ask.read(tx => noted.kind.load(tx, id)) : undefined
  const storedFields = stored ? noted.kind.fields(stored.content) : []
  const choice = stored && resolved(posted, storedFields, typedFields(noted, posted))
  const form = choice ? readForm(Object.fromEntries(choice.values)) : posted
  const content = noted.read(form)
  const seen = versionSeen(posted)
  if (form.mistakes.length > 0) {
    return mistaken(
      formPage(ask, noted, asked, { id, version: seen, shown: shownAgain(form), isNew: known === undefined }),
    )
  }
  const aside = choice?.leavesOut === true ? asideOf(noted, posted) : {}
  const decision = await saveNoted(ask, ownPlace(ask), noted.kind, { id, content, seen, ...aside })
  return decision.ok ? backTo(ask, noted.segment) : notSaved(ask, noted, asked, posted, id, decision.refusal)
}

/** What was typed and not chosen, when it could have been stored. */
const asideOf = <Content>(noted: NotedForm<Content>, posted: Form): { readonly setAside?: Content } => {
  const again = readForm(Object.fromEntries(typedFields(noted, posted).map(field => [field.name, field.value])))
  const setAside = noted.read(again)
  return again.mistakes.length > 0 ? {} : { setAside }
}

/** The fields of a form as they were typed, storable or not. */
const typedFields = <Content>(noted: NotedForm<Content>, form: Form): readonly PieceField[] =>
  noted.kind.fields(noted.empty).map(field => {
    const value = unixLines(form.typed(field.name))
    return { ...field, value, said: field.name === 'kind' ? noted.sayKind(value) : value }
  })

const notSaved = async <Content>(
  ask: Ask,
  noted: NotedForm<Content>,
  asked: QuestionAsAsked,
  form: Form,
  id: Id,
  refusal: Shut | ChangeRefusal<Content>,
): Promise<Reply> => {
  const typed = typedFields(noted, form)
  if (refusal.kind !== 'stale') return whileShut(ask, asked, refusal, typed)
  const { stored } = refusal
  const here = hrefOf(ask)
  return refused(
    conflictPage({
      ...{ frame: ask.frame, title: captionOf(asked), version: stored.version, hidden: { id } },
      action: `${here}/${noted.segment}/${id}`,
      back: { text: `Standard ${asked.standard.number}`, href: here },
      ...{ savedBy: await saverOf(ask, stored.by), savedAt: sayTime(stored.at) },
      ...{ stored: noted.kind.fields(stored.content), typed },
    }),
  )
}
