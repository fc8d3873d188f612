import { createHmac } from 'node:crypto'

/**
 * The code under which a participant's ballot lies in one round (security 3, rule 3). The key lives as long as the
 * round and differs each time, so no pattern of answers can be joined.
 */
export const ballotCode = (key: Uint8Array, participant: string): Uint8Array =>
  createHmac('sha256', key).update(participant).digest()
