import { chunksOf, fileOf } from '#files'
import { readForm, type Form } from '#forms'
import type { Scope } from '#ground'
import {
  Absent,
  download,
  mistaken,
  orAbsent,
  refused,
  seeOther,
  shown,
  type Markup,
  type Reply,
  type Route,
} from '#http'
import { memberRoute, type Ask, type ShownMistake } from '#people'
import type { EditionNeeds } from '../../routes/needs.ts'
import { editionPatterns as patterns } from '../../paths.ts'
import { sayCorrectionRefusal } from '../../proposing/correct.ts'
import type { Doubt } from '../../proposing/doubt.ts'
import { doubtsOf } from '../../proposing/doubts.ts'
import { laidOut } from '../../proposing/proposal.ts'
import { correctDraft, setAside, undoLast } from '../actions.ts'
import { proposalOf, sayDraftRefusal, type Conflict, type DraftRefusal, type Outcome } from '../draft.ts'
import { landingAfter } from '../pages/doubts.ts'
import { draftPage } from '../pages/draft.ts'
import type { Posted } from '../posted/fields.ts'
import type { DraftView } from '../pages/view.ts'
import { originalPage } from '../pages/original.ts'
import { lastStep } from '../store.ts'
import { draftIn, idIn, pathsOf, publishedAt } from './loading.ts'

/** The screen on which a proposal is corrected, and the document it came from. */
export const correctingRoutes = (needs: EditionNeeds): readonly Route[] => {
  const keeps = (method: 'GET' | 'POST', path: string, handle: (ask: Ask) => Promise<Reply>) =>
    memberRoute(needs, { method, path: `${patterns.draft}${path}`, ability: 'edition.keep', handle })
  return [
    keeps('GET', '', show),
    keeps('POST', '/corrections', correcting),
    keeps('POST', '/undoing', undoing),
    keeps('POST', '/setting-aside', settingAside),
    keeps('GET', '/original', async ask => shown(originalPage(ask.frame, await draftIn(ask), pathsOf(ask)))),
    keeps('GET', '/document', ask => document(needs, ask)),
  ]
}

type More = Pick<DraftView, 'again' | 'landing'> & {
  readonly open?: readonly string[]
  readonly form?: Form
  readonly conflicts?: Outcome['conflicts']
  readonly mistakes?: readonly ShownMistake[]
}

const fieldOf = ({ id }: Conflict): string => (id === 'title' ? id : `words.${id}`)

const drawn = async (
  ask: Ask,
  { open = [], form, conflicts = [], mistakes = [], again, landing }: More,
): Promise<Markup> => {
  const draft = await draftIn(ask)
  const step = await ask.read(tx => lastStep(tx, draft.id))
  const proposal = proposalOf(draft)
  const typed = new Map(conflicts.map(conflict => [fieldOf(conflict), conflict.typed]))
  const lost = conflicts.filter(({ isGone }) => isGone)
  const view: DraftView = {
    ...{ paths: pathsOf(ask), draft, layout: laidOut(proposal), doubts: doubtsOf(proposal) },
    ...(step === undefined ? {} : { undoable: step.words }),
    boxes: {
      typed: name => typed.get(name) ?? typedAgain(form, name),
      mistakeOf: name => (typed.has(name) ? otherWords : form?.mistakeOf(name)?.words),
    },
    open: new Set(open),
    lost: lost.map(conflict => conflict.typed),
    mistakes: [
      ...mistakes,
      ...conflicts
        .filter(({ isGone }) => !isGone)
        .map(conflict => ({ text: otherWords, href: `#${fieldOf(conflict)}` })),
      ...(lost.length === 0 ? [] : [{ text: lostWords, href: '#lost' }]),
      ...(again === undefined ? [] : [{ text: againWords, href: '#again' }]),
    ],
    ...{ ...(again && { again }), ...(landing && { landing }) },
  }
  return draftPage(ask.frame, view)
}

/** Fields that are one question: what to add and as what, the scores of a band, what to use a text as and where. */
const questionOf = (name: string): string =>
  name
    .replace(/^add-band.*/, 'add-band')
    .replace(/^add-to\./, 'add.')
    .replace(/^from\./, 'to.')
    .replace(/^as\./, 'at.')

/** What was typed and not done stands in its box again; all else is stored. */
const typedAgain = (form: Form | undefined, name: string): string | undefined =>
  form?.has(name) === true && form.mistakes.some(({ field }) => questionOf(field) === questionOf(name))
    ? form.typed(name)
    : undefined

const lostWords =
  'Somebody else took texts away while you were typing in them. What you typed stands below, to be put where it belongs'
const againWords = 'The document was not read again yet: that lets go of corrections. Say below that you want it'
const otherWords =
  'Somebody else changed this text while you were typing. Theirs is saved; yours stands in the box. Save again to put yours in its place'

