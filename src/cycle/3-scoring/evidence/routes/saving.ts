import { acceptedExtensions, inspect, keepFile, sayRefusal } from '#files'
import { readForm, type Form } from '#forms'
import { isId, sayTime, type Id } from '#ground'
import { Absent, mistaken, refused, type Reply } from '#http'
import type { QuestionAsAsked } from '#instrument'
import type { Ask } from '#people'
import type { Kept } from '../../noted/change.ts'
import { captionOf, notedFormPage } from '../../noted/pages/form.ts'
import { askedAt, backTo, hrefOf, whileShut } from '../../noted/routes/replies.ts'
import { conflictPage } from '../../pages/conflict.ts'
import { shownAgain, type Shown } from '../../pages/typed.ts'
import { ownPlace, type ScoringNeeds } from '../../routes/reading.ts'
import { saverOf } from '../../routes/saver.ts'
import { isResolving, resolved, versionSeen } from '../../response/resolving.ts'
import type { AttachedFile } from '../../response/response.ts'
import { saveEvidence, type EvidenceContent, type NewFile } from '../actions.ts'
import { comparable, inputValues, readEvidence, typedEvidence } from './form.ts'
import { withScheme } from './link.ts'
import { evidenceInputs } from '../pages/inputs.ts'
import { evidenceOf, type KeptEvidence } from '../store.ts'

export type Filled = {
  readonly id: Id<'evidence'>
  readonly version: number
  readonly shown: Shown
  readonly isNew: boolean
  readonly alsoOn: readonly number[]
  readonly attached?: AttachedFile
  /** The piece of the year before that it goes on from, and how that year is called. */
  readonly brought?: BroughtFrom
}

/** A piece of the year before that is changed on its way into this one. */
export type BroughtFrom = { readonly id: Id<'evidence'>; readonly label: string; readonly content: EvidenceContent }

export const formPage = (ask: Ask, asked: QuestionAsAsked, filled: Filled) => {
  const here = hrefOf(ask)
  const { id, version, isNew } = filled
  return notedFormPage({
    ...{ frame: ask.frame, asked, back: here, id, version, shown: filled.shown, hasFile: true },
    title: filled.brought ? `Evidence of ${filled.brought.label}, changed` : isNew ? 'Add evidence' : 'Change evidence',
    lede: filled.brought
      ? `Say how it stands this year. It stays as it was in ${filled.brought.label}.`
      : 'Something that you would show somebody who asked how you know. A title is enough to begin with.',
    action: filled.brought
      ? `${here}/evidence/brought/${filled.brought.id}`
      : isNew
        ? `${here}/evidence`
        : `${here}/evidence/${id}`,
    inputs: evidenceInputs({ ...filled, accepted: acceptedExtensions }),
  })
}

/** Saves the form of a piece of evidence, with the file that came with it. */
export const saveForm = async (
  needs: ScoringNeeds,
  ask: Ask,
  known?: Id<'evidence'>,
  brought?: BroughtFrom,
): Promise<Reply> => {
  const asked = await askedAt(needs, ask)
  const posted = readForm(withScheme(ask.asked.body))
  const typedId = posted.typed('id')
  const id = known ?? (isId(typedId) ? typedId : ask.world.newId<'evidence'>())
  const stored = await storedHere(ask, id)
  const choice = stored && isResolving(posted) ? choose(posted, stored.content) : undefined
  const form = choice ? readForm(inputValues(choice.values)) : posted
  const newFile = choice ? undefined : await fileIn(ask, form)
  const attached = posted.typed('take-off') === 'yes' ? undefined : (stored?.content ?? brought?.content)?.file
  const content = readEvidence(form, newFile?.file ?? attached)
  const seen = versionSeen(posted)
  const filled: Filled = {
    ...{ id, version: seen, isNew: known === undefined, ...(attached ? { attached } : {}) },
    ...{ shown: shownAgain(form), alsoOn: alsoOn(ask, stored), ...(brought ? { brought } : {}) },
  }
  if (form.mistakes.length > 0) return again(ask, asked, form, filled, newFile)
  const posting = {
    id,
    content,
    seen,
    ...(newFile ? { newFile } : {}),
    ...(choice?.aside ? { setAside: choice.aside } : {}),
    ...(brought ? { continues: { from: brought.id, editions: needs.editions } } : {}),
  }
  const decision = await saveEvidence(ask, ownPlace(ask), posting)
  if (decision.ok) return backTo(ask, 'evidence')
  const { refusal } = decision
  if (refusal.kind === 'stale') return inConflict(ask, asked, posted, { id, brought }, refusal.stored)
  if (refusal.kind !== 'file') return whileShut(ask, asked, refusal, typedEvidence(posted))
  form.complain('file', sayRefusal(refusal.refusal))
  return again(ask, asked, form, { ...filled, shown: shownAgain(form) })
}

