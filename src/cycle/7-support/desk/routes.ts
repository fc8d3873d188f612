import { exercisesOf, type Exercise } from '#exercise'
import { readForm, type Form } from '#forms'
import { mistaken, orAbsent, refused, seeOther, shown, type Markup, type Reply, type Route } from '#http'
import { deskRoute, recordDeskLook, staffOf, type AtDesk, type StaffAbility } from '#people'
import { supportOf } from '../agreement/store/support.ts'
import type { Support } from '../agreement/support.ts'
import { allotConsultant, endConsultant } from '../consultant/actions.ts'
import { sayAllotting } from '../consultant/consultant.ts'
import { readConsultant } from '../consultant/form.ts'
import { consultantsOf } from '../consultant/store.ts'
import { sayOverrideRefusal } from '../gate/gate.ts'
import type { SupportNeeds } from '../needs.ts'
import { signAgreement } from '../signature/actions.ts'
import { inForce } from '../signature/signature.ts'
import { signingOf } from '../signature/routes/view.ts'
import { saySigningRefusal } from '../signature/words.ts'
import { nameSignatory, overrideGate } from './actions.ts'
import { allPage } from './pages/all.ts'
import { deskAgreementPage, type DeskAgreementView } from './pages/agreement.ts'
import { deskVersionPage } from './pages/version.ts'
import { yearsPage } from './pages/years.ts'
import { standingsOf } from './store.ts'
import { deskPaths, deskPattern, type DeskPaths } from './paths.ts'

/** The programme's side of the agreements: where they stand, the gate, who signs, signing. */
export const deskAgreementRoutes = (needs: SupportNeeds): readonly Route[] => {
  const at = (
    method: 'GET' | 'POST',
    below: string,
    ability: StaffAbility,
    handle: (desk: OneAgreement) => Promise<Reply>,
  ): Route =>
    deskRoute(needs, {
      ...{ method, path: `${deskPattern}/:exercise${below}`, ability },
      handle: async desk => handle(await openAt(needs, desk)),
    })
  return [
    deskRoute(needs, { method: 'GET', path: '/support', ability: 'agreement.see', handle: showAll }),
    deskRoute(needs, {
      ...{ method: 'GET', path: deskPattern, ability: 'agreement.see' },
      handle: desk => showYears(needs, desk),
    }),
    at('GET', '', 'agreement.see', async one => shown(await look(one))),
    at('POST', '/override', 'agreement.prepare', override),
    at('POST', '/signatory', 'agreement.prepare', name),
    at('POST', '/consultants', 'agreement.prepare', allot),
    at('POST', '/consultants/:consultant', 'agreement.prepare', endDays),
    at('POST', '/signature', 'agreement.sign', sign),
    at('GET', '/versions/:version', 'agreement.sign', showVersion),
  ]
}

/** One year's agreement of one of the programme's partnerships, at its desk. */
type OneAgreement = {
  readonly needs: SupportNeeds
  readonly desk: AtDesk
  readonly partnership: AtDesk['partnerships'][number]
  readonly support: Support
  readonly paths: DeskPaths
  readonly hand: Parameters<typeof overrideGate>[0]
}

const partnershipIn = (desk: AtDesk) =>
  orAbsent(desk.partnerships.find(({ id }) => id === desk.asked.params['partnership']))

const scopeIn = (desk: AtDesk) =>
  ({ kind: 'partnership', partnership: partnershipIn(desk).id, person: desk.person.id }) as const

const openAt = async (needs: SupportNeeds, desk: AtDesk): Promise<OneAgreement> => {
  const [partnership, scope] = [partnershipIn(desk), scopeIn(desk)]
  const exercise = orAbsent(desk.asked.params['exercise'])
  return {
    ...{ needs, desk, partnership, paths: deskPaths(desk.programme.id, partnership.id, exercise) },
    support: orAbsent(await needs.db.read(scope, tx => supportOf(tx, needs.editions, exercise))),
    hand: { world: desk.world, now: desk.now, person: desk.person, write: work => needs.db.write(scope, work) },
  }
}

const showAll = async (desk: AtDesk): Promise<Reply> =>
  shown(
    allPage(desk.frame, {
      ...{ programme: desk.programme, partnerships: desk.partnerships, today: desk.today },
      standings: await desk.read(standingsOf),
    }),
  )

const showYears = async (needs: SupportNeeds, desk: AtDesk): Promise<Reply> => {
  const partnership = partnershipIn(desk)
  const { years, standings } = await needs.db.read(scopeIn(desk), async tx => ({
    years: await exercisesOf(tx),
    standings: await standingsOf(tx),
  }))
  const link = ({ id }: Exercise): string => deskPaths(desk.programme.id, partnership.id, id).own
  return shown(
    yearsPage(desk.frame, {
      ...{ programme: desk.programme, partnership, today: desk.today },
      years: years.map(year => ({
        ...{ label: year.label, href: link(year) },
        standing: standings.find(({ exercise }) => exercise === year.id),
      })),
    }),
  )
}

/** Opening the text of an agreement is a look, and stands in the partnership's record. */
const look = async (one: OneAgreement): Promise<Markup> => {
  const { needs, desk, partnership, support } = one
  if (desk.may('agreement.sign') && support.begun !== undefined)
    await recordDeskLook(needs, desk, partnership.id, '/support-agreement')
  return pageOf(one)
}

