import { inspect, sayRefusal } from '#files'
import { readForm } from '#forms'
import type { Id } from '#ground'
import { mistaken, seeOther, shown, type Reply, type Route, type Upload } from '#http'
import { memberRoute, type Ask } from '#people'
import { readUpload, sayReadingRefusal, uploadLimit } from '#reading'
import { checklistInText, isChecklistText } from '../../checklist/coming-in.ts'
import { checklistsToRead } from '../../checklist/store.ts'
import { endsInText, takeCrosswalkText } from '../../crosswalk/routes/from-file.ts'
import type { Fault } from '../../fault.ts'
import { namedAmong } from '../../naming.ts'
import type { EditionNeeds } from '../../routes/needs.ts'
import { editionPatterns as patterns } from '../../paths.ts'
import { blankProposal, proposalFrom, proposalFromSteps } from '../../proposing/copy.ts'
import { originalOf } from '../../proposing/from-file.ts'
import { originalFromText } from '../../proposing/pasted.ts'
import { titleIn, type Proposal } from '../../proposing/proposal.ts'
import { languageOf } from '../../spoken/language.ts'
import { proposeFrom } from '../../proposing/propose.ts'
import { sayTooLong } from '../../proposing/doubts.ts'
import { beginDraft, type Begun } from '../actions.ts'
import { aboutOf, nameFrom, titleFromFile, untitled, type Details } from '../draft.ts'
import { beginPage, type BeginView } from '../pages/begin.ts'
import { editionInText, editionLimit, textInFile } from './edition-file.ts'
import { pathsOf } from './loading.ts'
import { takeChecklist, takeEdition } from './taking-in.ts'

/** How a draft begins: with a document, with what is pasted, as a copy, with nothing; or a whole edition comes in. */
export const beginningRoutes = (needs: EditionNeeds): readonly Route[] => {
  const begins = (path: string, handle: (ask: Ask) => Promise<Reply>, limit?: number) =>
    memberRoute(needs, {
      ...{ method: 'POST', path: `${patterns.all}${path}`, ability: 'edition.keep', handle },
      ...(limit === undefined ? {} : { uploadLimit: limit }),
    })
  return [
    memberRoute(needs, {
      ...{ method: 'GET', path: `${patterns.all}/new`, ability: 'edition.keep' },
      handle: async ask => {
        const { from } = ask.asked.query
        return shown(await page(needs, ask, { form: readForm(typeof from === 'string' ? { from } : {}) }))
      },
    }),
    begins('/new/document', ask => fromDocument(needs, ask), uploadLimit),
    begins('/new/text', ask => fromText(needs, ask)),
    begins('/new/copy', ask => fromCopy(needs, ask)),
    begins('/new/blank', ask => fromNothing(needs, ask)),
    begins('/file', ask => takeFile(needs, ask), editionLimit),
  ]
}

const page = async (needs: EditionNeeds, ask: Ask, view: Omit<BeginView, 'paths' | 'copies'>) => {
  const all = await ask.read(async tx => [...(await needs.editions.readable(tx)), ...(await checklistsToRead(tx))])
  const sayName = namedAmong(all)
  const copies = all.map(each => ({ id: each.id, title: sayName(each) }))
  return beginPage(ask.frame, { paths: pathsOf(ask), copies, ...view })
}

const uploaded = (ask: Ask, field: string): Upload | undefined => ask.asked.files.find(each => each.field === field)

const wrongIn = async (
  needs: EditionNeeds,
  ask: Ask,
  field: 'file' | 'edition',
  words: string,
  faults?: readonly Fault[],
) =>
  mistaken(
    await page(needs, ask, {
      ...{ form: readForm({}), wrong: { field, words } },
      ...(faults === undefined ? {} : { faults }),
    }),
  )

const started = async (ask: Ask, id: Id<'draft'>): Promise<Reply> => seeOther(pathsOf(ask).draft(id))

const begun = async (needs: EditionNeeds, ask: Ask, what: Begun): Promise<Reply> => {
  const done = await beginDraft(ask, what)
  return done.ok ? started(ask, done.value) : wrongIn(needs, ask, 'file', sayRefusal(done.refusal))
}

const detailsFor = (title: string, proposal: Pick<Proposal, 'pieces'>): Details => ({
  ...{ title, name: nameFrom(title), version: 1 },
  language: languageOf([title, ...proposal.pieces.map(({ words }) => words)]),
  about: aboutOf(title),
})

const fromDocument = async (needs: EditionNeeds, ask: Ask): Promise<Reply> => {
  const upload = uploaded(ask, 'file')
  const read = await readUpload(upload)
  if (!read.ok || upload === undefined)
    return wrongIn(needs, ask, 'file', sayReadingRefusal(read.ok ? { kind: 'none' } : read.refusal))
  const file = await inspect(upload)
  if (!file.ok) return wrongIn(needs, ask, 'file', sayRefusal(file.refusal))
  const original = originalOf(read.value)
  if (original.blocks.length === 0)
    return wrongIn(needs, ask, 'file', 'There are no words in the file. Choose the one with the standards in it.')
  const { name } = file.value
  const proposal = proposeFrom(original)
  const large = sayTooLong(proposal)
  if (large !== undefined) return wrongIn(needs, ask, 'file', large)
  const details = detailsFor(titleIn(proposal) ?? titleFromFile(name), proposal)
  return begun(needs, ask, { began: 'file', beganFrom: name, proposal, details, file: file.value })
}

