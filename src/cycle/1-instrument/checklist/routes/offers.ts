import { readForm, type Form } from '#forms'
import { mistaken, orAbsent, refused, seeOther, shown, type Reply, type Route } from '#http'
import { deskRoute, type AtDesk, type Needs, type ShownMistake } from '#people'
import { stepList } from '../../draft/pages/whole-checklist.ts'
import { editionLimit, textInFile } from '../../draft/routes/edition-file.ts'
import type { Fault } from '../../fault.ts'
import { withdrawalPage } from '../../held/pages/withdrawal.ts'
import { offersPage, type OfferedLine } from '../../offer/pages/list.ts'
import { offerPage } from '../../offer/pages/one.ts'
import { moveChecklistOffer, offerChecklist } from '../actions.ts'
import { sayChecklistCounts } from '../checklist.ts'
import { checklistInText } from '../coming-in.ts'
import { sayChecklistRefusal, type OwnChecklist } from '../own.ts'
import { offersWords as words, offerWithdrawalWords } from '../pages/words.ts'
import { checklistOffer, checklistOffers } from '../store/offers.ts'

/** The checklists that a programme offers to its partnerships, at its desk. */
export const offeringRoutes = (needs: Needs): readonly Route[] => {
  const keeps = (
    method: 'GET' | 'POST',
    path: string,
    handle: (desk: AtDesk) => Promise<Reply>,
    limit: { readonly uploadLimit?: number } = {},
  ) => deskRoute(needs, { method, path: `/checklists${path}`, ability: 'edition.offer', handle, ...limit })
  return [
    keeps('GET', '', desk => showAll(desk)),
    keeps('POST', '', offer, { uploadLimit: editionLimit }),
    keeps('GET', '/:checklist', showOne),
    keeps('GET', '/:checklist/withdrawal', async desk => shown(withdrawalOf(desk, await offerIn(desk), readForm({})))),
    keeps('POST', '/:checklist/withdrawal', withdraw),
  ]
}

const hrefOf = (desk: AtDesk): string => `/programmes/${desk.programme.id}/checklists`

const lineOf = (checklist: OwnChecklist): OfferedLine => {
  const { id, title, version, publishedAt, publishedBy, withdrawal } = checklist
  return {
    ...{ title, version, holds: sayChecklistCounts(checklist) },
    offered: {
      ...{ id, offeredAt: publishedAt, offeredBy: publishedBy },
      ...(withdrawal === undefined ? {} : { withdrawal }),
    },
  }
}

type Wrong = { readonly wrong: string; readonly faults?: readonly Fault[] }

const showAll = async (desk: AtDesk, wrong?: Wrong, answer = shown): Promise<Reply> =>
  answer(
    offersPage(desk.frame, {
      ...{ programme: desk.programme.name, home: `/programmes/${desk.programme.id}`, href: hrefOf(desk), words },
      ...{ offers: (await desk.read(checklistOffers)).map(lineOf), ...wrong },
    }),
  )

const offer = async (desk: AtDesk): Promise<Reply> => {
  const upload = desk.asked.files.find(({ field }) => field === 'edition')
  if (upload === undefined) return showAll(desk, { wrong: 'Choose the file of a checklist first.' }, mistaken)
  const read = await textInFile(upload)
  if (!read.ok) return showAll(desk, { wrong: read.words }, mistaken)
  const found = checklistInText(read.text)
  if (!found.ok) return showAll(desk, { wrong: found.words, faults: found.faults }, mistaken)
  const done = await offerChecklist(desk, found.text)
  if (done.ok) return seeOther(`${hrefOf(desk)}/${done.value}`)
  return showAll(desk, { wrong: sayChecklistRefusal(done.refusal) }, refused)
}

const offerIn = async (desk: AtDesk): Promise<OwnChecklist> =>
  orAbsent(await desk.read(tx => checklistOffer(tx, desk.asked.params['checklist'] ?? '')))

const showOne = async (desk: AtDesk): Promise<Reply> => {
  const offered = await offerIn(desk)
  return shown(
    offerPage(desk.frame, {
      ...{ ...lineOf(offered), about: offered.about, fingerprint: offered.fingerprint, kind: 'Checklist' },
      ...{ programme: desk.programme.name, back: { text: words.title, href: hrefOf(desk) } },
      ...{ href: `${hrefOf(desk)}/${offered.id}`, whole: stepList(offered) },
    }),
  )
}

const withdrawalOf = (desk: AtDesk, offered: OwnChecklist, form: Form, refusal?: ShownMistake) =>
  withdrawalPage(desk.frame, {
    ...{ title: offered.title, back: offered.title, href: `${hrefOf(desk)}/${offered.id}`, form },
    ...{ isWithdrawn: offered.withdrawal !== undefined, words: offerWithdrawalWords },
    ...(refusal === undefined ? {} : { refusal }),
  })

const withdraw = async (desk: AtDesk): Promise<Reply> => {
  const offered = await offerIn(desk)
  const form = readForm(desk.asked.body)
  const move = form.choice('move', ['out', 'back'] as const, { needed: 'Say what to do with it' })
  const because = move === 'out' ? form.text('because', { called: 'Why', needed: 'Say why', max: 1000 }) : undefined
  if (form.mistakes.length > 0) return mistaken(withdrawalOf(desk, offered, form))
  const done = await moveChecklistOffer(desk, offered.id, because)
  if (done.ok) return seeOther(`${hrefOf(desk)}/${offered.id}`)
  const refusal = { text: sayChecklistRefusal(done.refusal), href: '#main-content' }
  return refused(withdrawalOf(desk, await offerIn(desk), form, refusal))
}
