import type { FastifyReply } from 'fastify'
import type { Markup } from './route.ts'

/** Why nothing else can be shown. */
export type Trouble =
  | 'absent'
  | 'fault'
  | 'down'
  | 'restarting'
  | 'full'
  | 'strained'
  | 'kept'
  | 'too-many'
  | 'too-large'
  | 'too-long'
  | 'too-slow'
  | 'cross-site'
  | 'unreadable'

/** The page for it; without scripts where the nonce is ''. */
export type ShowTrouble = (what: Trouble, nonce: string) => Markup

/** The page for it as a reply that nobody keeps. */
export const sendTrouble = (
  reply: FastifyReply,
  status: number,
  what: Trouble,
  { trouble }: { readonly trouble: ShowTrouble },
): FastifyReply =>
  reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(trouble(what, reply.cspNonce.script).markup)