const longestPasted = 400_000

const fromText = async (needs: EditionNeeds, ask: Ask): Promise<Reply> => {
  const form = readForm(ask.asked.body)
  const text = form.text('text', { called: 'What is pasted', needed: 'Paste a table or text', max: longestPasted })
  const original = originalFromText(text)
  if (form.mistakes.length === 0 && original.blocks.length === 0) form.complain('text', 'Paste a table or text')
  if (form.mistakes.length > 0) return mistaken(await page(needs, ask, { form }))
  const proposal = proposeFrom(original)
  const large = sayTooLong(proposal)
  if (large !== undefined) form.complain('text', large)
  if (large !== undefined) return mistaken(await page(needs, ask, { form }))
  const details = detailsFor(titleIn(proposal) ?? untitled, proposal)
  return begun(needs, ask, { began: 'pasted', beganFrom: '', proposal, details })
}

const fromCopy = async (needs: EditionNeeds, ask: Ask): Promise<Reply> => {
  const form = readForm(ask.asked.body)
  const { editions, checklists } = await ask.read(async tx => ({
    editions: await needs.editions.readable(tx),
    checklists: await checklistsToRead(tx),
  }))
  const id = form.choice(
    'from',
    [...editions, ...checklists].map(each => each.id),
    { called: 'The edition', needed: 'Choose an edition to copy' },
  )
  const steps = checklists.find(each => each.id === id)
  if (steps !== undefined)
    return begun(needs, ask, {
      ...{ began: 'copy', beganFrom: steps.id, proposal: proposalFromSteps(steps), details: nextOf(steps, checklists) },
    })
  const edition = editions.find(each => each.id === id)
  if (edition === undefined) return mistaken(await page(needs, ask, { form }))
  return begun(needs, ask, {
    ...{ began: 'copy', beganFrom: edition.id, proposal: proposalFrom(edition), details: nextOf(edition, editions) },
  })
}

/** A copy is the next version of its name until somebody says another. */
const nextOf = (edition: Details, all: readonly Pick<Details, 'name' | 'version'>[]): Details => {
  const versions = all.filter(({ name }) => name === edition.name).map(({ version }) => version)
  const { title, name, language, about } = edition
  return { title, name, language, about, version: Math.max(...versions) + 1 }
}

const fromNothing = async (needs: EditionNeeds, ask: Ask): Promise<Reply> => {
  const form = readForm(ask.asked.body)
  const title = form.line('title', { called: 'The title', needed: 'Say what the standards are called', max: 120 })
  if (form.mistakes.length > 0) return mistaken(await page(needs, ask, { form }))
  const proposal = blankProposal()
  return begun(needs, ask, { began: 'blank', beganFrom: '', proposal, details: detailsFor(title, proposal) })
}

const takeFile = async (needs: EditionNeeds, ask: Ask): Promise<Reply> => {
  const upload = uploaded(ask, 'edition')
  const wrong = (words: string, faults?: readonly Fault[]) => wrongIn(needs, ask, 'edition', words, faults)
  const { text } = ask.asked.body
  if (upload === undefined && typeof text === 'string') return takeSecond(needs, ask, text, wrong)
  if (upload === undefined) return wrong('Choose the file of an edition or a checklist first.')
  const read = await textInFile(upload)
  if (!read.ok) return wrong(read.words)
  const ends = endsInText(read.text)
  if (ends !== undefined) {
    const taken = await takeCrosswalkText(needs, ask, ends, read.text)
    return taken.ok ? seeOther(pathsOf(ask).crosswalk(ends.from, ends.to)) : wrong(taken.words, taken.faults)
  }
  if (isChecklistText(read.text)) return checklistFrom(ask, read.text, wrong, { isSure: false })
  const found = editionInText(read.text)
  if (!found.ok) return wrong(found.words, found.faults)
  return takeEdition(needs, ask, found.edition, { isSure: false })
}

/** The text of a file of which somebody was asked whether it should come in beside one of its name and version. */
const takeSecond = async (
  needs: EditionNeeds,
  ask: Ask,
  text: string,
  wrong: (words: string, faults?: readonly Fault[]) => Promise<Reply>,
): Promise<Reply> => {
  if (isChecklistText(text)) return checklistFrom(ask, text, wrong, { isSure: true })
  const found = editionInText(text)
  return found.ok ? takeEdition(needs, ask, found.edition, { isSure: true }) : wrong(found.words, found.faults)
}

const checklistFrom = async (
  ask: Ask,
  text: string,
  wrong: (words: string, faults: readonly Fault[]) => Promise<Reply>,
  asked: { readonly isSure: boolean },
): Promise<Reply> => {
  const found = checklistInText(text)
  return found.ok ? takeChecklist(ask, found.text, asked) : wrong(found.words, found.faults)
}
