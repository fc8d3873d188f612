import { readForm } from '#forms'
import { isOwnPath, mistaken, refused, seeOther, shown, type Asked, type Cookie, type Reply, type Route } from '#http'
import { visitorFrame, visitorIn, type Needs } from '../access/member.ts'
import { askToSignIn, isSameBrowser, lookAtLink, signIn, signOut } from './actions.ts'
import { mayUse, type Link } from './link.ts'
import { deadLinkPage, linkPage } from './pages/link.ts'
import { sentPage, signInPage } from './pages/sign-in.ts'

export type SignInNeeds = Needs & {
  /** Sample links work only where the data folder is a sample's. */
  readonly sample: boolean
  /** Mail is kept in the outbox instead of being sent. */
  readonly outbox: boolean
}

/** A whole council can stand behind one address; guesses are bounded by the links themselves. */
export const perAddress = 120
const halfDay = 12 * 60 * 60
const tenMinutes = 10 * 60

/** The cookie of a visit; its end is kept in the database, this is only how long the browser brings it. */
export const visitCookie = (value: string): Cookie => ({ name: 'visit', value, maxAgeSeconds: halfDay })
const noVisit: Cookie = { name: 'visit', value: '', maxAgeSeconds: 0 }

/** Signing in and out. A link is shown by GET and used by POST, so that a mail scanner uses nothing up. */
export const signInRoutes = (needs: SignInNeeds): readonly Route[] => [
  { method: 'GET', path: '/sign-in', guard: 'anyone', handle: asked => askAddress(needs, asked) },
  {
    method: 'POST',
    path: '/sign-in',
    guard: 'anyone',
    ratePerMinute: perAddress,
    handle: asked => sendLink(needs, asked),
  },
  {
    method: 'GET',
    path: '/sign-in/sent',
    guard: 'anyone',
    handle: async asked => shown(sentPage(visitorFrame(needs, asked), { outbox: needs.outbox })),
  },
  {
    method: 'GET',
    path: '/sign-in/:part',
    guard: 'anyone',
    ratePerMinute: perAddress,
    handle: asked => showLink(needs, asked),
  },
  {
    method: 'POST',
    path: '/sign-in/:part',
    guard: 'anyone',
    ratePerMinute: perAddress,
    handle: asked => pressLink(needs, asked),
  },
  { method: 'POST', path: '/sign-out', guard: 'anyone', handle: asked => leave(needs, asked) },
]

const askAddress = async (needs: SignInNeeds, asked: Asked): Promise<Reply> => {
  const back = backOf(asked.query['back'])
  if ((await visitorIn(needs, asked)) !== undefined) return seeOther(back)
  return shown(signInPage(visitorFrame(needs, asked), { typed: '', back, mistakes: [] }))
}

const sendLink = async (needs: SignInNeeds, asked: Asked): Promise<Reply> => {
  const form = readForm(asked.body)
  const email = form.email('email', { called: 'E-mail address', needed: 'Enter your e-mail address' })
  const back = backOf(form.typed('back'))
  if (form.mistakes.length > 0) {
    const view = { typed: form.typed('email'), back, mistakes: form.mistakes }
    return mistaken(signInPage(visitorFrame(needs, asked), view))
  }
  const { browser } = await askToSignIn(needs, { email, comesBackTo: back })
  return seeOther('/sign-in/sent', [{ name: 'asking', value: browser, maxAgeSeconds: tenMinutes }])
}

/** A sample's link opens nothing anywhere else. */
const linkFor = async (needs: SignInNeeds, token: string): Promise<Link | undefined> => {
  const link = await lookAtLink(needs, token)
  return link?.kind === 'sample' && !needs.sample ? undefined : link
}

const showLink = async (needs: SignInNeeds, asked: Asked): Promise<Reply> => {
  const frame = visitorFrame(needs, asked)
  const token = asked.params['part'] ?? ''
  const link = await linkFor(needs, token)
  if (link === undefined || link.kind === 'first-run') return shown(deadLinkPage(frame, 'expired'), 404)
  const sameBrowser = isSameBrowser(link, asked.cookies['asking'])
  const decision = mayUse(link, { sameBrowser, codeIsRight: undefined }, needs.world.now())
  if (!decision.ok && decision.refusal.kind !== 'code-needed')
    return refused(deadLinkPage(frame, decision.refusal.kind))
  return shown(linkPage(frame, { action: `/sign-in/${token}`, needsCode: !decision.ok }))
}

const pressLink = async (needs: SignInNeeds, asked: Asked): Promise<Reply> => {
  const frame = visitorFrame(needs, asked)
  const token = asked.params['part'] ?? ''
  const link = await linkFor(needs, token)
  if (link === undefined || link.kind === 'first-run') return shown(deadLinkPage(frame, 'expired'), 404)
  const typed = readForm(asked.body).line('code')
  const code = typed === '' ? undefined : typed.replace(/\s/g, '')
  const used = await signIn(needs, { token, browser: asked.cookies['asking'], code })
  if (used.ok) return seeOther(used.value.comesBackTo, [visitCookie(used.value.visit)])
  const problem = used.refusal.kind
  if (problem !== 'code-needed' && problem !== 'wrong-code') return refused(deadLinkPage(frame, problem))
  return mistaken(linkPage(frame, { action: `/sign-in/${token}`, needsCode: true, problem, typed }))
}

const leave = async (needs: SignInNeeds, asked: Asked): Promise<Reply> => {
  const token = asked.cookies['visit']
  if (token !== undefined && token !== '') await signOut(needs, token)
  return seeOther('/sign-in', [noVisit])
}

/** Where a person was going, if that is a path of this site. */
const backOf = (back: string | string[] | undefined): string =>
  typeof back === 'string' && isOwnPath(back) && !back.startsWith('/sign-') ? back : '/'
