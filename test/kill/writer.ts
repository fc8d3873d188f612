// Started and killed by kill.test.ts: opens the data folder as the program does and writes until it dies. A number is
// printed only after the database has said that it is kept.
import { migrate, openDatabase, startEmbedded } from '#db'
import type { Scope } from '#ground'

type Tables = {
  'trial.one': { partnership_id: string; id: number }
  'trial.other': { partnership_id: string; id: number }
}

const [dataDir = '', folder = '', from = '0'] = process.argv.slice(2)
const partnership = '0190a000-0000-7000-8000-000000000001'
const scope: Scope = { kind: 'partnership', partnership, person: partnership }

const { connection } = await startEmbedded({ dataDir, pgBin: process.env['PG_BIN'], log: () => undefined })
await migrate(connection, { folder })
const db = openDatabase(connection)

const keep = (id: number): Promise<unknown> =>
  db.write(scope, async tx => {
    const row = { partnership_id: partnership, id }
    await tx.over<Tables>().insertInto('trial.one').values(row).execute()
    await tx.over<Tables>().insertInto('trial.other').values(row).execute()
  })

let next = Number(from)
const writeOn = async (): Promise<void> => {
  for (;;) {
    const id = next++
    await keep(id)
    process.stdout.write(`${id}\n`)
  }
}
process.stdout.write('ready\n')
await Promise.all(Array.from({ length: 4 }, writeOn))
