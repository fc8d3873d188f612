import { readForm, type Form } from '#forms'
import { Absent, mistaken, refused, seeOther, shown, type Markup, type Reply, type Route } from '#http'
import { memberRoute, type Ask, type ShownMistake } from '#people'
import type { EditionNeeds } from '../../routes/needs.ts'
import { editionPatterns as patterns } from '../../paths.ts'
import { doubtsOf } from '../../proposing/doubts.ts'
import { checklistsToRead } from '../../checklist/store.ts'
import { publish, sayDetails } from '../actions.ts'
import { checked, layoutOf, placeOf, type Checked } from '../check.ts'
import { proposalOf, sayDraftRefusal, type Details, type Draft, type DraftRefusal } from '../draft.ts'
import { publicationPage, type ShownFault } from '../pages/publication.ts'
import { isSame, merged, readDetails, withTitle } from '../posted/details.ts'
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

const atTop = (text: string): ShownMistake => ({ text, href: '#main-content' })

const notDone = async (ask: Ask, refusal: DraftRefusal, typed?: Form): Promise<Reply> => {
  if (refusal.kind === 'published') return goOn(ask)
  const draft = await openDraft(ask)
  return refused(drawn(ask, draft, typed ?? formOf(draft.details), atTop(sayDraftRefusal(refusal))))
}

/** Somebody else published it a moment ago. */
const goOn = async (ask: Ask): Promise<Reply> => {
  const draft = await draftIn(ask)
  return seeOther(draft.publishedAs === undefined ? pathsOf(ask).all : publishedAt(ask, draft, draft.publishedAs))
}

type Wanted = { readonly form: Form; readonly details: Details; readonly check: Checked }

const sayStale = 'Nothing was published: it has changed since your page was made. Read it through as it is now'
const sayOwnChange =
  'Saved, and not published yet: with what you changed here it has another fingerprint. Look at it once more, and publish it'

/** Whether the page that was sent showed this draft to the letter. */
const isAsShown = (form: Form, draft: Draft): boolean => {
  const check = checked(draft)
  const seen = form.wholeNumber('version', { min: 0, max: 2 ** 31 - 2 }) ?? 0
  return check.ok && form.typed('fingerprint') === check.text.fingerprint && seen === draft.version
}

/** Publishes what the page showed. Where it does not come to that, what was typed is saved none the less. */
const publishNow = async (ask: Ask, draft: Draft, { form, details, check }: Wanted): Promise<Reply> => {
  const isOwn = !isSame(draft.details, details)
  const isShown = isAsShown(form, draft)
  if (check.ok && isShown && !isOwn && form.typedAll('sure').includes('yes')) {
    const published = await publish(ask, draft.id, draft.version, { made: check.text, details })
    return published.ok
      ? seeOther(`${publishedAt(ask, draft, published.value)}?done=published`)
      : notDone(ask, published.refusal)
  }
  const said = isOwn ? await sayDetails(ask, draft, details) : undefined
  if (said?.ok === false) return notDone(ask, said.refusal, form)
  const now = await openDraft(ask)
  if (!check.ok)
    return refused(drawn(ask, now, form, atTop('Nothing was published: something has to be put right first')))
  if (!isShown) return refused(drawn(ask, now, form, atTop(sayStale)))
  if (isOwn) return refused(drawn(ask, now, form, atTop(sayOwnChange)))
  form.complain('sure', 'Say that you have read it through')
  return mistaken(drawn(ask, now, form))
}
