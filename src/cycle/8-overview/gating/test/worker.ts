// Works for the gate of a programme, part by part, until it is killed: `node worker.ts <connection> <programme>`.
import { inSteps } from '../../test/step.ts'
import { workAtGate } from '../actions/running.ts'

const [connection = '', programme = ''] = process.argv.slice(2)
const db = inSteps(connection)
await workAtGate({ db }, programme)
await db.close()