type Tried = Partial<Pick<DeskAgreementView, 'override' | 'allotting' | 'naming' | 'refusal'>>

const pageOf = async (one: OneAgreement, tried: Tried = {}): Promise<Markup> => {
  const { needs, desk, partnership, support, paths } = one
  const content = inForce(support.versions)?.content
  const consultants = await needs.db.read(scopeIn(desk), tx => consultantsOf(tx, support.exercise.id))
  const staff = await desk.read(tx => staffOf(tx, desk.programme.id))
  return deskAgreementPage(desk.frame, {
    ...{ programme: desk.programme, partnership, support, paths, consultants, today: desk.today },
    signatories: staff.filter(({ role }) => role === 'signatory').map(({ person }) => person),
    mayPrepare: desk.may('agreement.prepare'),
    maySign: desk.may('agreement.sign'),
    ...(content?.from === undefined || content.to === undefined
      ? {}
      : { period: { from: content.from, to: content.to } }),
    signing: {
      ...signingOf(support, { now: desk.now, maySign: isSignatory(one) }),
      ...{ side: 'programme', signer: `${desk.person.name}, signatory`, action: paths.signature },
      ...{ who: support.signatory?.name ?? 'the programme’s signatory', reading: paths.version },
    },
    ...{ override: readForm({}), allotting: readForm({}), naming: readForm({}) },
    ...tried,
  })
}

const isSignatory = ({ desk, support }: OneAgreement): boolean =>
  desk.may('agreement.sign') && (support.signatory === undefined || support.signatory.id === desk.person.id)

const override = async (one: OneAgreement): Promise<Reply> => {
  const { needs, desk, hand, support, paths } = one
  const form = readForm(desk.asked.body)
  const needed = { called: 'The reason', needed: 'Write why the gate is opened before its time', max: 1000 }
  const reason = form.text('reason', needed)
  if (form.mistakes.length > 0) return mistaken(await pageOf(one, { override: form }))
  const opened = await overrideGate(hand, needs.editions, support.exercise.id, reason)
  if (opened.ok) return seeOther(paths.own)
  if (opened.refusal.kind === 'absent') return orAbsent<Reply>(undefined)
  return refused(await pageOf(one, { override: form, refusal: sayOverrideRefusal(opened.refusal) }))
}

const name = async (one: OneAgreement): Promise<Reply> => {
  const { needs, desk, hand, support, paths } = one
  const staff = await desk.read(tx => staffOf(tx, desk.programme.id))
  const signatories = staff.filter(({ role }) => role === 'signatory').map(({ person }) => person)
  const form = readForm(desk.asked.body)
  const ids = signatories.map(({ id }) => id)
  const chosen = form.choice('signatory', ids, { called: 'The signatory', needed: 'Choose who signs' })
  const person = signatories.find(({ id }) => id === chosen)
  if (person === undefined) return mistaken(await pageOf(one, { naming: form }))
  const named = await nameSignatory(hand, needs.editions, support.exercise.id, { id: person.id, name: person.name })
  return named.ok ? seeOther(paths.own) : refused(await pageOf(one, { refusal: notBegun }))
}

const notBegun = 'Nobody in the partnership has begun to write this agreement. There is nothing to sign yet.'

const allot = async (one: OneAgreement): Promise<Reply> => {
  const { needs, desk, hand, support, paths } = one
  const form: Form = readForm(desk.asked.body)
  const said = readConsultant(form)
  if (said === undefined) return mistaken(await pageOf(one, { allotting: form }))
  const allotted = await allotConsultant(hand, needs.editions, support.exercise.id, said)
  if (allotted.ok) return seeOther(paths.own)
  if (allotted.refusal.kind === 'absent') return orAbsent<Reply>(undefined)
  return refused(await pageOf(one, { allotting: form, refusal: sayAllotting(allotted.refusal) }))
}

const endDays = async ({ desk, hand, support, paths }: OneAgreement): Promise<Reply> => {
  const id = orAbsent(desk.asked.params['consultant'])
  orAbsent((await endConsultant(hand, support.exercise.id, id)).ok || undefined)
  return seeOther(paths.own)
}

const sign = async (one: OneAgreement): Promise<Reply> => {
  const { needs, desk, hand, support, paths } = one
  const by = { side: 'programme', as: 'signatory', shown: readForm(desk.asked.body).typed('version') } as const
  const signed = await signAgreement(hand, needs.editions, support.exercise.id, by)
  if (signed.ok) return seeOther(paths.own)
  const { refusal } = signed
  const words = refusal.kind === 'absent' ? notBegun : saySigningRefusal(refusal)
  return refused(await pageOf(await openAt(needs, desk), { refusal: words }))
}

const showVersion = async ({ needs, desk, partnership, support, paths }: OneAgreement): Promise<Reply> => {
  const word = desk.asked.params['version'] ?? ''
  orAbsent(support.begun)
  const number = word === 'draft' ? undefined : orAbsent(/^[1-9]\d{0,5}$/.test(word) ? Number(word) : undefined)
  const version = number === undefined ? undefined : orAbsent(support.versions.find(each => each.version === number))
  await recordDeskLook(needs, desk, partnership.id, '/support-agreement')
  return shown(
    deskVersionPage(desk.frame, {
      ...{ partnership: partnership.name, back: paths.own, agreement: version?.content ?? support.agreement },
      ...(version === undefined ? {} : { version }),
      isInForce: version !== undefined && inForce(support.versions) === version,
    }),
  )
}
