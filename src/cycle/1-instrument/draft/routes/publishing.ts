import { readForm, type Form } from '#forms'
import { Absent, mistaken, refused, seeOther, shown, type Markup, type Reply, type Route } from '#http'
import { memberRoute, type Ask, type ShownMistake } from '#people'
import type { EditionNeeds } from '../../routes/needs.ts'
import { editionPatterns as patterns } from '../../paths.ts'
import { doubtsOf } from '../../proposing/doubts.ts'
import { checklistsToRead } from '../../checklist/store.ts'
import { publish, sayDetails } from '../actions.ts'
import { checked, layoutOf, placeOf, type Checked } from '../check.ts'
import { aboutOf, proposalOf, sayDraftRefusal, type Details, type Draft, type DraftRefusal } from '../draft.ts'
import { publicationPage, type ShownFault } from '../pages/publication.ts'
import { draftIn, pathsOf, publishedAt } from './loading.ts'

const path = `${patterns.draft}/publication`

/** The check before publishing, and publishing. */
export const publishingRoutes = (needs: EditionNeeds): readonly Route[] => [
  memberRoute(needs, { method: 'GET', path, ability: 'edition.keep', handle: show }),
  memberRoute(needs, { method: 'POST', path, ability: 'edition.keep', handle: ask => save(needs, ask) }),
]

const formOf = ({ title, name, version, language, about }: Details): Form =>
  readForm({ title, name, language, about, 'edition-version': String(version) })

/** What keeps it from being published, each with its place on the correcting screen. */
const faultsOf = (ask: Ask, draft: Draft, check: Checked): readonly ShownFault[] => {
  if (check.ok) return []
  const layout = layoutOf(draft)
  const { draft: hrefOf } = pathsOf(ask)
  return check.faults.map(({ words, about }) => {
    const place = about === undefined ? undefined : (placeOf(layout, about) ?? (about === 'scale' ? about : undefined))
    return place === undefined ? { words } : { words, href: `${hrefOf(draft.id)}?open=${place}#${place}` }
  })
}

const drawn = (ask: Ask, draft: Draft, form: Form, refusal?: ShownMistake): Markup => {
  const check = checked(draft)
  return publicationPage(ask.frame, {
    forPreview: ask.asked.query['for'] === 'preview',
    ...{ paths: pathsOf(ask), draft, form, faults: faultsOf(ask, draft, check) },
    openDoubts: doubtsOf(proposalOf(draft)).filter(({ doubt }) => doubt.answered === undefined).length,
    ...(check.ok
      ? {
          made: {
            ...{ id: check.text.id, fingerprint: check.text.fingerprint },
            ...{ counts: check.counts, filled: check.notes },
            ...(check.checklist === undefined ? {} : { checklist: check.checklist }),
          },
        }
      : {}),
    ...(refusal === undefined ? {} : { refusal }),
  })
}

const openDraft = async (ask: Ask): Promise<Draft> => {
  const draft = await draftIn(ask)
  if (draft.publishedAs !== undefined) throw new Absent()
  return draft
}

const show = async (ask: Ask): Promise<Reply> => {
  const draft = await draftIn(ask)
  if (draft.publishedAs !== undefined) return seeOther(publishedAt(ask, draft, draft.publishedAs))
  return shown(drawn(ask, draft, formOf(draft.details)))
}

const readDetails = (form: Form): Details | undefined => {
  const title = form.line('title', { called: 'The title', needed: 'Say what it is called', max: 160 })
  const name = form.line('name', { called: 'The name', needed: 'Give it a name for its file', max: 60 })
  const version = form.wholeNumber('edition-version', {
    ...{ min: 1, max: 9999, called: 'The version', needed: 'Say which version it is' },
  })
  const language = form.line('language', { called: 'The language', needed: 'Say in which language it is', max: 20 })
  const about = form.text('about', { called: 'What it is for', needed: 'Say what it is for', max: 600 })
  if (name !== '' && !/^[a-z][a-z0-9-]*$/.test(name))
    form.complain('name', 'The name must be small letters, digits and hyphens, and begin with a letter')
  if (language !== '' && !/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(language))
    form.complain('language', 'The language must be a short code, like en or cy')
  if (/[{}]/.test(title + about)) form.complain(/[{}]/.test(title) ? 'title' : 'about', 'Leave out curly brackets')
  if (form.mistakes.length > 0 || version === undefined) return undefined
  return { title, name, version, language, about: about.replace(/\s+/g, ' ').trim() }
}

/** What the page showed when it was made; what it did not say is as it stands. */
const seenIn = (form: Form, now: Details): Details => {
  const seen = (part: string, stored: string): string =>
    form.has(`${part}-seen`) ? form.typed(`${part}-seen`) : stored
  return {
    ...{ title: seen('title', now.title), name: seen('name', now.name) },
    ...{ language: seen('language', now.language), about: seen('about', now.about) },
    version: Number(seen('edition-version', String(now.version))),
  }
}