const storedHere = async (ask: Ask, id: Id<'evidence'>): Promise<KeptEvidence | undefined> => {
  const place = ownPlace(ask)
  const stored = await ask.read(tx => evidenceOf(tx, id))
  if (stored && (stored.group.exercise !== place.exercise || stored.group.group !== place.group)) throw new Absent()
  return stored
}

const alsoOn = (ask: Ask, stored: KeptEvidence | undefined): readonly number[] =>
  (stored?.standards ?? []).filter(standard => standard !== ownPlace(ask).standard)

/** What somebody chose after seeing two texts. What they typed and left out goes to the earlier versions if it can. */
const choose = (posted: Form, stored: EvidenceContent) => {
  const typed = typedEvidence(posted)
  const { values, leavesOut } = resolved(posted, comparable(stored), typed)
  const mine = readForm(inputValues(typed.map(field => [field.name, field.value] as const)))
  const content = readEvidence(mine, undefined)
  return { values, ...(leavesOut && mine.mistakes.length === 0 ? { aside: content } : {}) }
}

/** The file that came with the form, looked into. What cannot be kept becomes a mistake. */
const fileIn = async (ask: Ask, form: Form): Promise<NewFile | undefined> => {
  const upload = ask.asked.files.find(each => each.field === 'file')
  if (upload === undefined) return undefined
  const inspected = await inspect(upload)
  if (!inspected.ok) {
    form.complain('file', sayRefusal(inspected.refusal))
    return undefined
  }
  const file: AttachedFile = { id: ask.world.newId(), name: inspected.value.name, bytes: inspected.value.size }
  const by = { person: ask.person.id, at: ask.now }
  const ids = { partnership: ask.partnership.id, file: file.id }
  return { file, store: tx => keepFile(tx, ids, inspected.value, by) }
}

/** A browser sends a file once: with mistakes elsewhere it has to be chosen again, and the page says so. */
const again = (ask: Ask, asked: QuestionAsAsked, form: Form, filled: Filled, newFile?: NewFile): Reply => {
  if (newFile)
    form.complain('file', `Choose “${newFile.file.name}” again: it was not stored because of what is wrong above`)
  return mistaken(formPage(ask, asked, { ...filled, shown: shownAgain(form) }))
}

const inConflict = async (
  ask: Ask,
  asked: QuestionAsAsked,
  posted: Form,
  { id, brought }: { readonly id: Id<'evidence'>; readonly brought: BroughtFrom | undefined },
  stored: Kept<EvidenceContent>,
): Promise<Reply> => {
  const here = hrefOf(ask)
  const lost = ask.asked.files.find(each => each.field === 'file')
  return refused(
    conflictPage({
      ...{ frame: ask.frame, title: captionOf(asked), version: stored.version, hidden: { id } },
      action: `${here}/evidence/${brought ? `brought/${brought.id}` : id}`,
      ...{ back: { text: `Standard ${asked.standard.number}`, href: here } },
      ...{ savedBy: await saverOf(ask, stored.by), savedAt: sayTime(stored.at) },
      ...{ stored: comparable(stored.content), typed: typedEvidence(posted) },
      ...(lost ? { remark: `Your file “${lost.name}” was not added. Choose first, then add it again.` } : {}),
    }),
  )
}
