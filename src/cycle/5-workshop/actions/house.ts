import type { Database } from '#db'
import type { World } from '#ground'

/** What acts for somebody who has no account: a participant of one workshop. */
export type House = { readonly db: Database; readonly world: World }
