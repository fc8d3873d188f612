import type { Editions } from '#instrument'
import type { Needs } from '#people'

export type OverviewNeeds = Needs & { readonly editions: Editions }

/** Who gave a release or draft number in a URL something that is no number finds nothing there. */
export const numberIn = (text: string | undefined): number => (/^[1-9]\d{0,3}$/.test(text ?? '') ? Number(text) : 0)
