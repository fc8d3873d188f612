// Works for the gate of a programme until it is killed: `node worker.ts <connection> <programme>`.
import { openDatabase } from '#db'
import { workAtGate } from '../actions/running.ts'

const [connection = '', programme = ''] = process.argv.slice(2)
const db = openDatabase(connection)
await workAtGate({ db }, programme)
await db.close()