const parts = ['title', 'name', 'version', 'language', 'about'] as const

/** What was typed over what is stored, each part by itself: what this person left as it was stays as somebody else has it now. */
const merged = (form: Form, typed: Details, now: Details): Details => {
  const seen = seenIn(form, now)
  for (const part of parts)
    if (typed[part] !== seen[part] && now[part] !== seen[part] && typed[part] !== now[part])
      form.complain(
        part === 'version' ? 'edition-version' : part,
        `Somebody else changed this to “${now[part]}” while you were typing. Save again to put yours in its place`,
      )
  const kept = parts.filter(part => typed[part] === seen[part])
  return { ...typed, ...Object.fromEntries(kept.map(part => [part, now[part]])) }
}

/** The sentence that was written for a first title goes on with the title, as long as nobody wrote another. */
const withTitle = (details: Details, before: Details): Details =>
  details.about === aboutOf(before.title) ? { ...details, about: aboutOf(details.title) } : details

const isSame = (one: Details, other: Details): boolean => parts.every(part => one[part] === other[part])

/**
 * Whether another edition, or checklist, of that name and version, with other words, can be read here already: they
 * would be told apart by nobody who reads them.
 */
const isTaken = ({ editions }: EditionNeeds, ask: Ask, draft: Draft, details: Details, id?: string): Promise<boolean> =>
  ask.read(async tx =>
    (draft.corrected.kind === 'checklist' ? await checklistsToRead(tx) : await editions.readable(tx)).some(
      each => each.name === details.name && each.version === details.version && each.id !== id,
    ),
  )

const save = async (needs: EditionNeeds, ask: Ask): Promise<Reply> => {
  const draft = await openDraft(ask)
  const form = readForm(ask.asked.body)
  const typed = readDetails(form)
  const wants = form.choice('do', ['check', 'publish'] as const) ?? 'check'
  if (typed === undefined) return mistaken(drawn(ask, draft, form))
  const details = withTitle(merged(form, typed, draft.details), draft.details)
  if (form.mistakes.length > 0) return refused(drawn(ask, draft, form))
  const check = checked({ ...draft, details })
  if (await isTaken(needs, ask, draft, details, check.ok ? check.text.id : undefined)) {
    form.complain('edition-version', `There is a version ${details.version} of ${details.name} already: say another`)
    return mistaken(drawn(ask, draft, form))
  }
  if (wants === 'check') return keepDetails(needs, ask, draft, details)
  return publishNow(ask, draft, { form, details, check })
}

const keepDetails = async (needs: EditionNeeds, ask: Ask, draft: Draft, details: Details): Promise<Reply> => {
  const said = isSame(draft.details, details) ? undefined : await sayDetails(ask, draft, details)
  if (said === undefined || said.ok) return seeOther(pathsOf(ask).publication(draft.id))
  // Somebody else changed it a moment ago: what was typed is compared with what they wrote.
  return said.refusal.kind === 'stale' ? save(needs, ask) : notDone(ask, said.refusal)
}

const notDone = async (ask: Ask, refusal: DraftRefusal): Promise<Reply> => {
  if (refusal.kind === 'published') return goOn(ask)
  const draft = await openDraft(ask)
  return refused(drawn(ask, draft, formOf(draft.details), { text: sayDraftRefusal(refusal), href: '#main-content' }))
}

/** Somebody else published it a moment ago. */
const goOn = async (ask: Ask): Promise<Reply> => {
  const draft = await draftIn(ask)
  return seeOther(draft.publishedAs === undefined ? pathsOf(ask).all : publishedAt(ask, draft, draft.publishedAs))
}

type Wanted = { readonly form: Form; readonly details: Details; readonly check: Checked }

const publishNow = async (ask: Ask, draft: Draft, { form, details, check }: Wanted): Promise<Reply> => {
  if (!check.ok)
    return refused(
      drawn(ask, draft, form, {
        text: 'Nothing was published: something has to be put right first',
        href: '#main-content',
      }),
    )
  if (!form.typedAll('sure').includes('yes')) form.complain('sure', 'Say that you have read it through')
  if (form.mistakes.length > 0) return mistaken(drawn(ask, { ...draft, details }, form))
  const seen = form.wholeNumber('version', { min: 0, max: 2 ** 31 - 2 }) ?? 0
  const asShown = form.typed('fingerprint') === check.text.fingerprint && seen === draft.version
  if (!asShown)
    return refused(
      drawn(ask, { ...draft, details }, form, {
        text: 'Nothing was published: what it would be has changed since your page was made. Read it through as it is now',
        href: '#main-content',
      }),
    )
  const published = await publish(ask, draft.id, draft.version, { made: check.text, details })
  if (!published.ok) return notDone(ask, published.refusal)
  return seeOther(`${publishedAt(ask, draft, published.value)}?done=published`)
}