const show = async (ask: Ask): Promise<Reply> => {
  const draft = await draftIn(ask)
  if (draft.publishedAs !== undefined) return seeOther(publishedAt(ask, draft, draft.publishedAs))
  const { open, pressed } = ask.asked.query
  const landing = typeof pressed === 'string' ? landingAfter(draft.corrected.doubts, pressed) : undefined
  return shown(await drawn(ask, { open: [open ?? []].flat(), ...(landing && { landing }) }))
}

const notDone = async (ask: Ask, refusal: DraftRefusal): Promise<Reply> => {
  if (refusal.kind === 'absent' || refusal.kind === 'set-aside') throw new Absent()
  const draft = await draftIn(ask)
  if (draft.publishedAs !== undefined) return seeOther(publishedAt(ask, draft, draft.publishedAs))
  return refused(await drawn(ask, { mistakes: [{ text: sayDraftRefusal(refusal), href: '#main-content' }] }))
}

const versionIn = (form: Form): number => form.wholeNumber('version', { min: 0, max: 2 ** 31 - 2 }) ?? 0

/** Words of a form as they can be stored: what cannot be kept is told, and left as it stands. */
const posted = (form: Form, body: object): Posted => ({
  names: Object.keys(body),
  has: (name: string): boolean => form.has(name) && form.mistakeOf(name) === undefined,
  value: (name: string): string => form.text(name, { called: 'A text', max: 20_000 }),
})

/** The title that the edition would have; what it cannot be is said, and it stays as it was. */
const readTitle = (form: Form): void => {
  if (!form.has('title')) return
  const title = form.line('title', { called: 'The title', needed: 'Say what it is called', max: 160 })
  if (/[{}]/.test(title)) form.complain('title', 'Leave out curly brackets')
}

const correcting = async (ask: Ask): Promise<Reply> => {
  const form = readForm(ask.asked.body)
  const id = idIn(ask)
  const seen = versionIn(form)
  readTitle(form)
  const done = await correctDraft(ask, id, seen, posted(form, ask.asked.body))
  if (!done.ok) return notDone(ask, done.refusal)
  const { conflicts, refused: not, wrong, again } = done.value
  for (const { field, words } of wrong) form.complain(field, words)
  for (const refusal of not) if (isInItsBox(refusal)) form.complain(refusal.field, sayCorrectionRefusal(refusal))
  const elsewhere = not.filter(refusal => !isInItsBox(refusal)).map(sayCorrectionRefusal)
  const mistakes = [
    ...[...new Set(elsewhere)].map(text => ({ text, href: '#main-content' })),
    ...form.mistakes.map(({ words, field }) => ({ text: words, href: `#${field}` })),
  ]
  if (conflicts.length + mistakes.length > 0 || again !== undefined)
    return refused(await drawn(ask, { form, conflicts, mistakes, ...(again && { again }) }))
  if (form.typed('then') === 'publication') return seeOther(pathsOf(ask).publication(id))
  const { doubts } = (await draftIn(ask)).corrected
  return seeOther(`${pathsOf(ask).draft(id)}${placeAfter(form, doubts)}`)
}

/** Whether the field that asked for it is still there to say why not. */
const isInItsBox = ({ kind, field }: Outcome['refused'][number]): boolean => kind !== 'gone' && field !== 'press'

/** Where somebody was when they pressed: among the doubts, at the scale, in a standard. They go on there. */
const placeAfter = (form: Form, doubts: readonly Doubt[]): string => {
  const press = form.typed('press')
  const [deed = '', standard = ''] = press.split('>')
  const landing = landingAfter(doubts, press)
  if (landing !== undefined) return `?pressed=${encodeURIComponent(press)}#${landing.at ?? 'doubts'}`
  if (/^(?:usual-labels|turn-scale|fit-scale|shift-scale)$/.test(deed)) return '?open=scale#scale'
  const place = deed === 'split-standard' ? standard : form.typed('stay')
  return /^(?:scale|columns|[a-z]\d{1,6})$/.test(place) ? `?open=${place}#${place}` : ''
}

const undoing = async (ask: Ask): Promise<Reply> => {
  const done = await undoLast(ask, idIn(ask), versionIn(readForm(ask.asked.body)))
  return done.ok ? seeOther(pathsOf(ask).draft(idIn(ask))) : notDone(ask, done.refusal)
}

const settingAside = async (ask: Ask): Promise<Reply> => {
  if (readForm(ask.asked.body).choice('sure', ['yes']) === undefined)
    return mistaken(
      await drawn(ask, { mistakes: [{ text: 'Tick that you want to set it aside for good', href: '#sure' }] }),
    )
  const done = await setAside(ask, idIn(ask))
  return done.ok ? seeOther(`${pathsOf(ask).all}?done=set-aside`) : notDone(ask, done.refusal)
}

/** The document itself, to be saved and never shown inside a page. */
const document = async (needs: EditionNeeds, ask: Ask): Promise<Reply> => {
  const draft = await draftIn(ask)
  const id = orAbsent(draft.file)
  const file = orAbsent(await ask.read(tx => fileOf(tx, id)))
  const scope: Scope = { kind: 'partnership', partnership: ask.partnership.id, person: ask.person.id }
  return download(file.name, file.type, chunksOf(needs.db, scope, id))
}
