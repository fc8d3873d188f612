import type { Editions } from '#instrument'
import type { Needs } from '#people'

export type AgreementNeeds = Needs & { readonly editions: Editions }
