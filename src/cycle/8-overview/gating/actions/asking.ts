import type { Write } from '#db'
import { no, type Decision } from '#ground'
import { send } from '#jobs'
import type { DraftKey } from '../../release/key.ts'
import { printedOf } from '../../release/store/printed.ts'
import { artefactsOf } from '../../release/store/files.ts'
import { mayResume, mayStart, mayStop, partsOf, type GateRefusal } from '../gate.ts'
import { changeGate, gateStandingOf, keepGate } from '../store.ts'
import { gateJob } from './running.ts'

type Answer = Decision<undefined, GateRefusal>

/** Starts the gate of a built draft: its parts are written down, and a job is asked for. */
export const startGate = async (tx: Write, key: DraftKey): Promise<Answer> => {
  const release = await printedOf(tx, key)
  if (release === undefined || (await artefactsOf(tx, key)) === undefined) return no({ kind: 'not-built' })
  const may = mayStart(await gateStandingOf(tx, key))
  if (!may.ok) return may
  await keepGate(tx, key, partsOf(release.editions))
  await send(tx, gateJob, { programme: key.programme })
  return may
}

/** Stops it behind the part under way, which is kept. */
export const stopGate = async (tx: Write, key: DraftKey): Promise<Answer> => {
  const may = mayStop(await gateStandingOf(tx, key))
  if (may.ok) await changeGate(tx, key, 'stopped')
  return may
}

/** Lets it go on where it stopped; also where it seems to stand still, for the program may have been killed. */
export const resumeGate = async (tx: Write, key: DraftKey): Promise<Answer> => {
  const may = mayResume(await gateStandingOf(tx, key))
  if (!may.ok) return may
  await changeGate(tx, key, 'running')
  await send(tx, gateJob, { programme: key.programme })
  return may
}
