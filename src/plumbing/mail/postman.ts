import type { Database } from '#db'
import { calendarType, toCalendar, type World } from '#ground'
import { Futile } from '#jobs'
import { createTransport } from 'nodemailer'
import { asSent, type Dates, type Mail } from './mail.ts'
import { keep } from './store.ts'

export type Postman = {
  /**
   * Hands one mail to the provider, or keeps it for the outbox page where there is none. Called from a job and never
   * inside a transaction.
   * @throws Undeliverable when the mail itself is wrong; whatever SMTP says otherwise. The job is tried again only for the second.
   */
  deliver(mail: Mail): Promise<void>
  close(): void
}

/** A mail that no provider may be given, however often it is tried. Its message says what is wrong, not what is in it. */
export class Undeliverable extends Futile {
  override readonly name = 'Undeliverable'
  readonly code: string

  constructor(kind: string) {
    super(`This mail can't be sent: ${kind}`)
    this.code = kind.replaceAll('-', '_')
  }
}

export type PostmanOptions = {
  /** `smtp://` or `smtps://` with user and password; without it, mail is kept. */
  readonly smtpUrl?: string | undefined
  /** The sender's address, as the provider knows it. */
  readonly from: string
  /** Links that begin elsewhere are taken out of the text. */
  readonly publicUrl: string
  readonly db: Database
  readonly world: World
}

const second = 1000

/** Gives up well before the job that called does, so that one mail is never under way twice. */
const patience = { connectionTimeout: 10 * second, greetingTimeout: 10 * second, socketTimeout: 30 * second }

type Deliver = (mail: Mail) => Promise<void>

const bySmtp = (smtpUrl: string, from: string): Postman => {
  const transport = createTransport({ url: smtpUrl, ...patience, disableFileAccess: true, disableUrlAccess: true })
  const deliver: Deliver = async ({ to, subject, text, dates }) => {
    await transport.sendMail({
      from: { name: 'Stocktake', address: from },
      to: { name: '', address: to },
      envelope: { from, to: [to] },
      subject,
      text,
      ...(dates === undefined ? {} : { attachments: [attachedFrom(dates)] }),
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
  }
  return { deliver, close: () => transport.close() }
}

const attachedFrom = ({ fileName, calendar }: Dates) => ({
  filename: fileName,
  content: Buffer.from(toCalendar(calendar)),
  contentType: calendarType,
})

const byKeeping = (db: Database, world: World): Postman => ({
  async deliver(mail) {
    const kept = { id: world.newId<'kept mail'>(), at: world.now(), ...mail }
    await db.write({ kind: 'job', name: 'mail' }, tx => keep(tx, kept))
  },
  close: () => undefined,
})

/** Mail goes by SMTP where a provider is set; else it is kept for a page that shows it. */
export const openPostman = (options: PostmanOptions): Postman => {
  const { smtpUrl, from, publicUrl, db, world } = options
  const postman = smtpUrl === undefined ? byKeeping(db, world) : bySmtp(smtpUrl, from)
  return {
    async deliver(mail) {
      const checked = asSent(mail, publicUrl)
      if (!checked.ok) throw new Undeliverable(checked.refusal.kind)
      await postman.deliver(checked.value)
    },
    close: postman.close,
  }
}
