import type { Markup } from './route.ts'

/** Why nothing else can be shown. */
export type Trouble =
  'absent' | 'fault' | 'down' | 'too-many' | 'too-large' | 'too-long' | 'too-slow' | 'cross-site' | 'unreadable'

/** The page for it; without scripts where the nonce is ''. */
export type ShowTrouble = (what: Trouble, nonce: string) => Markup
