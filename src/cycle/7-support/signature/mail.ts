import type { Database, Read } from '#db'
import { exerciseOf, exercisePath } from '#exercise'
import { dayOf, later, sayDay, type Id, type Instant, type World } from '#ground'
import type { Handler, Handlers } from '#jobs'
import type { Postman } from '#mail'
import { partnershipsOf, peopleOf, programmeHere, staffOf } from '#people'
import { endingOf, namedSignatory } from '../agreement/store/support.ts'
import { isWhole, otherSide, sideWords, type Side, type Signed, type Version } from './signature.ts'
import { signatureById, versionsOf } from './store.ts'

type House = { readonly db: Database; readonly world: World; readonly postman: Postman; readonly publicUrl: string }
type Recipient = { readonly name: string; readonly email: string; readonly side: Side }

type Known = {
  readonly partnership: string
  readonly partnershipId: Id<'partnership'>
  readonly exercise: Id<'exercise'>
  readonly year: string
  readonly programme: Id<'programme'> | undefined
  /** Champion and local lead: those who keep the agreement going in the partnership. */
  readonly own: readonly Recipient[]
  readonly named: Id<'person'> | undefined
}

const scopeOf = (name: string, partnership: Id<'partnership'>) => ({ kind: 'job', name, partnership }) as const

const knownOf = async (tx: Read, partnershipId: Id<'partnership'>, exercise: Id<'exercise'>): Promise<Known> => {
  const people = await peopleOf(tx)
  return {
    ...{ partnershipId, exercise },
    partnership: (await partnershipsOf(tx)).find(({ id }) => id === partnershipId)?.name ?? 'Your partnership',
    year: (await exerciseOf(tx, exercise))?.label ?? '',
    programme: (await programmeHere(tx))?.id,
    own: people
      .filter(({ roles }) => roles.some(({ role }) => role === 'champion' || role === 'local-lead'))
      .map(({ person }) => ({ ...person, side: 'partnership' })),
    named: (await namedSignatory(tx, exercise))?.id,
  }
}

/** The signatory who is named for this agreement, or all of the programme's, as its desk has them. */
const signatoriesOf = async (
  { db, world }: House,
  { programme, named }: Known,
  person: Id<'person'>,
): Promise<readonly Recipient[]> => {
  if (programme === undefined) return []
  const staff = await db.read({ kind: 'desk', programme, person, today: dayOf(world.now()) }, tx =>
    staffOf(tx, programme),
  )
  return staff
    .filter(({ role, person }) => role === 'signatory' && (named === undefined || named === person.id))
    .map(({ person }) => ({ ...person, side: 'programme' }))
}

/** Where each side reads the agreement. */
const linkTo = ({ publicUrl }: House, known: Known, side: Side): string =>
  side === 'partnership'
    ? `${publicUrl}${exercisePath(known.partnershipId, known.exercise)}/support/signing`
    : `${publicUrl}/programmes/${known.programme}/partnerships/${known.partnershipId}/support/${known.exercise}`

const tell = async (
  house: House,
  known: Known,
  to: readonly Recipient[],
  subject: string,
  words: string,
): Promise<void> => {
  for (const { name, email, side } of to)
    await house.postman.deliver({
      to: email,
      subject: `${known.partnership}: ${subject}`,
      text: `Hello ${name},\n\n${words}\n\nRead it here:\n\n${linkTo(house, known, side)}\n\nStocktake\n`,
    })
}

const idsIn = (payload: Parameters<Handler>[0]) => ({
  partnership: payload['partnership'] as Id<'partnership'>,
  signature: payload['signature'] as Id<'signature'>,
  exercise: payload['exercise'] as Id<'exercise'>,
})

type Found = { readonly known: Known; readonly signed: Signed; readonly version: Version }

const signatureIn = async (house: House, name: string, payload: Parameters<Handler>[0]): Promise<Found | undefined> => {
  const { partnership, signature } = idsIn(payload)
  return house.db.read(scopeOf(name, partnership), async tx => {
    const signed = await signatureById(tx, signature)
    if (signed === undefined) return undefined
    const version = (await versionsOf(tx, signed.exercise)).find(each => each.version === signed.version)
    return version && { known: await knownOf(tx, partnership, signed.exercise), signed, version }
  })
}

const week = 7 * 24 * 60 * 60_000

/** What could not be told within a week tells nobody anything new. */
const isOld = ({ world }: House, at: Instant): boolean => later(at, week) < world.now()

/** One side has signed: the other is told that it is its turn, or both that it holds now. */
const signedMail =
  (house: House): Handler =>
  async payload => {
    const found = await signatureIn(house, 'mail.support-signed', payload)
    if (found === undefined || found.signed.fallen !== undefined || isOld(house, found.signed.at)) return
    const { known, signed, version } = found
    const who = `${signed.by.name} signed version ${version.version} of the support agreement ${known.year} for ${sideWords[signed.side]}, on ${sayDay(dayOf(signed.at))}.`
    const others = signed.side === 'programme' ? known.own : await signatoriesOf(house, known, signed.by.id)
    const isLast = isWhole(version)
    const words = isLast
      ? `${who} Both sides have signed it, so it is in force.`
      : `${who} It holds once it is signed for ${sideWords[otherSide(signed.side)]} too: it waits for you.`
    await tell(
      house,
      known,
      others,
      isLast ? 'the support agreement is in force' : 'the support agreement waits for you',
      words,
    )
  }

/** A lone signature fell: both sides are told. */
const fallenMail =
  (house: House): Handler =>
  async payload => {
    const found = await signatureIn(house, 'mail.support-fallen', payload)
    if (found?.signed.fallen === undefined || isOld(house, found.signed.fallen.at)) return
    const { known, signed } = found
    const words = `The text of the support agreement ${known.year} was changed by ${signed.fallen?.by ?? 'somebody'} before both sides had signed version ${found.version.version}. So the signature of ${signed.by.name}, for ${sideWords[signed.side]}, fell. What was in force before stays in force. Please read it again, and sign what it says now.`
    const both = [...known.own, ...(await signatoriesOf(house, known, signed.by.id))]
    await tell(house, known, both, 'a signature fell', words)
  }

/** The agreement was ended before its last day: both sides are told. */
const endedMail =
  (house: House): Handler =>
  async payload => {
    const { partnership, exercise } = idsIn(payload)
    const { known, ending } = await house.db.read(scopeOf('mail.support-ended', partnership), async tx => ({
      known: await knownOf(tx, partnership, exercise),
      ending: await endingOf(tx, exercise),
    }))
    if (ending === undefined || isOld(house, ending.at)) return
    const words = `${ending.by} has put on record that the support agreement ${known.year} ended on ${sayDay(ending.on)}, before its last day. What was signed and what was done stay readable.`
    const both = [...known.own, ...(await signatoriesOf(house, known, ending.person))]
    await tell(house, known, both, 'the support agreement has ended', words)
  }

/** Who writes which mail of this room, by the name of the job that asks for it. */
export const supportMails = (house: House): Handlers => ({
  'mail.support-signed': signedMail(house),
  'mail.support-fallen': fallenMail(house),
  'mail.support-ended': endedMail(house),
})
