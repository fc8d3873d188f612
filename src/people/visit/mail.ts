import type { Database } from '#db'
import type { Id, World } from '#ground'
import type { Handler } from '#jobs'
import type { Postman } from '#mail'
import { linkToMail, personByEmail, setSecrets } from './store.ts'
import { hashOf, newCode, newToken } from './token.ts'

type House = { readonly db: Database; readonly world: World; readonly postman: Postman; readonly publicUrl: string }

/** Writes the mail for a sign-in link, if somebody has its address. The secrets are drawn here and kept as hashes. */
export const signInMail =
  ({ db, world, postman, publicUrl }: House): Handler =>
  async payload => {
    const scope = { kind: 'job', name: 'mail.sign-in' } as const
    const id = payload['link'] as Id<'link'>
    const link = await db.read(scope, tx => linkToMail(tx, id))
    if (link?.email === undefined || link.usedAt !== undefined) return
    if (link.expiresAt !== undefined && world.now() >= link.expiresAt) return
    const email = link.email
    const person = await db.read({ kind: 'visitor', email }, tx => personByEmail(tx, email))
    if (person === undefined) return
    const [token, code] = [newToken(world), newCode(world)]
    await db.write(scope, tx => setSecrets(tx, id, { tokenHash: hashOf(token), codeHash: hashOf(code) }))
    await postman.deliver({
      // As they are known here, and never as a stranger typed it.
      to: person.email,
      subject: 'Your link to sign in to Stocktake',
      text: signInText(person.name, `${publicUrl}/sign-in/${token}`, code),
    })
  }

const signInText = (name: string, address: string, code: string): string => `Hello ${name},

Open this link in the browser where you asked for it, and press the button:

${address}

Reading this on another device? It will ask for this code: ${code}

The link works once and for ten minutes. If you did not ask for it, you can ignore this mail: nobody can sign in without it.

Stocktake
`
