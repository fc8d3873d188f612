import { join } from 'node:path'
import { loadEditions } from '#instrument'
import { buildDraft } from '../build/actions.ts'
import { inSteps, step } from './step.ts'

/** A process of its own that builds the waiting draft of a programme, to be killed in the middle of it. */
const [connection = '', programme = ''] = process.argv.slice(2)
const db = inSteps(connection)
const editions = await loadEditions(join(import.meta.dirname, '../../../../editions'))
await step()
await buildDraft({ db, editions, closingOf: async () => '2027-03-31', recordReading: async () => undefined }, programme)
await db.close()
