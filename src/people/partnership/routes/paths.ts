import type { Ask } from '../../access/ask.ts'

export const ownOf = (ask: Ask): string => `/partnerships/${ask.partnership.id}`

export const registerOf = (ask: Ask): string => `${ownOf(ask)}/people`

export const whole = (ask: Ask) => ({ action: ask.asked.url, back: registerOf(ask) })
