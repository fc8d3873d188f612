import type { Database, Write } from '#db'
import { later, no, yes, type Decision, type Id, type Instant, type World } from '#ground'
import { send } from '#jobs'
import { linkEnd, linkKeptHours, mayUse, mostLinks, type Link, type LinkRefusal } from './link.ts'
import {
  beginVisit,
  clearLinks,
  clearVisits,
  countTry,
  endAllVisits,
  endVisit,
  keepLink,
  linkOf,
  heldLink,
  markUsed,
  openLinkCount,
  personByEmail,
} from './store.ts'
import { hashOf, isSecret, newToken } from './token.ts'
import { visitKeptDays } from './visit.ts'

type House = { readonly db: Database; readonly world: World }

/**
 * Asks for a sign-in mail. Says nothing about whether anybody has that address: the same rows are written either way,
 * and only the job that writes the mail looks. Returns what the asking browser keeps in its cookie.
 */
export const askToSignIn = async (
  { db, world }: House,
  asked: { readonly email: string; readonly comesBackTo: string },
): Promise<{ readonly browser: string }> => {
  const [id, browser, now] = [world.newId<'link'>(), newToken(world), world.now()]
  const link: Link = {
    kind: 'sign-in',
    email: asked.email,
    browserHash: hashOf(browser),
    tries: 0,
    comesBackTo: asked.comesBackTo,
    expiresAt: linkEnd(now),
  }
  await db.write({ kind: 'visitor', email: asked.email }, async tx => {
    // Whoever asks again and again for somebody else's address fills no inbox, and is not told so.
    if ((await openLinkCount(tx, asked.email, now)) >= mostLinks) return
    await keepLink(tx, id, link, now)
    await send(tx, 'mail.sign-in', { link: id })
  })
  return { browser }
}

/** A link to sign in as somebody of a sample, as often as one likes. */
export const sampleLink = async ({ db, world }: House, email: string): Promise<string> => {
  const [id, token] = [world.newId<'link'>(), newToken(world)]
  const tokenHash = hashOf(token)
  const link = { kind: 'sample', email, tokenHash, tries: 0, comesBackTo: '/' } as const
  await db.write({ kind: 'visitor', tokenHash, email }, tx => keepLink(tx, id, link, world.now()))
  return token
}

/** The link behind a token, for the page that shows its button. Looking uses nothing up. */
export const lookAtLink = ({ db }: Pick<House, 'db'>, token: string): Promise<Link | undefined> =>
  db.read({ kind: 'visitor', tokenHash: hashOf(token) }, tx => linkOf(tx, hashOf(token)))

/** Whether the browser with this cookie is the one that asked for the link. */
export const isSameBrowser = (link: Link, browser: string | undefined): boolean =>
  link.browserHash !== undefined && browser !== undefined && isSecret(browser, link.browserHash)

type Brought = { readonly token: string; readonly browser?: string | undefined; readonly code?: string | undefined }

/**
 * Uses a link and begins a visit, both or neither. A wrong code counts; the same token twice at once is used once.
 */
export const signIn = async (
  { db, world }: House,
  brought: Brought,
): Promise<Decision<{ readonly visit: string; readonly comesBackTo: string }, LinkRefusal>> => {
  const email = (await lookAtLink({ db }, brought.token))?.email ?? ''
  const [visit, at] = [newToken(world), world.now()]
  return db.write({ kind: 'visitor', tokenHash: hashOf(brought.token), email }, async tx => {
    const used = await useLink(tx, brought, at)
    if (!used.ok) return used
    const person = await personByEmail(tx, email)
    if (person === undefined) return no({ kind: 'expired' as const })
    await beginVisit(tx, { tokenHash: hashOf(visit), person: person.id, at })
    return yes({ visit, comesBackTo: used.value.comesBackTo })
  })
}

/** Uses a link up, whoever it is for, in the transaction of what it is used for. */
export const useLink = async (tx: Write, brought: Brought, now: Instant): Promise<Decision<Link, LinkRefusal>> => {
  const tokenHash = hashOf(brought.token)
  const link = await heldLink(tx, tokenHash)
  if (link === undefined) return no({ kind: 'expired' })
  const { code } = brought
  const codeIsRight = code === undefined ? undefined : link.codeHash !== undefined && isSecret(code, link.codeHash)
  const decision = mayUse(link, { sameBrowser: isSameBrowser(link, brought.browser), codeIsRight }, now)
  if (decision.ok) await markUsed(tx, tokenHash, now)
  else if (decision.refusal.kind === 'wrong-code') await countTry(tx, tokenHash)
  return decision.ok ? yes(link) : decision
}

/** A new visit of that person; returns the cookie's value. Every sign-in gets a new one. */
export const startVisit = async ({ db, world }: House, person: Id<'person'>): Promise<string> => {
  const [token, at] = [newToken(world), world.now()]
  await db.write({ kind: 'person', person }, tx => beginVisit(tx, { tokenHash: hashOf(token), person, at }))
  return token
}

export const signOut = async ({ db, world }: House, token: string): Promise<void> => {
  const tokenHash = hashOf(token)
  await db.write({ kind: 'visitor', tokenHash }, tx => endVisit(tx, tokenHash, world.now()))
}

/** Ends a person's visits on every device. */
export const signOutEverywhere = async ({ db, world }: House, person: Id<'person'>): Promise<void> => {
  await db.write({ kind: 'person', person }, tx => endAllVisits(tx, person, world.now()))
}

/** Every night, in the time of the United Kingdom. */
export const clearingSchedule = { 'people.clearing': '40 3 * * *' } as const

const hour = 60 * 60_000

/** Removes the links and visits whose time is over: anybody can have a link made, with any address. */
export const clearAway = async ({ db, world }: House): Promise<void> => {
  const now = world.now()
  await db.write({ kind: 'job', name: 'people.clearing' }, async tx => {
    await clearLinks(tx, later(now, -linkKeptHours * hour))
    await clearVisits(tx, later(now, -visitKeptDays * 24 * hour))
  })
}
