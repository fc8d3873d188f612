import { readForm, type Form } from '#forms'
import { sayCount } from '#ground'
import { mistaken, orAbsent, refused, seeOther, shown, type Reply, type Route } from '#http'
import { deskRoute, type AtDesk, type ShownMistake } from '#people'
import { editionInFile, editionLimit } from '../draft/routes/edition-file.ts'
import { standardsOf, type Edition } from '../edition.ts'
import type { Fault } from '../fault.ts'
import { sayCounts } from '../held/counts.ts'
import { fileOf } from '../held/file.ts'
import type { Offered } from '../held/held.ts'
import { withdrawalPage } from '../held/pages/withdrawal.ts'
import type { EditionNeeds } from '../routes/needs.ts'
import { moveOffer, offerEdition, sayOfferRefusal } from './actions.ts'
import { mistakeOf, wholeOffer, type Wrong as CarriedWrong } from './crosswalks/pages/carried.ts'
import { carryingRoutes } from './crosswalks/routes.ts'
import { carriedBy } from './crosswalks/routes/loading.ts'
import { offersPage, type OfferedLine, type OffersWords } from './pages/list.ts'
import { offerPage } from './pages/one.ts'
import { offerWithdrawalWords } from './pages/words.ts'
import { offeredIn } from './store.ts'

/** What a programme offers to its partnerships, at its desk. */
export const offerRoutes = (needs: EditionNeeds): readonly Route[] => {
  const keeps = (method: 'GET' | 'POST', path: string, handle: (desk: AtDesk) => Promise<Reply>, limit?: number) =>
    deskRoute(needs, {
      ...{ method, path: `/editions${path}`, ability: 'edition.offer' as const, handle },
      ...(limit === undefined ? {} : { uploadLimit: limit }),
    })
  return [
    keeps('GET', '', desk => showAll(needs, desk)),
    keeps('POST', '', desk => offer(needs, desk), editionLimit),
    keeps('GET', '/:edition', desk => showOne(needs, desk)),
    keeps('GET', '/:edition/withdrawal', async desk =>
      shown(withdrawalOf(desk, await offerIn(needs, desk), readForm({}))),
    ),
    keeps('POST', '/:edition/withdrawal', desk => withdraw(needs, desk)),
    ...carryingRoutes(needs, (desk, wrong, answer) => showOne(needs, desk, wrong, answer)),
  ]
}

type Opened = { readonly edition: Edition; readonly offered: Offered }

const hrefOf = (desk: AtDesk): string => `/programmes/${desk.programme.id}/editions`

const offersIn = (needs: EditionNeeds, desk: AtDesk): Promise<readonly Opened[]> =>
  desk.read(async tx => {
    const found: Opened[] = []
    for (const offered of await offeredIn(tx)) {
      const edition = await needs.editions.find(tx, offered.id)
      if (edition !== undefined) found.push({ edition, offered })
    }
    return found
  })

const words: OffersWords = {
  title: 'Standards offered',
  lede: 'Editions that every partnership of the programme can open a year on, beside those that come with Stocktake. A partnership that does so keeps the edition as its own.',
  none: 'Nothing is offered beyond what comes with Stocktake.',
  another: 'Offer another edition',
  hint: 'Its file, as any partnership can download it from the page of an edition it published: a .json file, up to 2 MB.',
}

const lineOf = ({ edition, offered }: Opened): OfferedLine => ({
  ...{ title: edition.title, version: edition.version, offered },
  holds: sayCount(standardsOf(edition).length, 'standard'),
})

type Wrong = { readonly wrong: string; readonly faults?: readonly Fault[] }

const showAll = async (needs: EditionNeeds, desk: AtDesk, wrong?: Wrong, answer = shown): Promise<Reply> =>
  answer(
    offersPage(desk.frame, {
      ...{ programme: desk.programme.name, home: `/programmes/${desk.programme.id}`, href: hrefOf(desk) },
      ...{ words, offers: (await offersIn(needs, desk)).map(lineOf), ...wrong },
    }),
  )

const offer = async (needs: EditionNeeds, desk: AtDesk): Promise<Reply> => {
  const upload = desk.asked.files.find(({ field }) => field === 'edition')
  if (upload === undefined) return showAll(needs, desk, { wrong: 'Choose the file of an edition first.' }, mistaken)
  const found = await editionInFile(upload)
  if (!found.ok) {
    const { words: wrong, faults } = found
    return showAll(needs, desk, { wrong, ...(faults === undefined ? {} : { faults }) }, mistaken)
  }
  const done = await offerEdition(desk, fileOf(found.edition))
  if (done.ok) return seeOther(`${hrefOf(desk)}/${done.value}`)
  return showAll(needs, desk, { wrong: sayOfferRefusal(done.refusal) }, refused)
}

const offerIn = async (needs: EditionNeeds, desk: AtDesk): Promise<Opened> =>
  orAbsent((await offersIn(needs, desk)).find(({ edition }) => edition.id === desk.asked.params['edition']))

const showOne = async (needs: EditionNeeds, desk: AtDesk, wrong?: CarriedWrong, answer = shown): Promise<Reply> => {
  const { edition, offered } = await offerIn(needs, desk)
  const href = `${hrefOf(desk)}/${edition.id}`
  const carried = await carriedBy(needs, desk, edition.id)
  return answer(
    offerPage(desk.frame, {
      ...{ ...lineOf({ edition, offered }), holds: sayCounts(edition), about: edition.about, kind: 'Edition' },
      ...{ programme: desk.programme.name, back: { text: words.title, href: hrefOf(desk) } },
      ...{ href, fingerprint: fileOf(edition).fingerprint },
      whole: wholeOffer(edition, { href, carried, ...(wrong === undefined ? {} : { wrong }) }),
      mistakes: wrong === undefined ? [] : [mistakeOf(wrong)],
    }),
  )
}

const withdrawalOf = (desk: AtDesk, { edition, offered }: Opened, form: Form, refusal?: ShownMistake) =>
  withdrawalPage(desk.frame, {
    ...{ title: edition.title, back: edition.title, href: `${hrefOf(desk)}/${edition.id}`, form },
    ...{ isWithdrawn: offered.withdrawal !== undefined, words: offerWithdrawalWords },
    ...(refusal === undefined ? {} : { refusal }),
  })

const withdraw = async (needs: EditionNeeds, desk: AtDesk): Promise<Reply> => {
  const opened = await offerIn(needs, desk)
  const form = readForm(desk.asked.body)
  form.choice('move', ['out', 'back'] as const, { needed: 'Say what to do with it' })
  const move = form.typed('move')
  const because = move === 'out' ? form.text('because', { called: 'Why', needed: 'Say why', max: 1000 }) : undefined
  if (form.mistakes.length > 0) return mistaken(withdrawalOf(desk, opened, form))
  const done = await moveOffer(desk, opened.edition.id, because)
  if (done.ok) return seeOther(`${hrefOf(desk)}/${opened.edition.id}`)
  const now = await offerIn(needs, desk)
  return refused(withdrawalOf(desk, now, form, { text: sayOfferRefusal(done.refusal), href: '#main-content' }))
}
