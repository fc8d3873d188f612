import assert from 'node:assert/strict'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { after, before, describe, test, type TestContext } from 'node:test'
import { migrate } from '#db'
import { realWorld, type Scope } from '#ground'
import { installJobs, send, startJobs } from '#jobs'
import { freshDatabase, type TestDatabase } from '#test/database.ts'
import { until } from '#test/until.ts'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { keptMail, openPostman, Undeliverable } from './index.ts'

type Received = { readonly recipients: readonly string[]; readonly mail: ParsedMail; readonly headers: string }

/** A real SMTP server; `refusals` is how often it answers at first that it is busy. */
const openProvider = async (t: TestContext) => {
  const received: Received[] = []
  const state = { refusals: 0, asked: 0 }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData(stream, session, done) {
      state.asked += 1
      const isBusy = state.asked <= state.refusals
      void stream.toArray().then(async (pieces: Buffer[]) => {
        if (isBusy) return done(Object.assign(new Error('busy'), { responseCode: 451 }))
        const bytes = Buffer.concat(pieces)
        const recipients = session.envelope.rcptTo.map(each => each.address)
        const [headers = ''] = bytes.toString('latin1').split('\r\n\r\n')
        received.push({ recipients, mail: await simpleParser(bytes), headers })
        return done()
      })
    },
  })
  server.on('error', () => undefined)
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  t.after(() => new Promise<void>(resolve => server.close(resolve)))
  return { received, state, smtpUrl: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}` }
}

const from = 'stocktake@council.example'
const publicUrl = 'http://localhost:3000'
const outbox: Scope = { kind: 'job', name: 'outbox' }
const id = '0198c0de-0000-7000-8000-000000000001'
const world = realWorld()

let db: TestDatabase
before(async () => {
  db = await freshDatabase()
  await db.unscoped(
    `do $$ begin execute format('grant create on database %I to stocktake_owner', current_database()); end $$`,
  )
  await migrate(db.connection, { folder: join(import.meta.dirname, '../../../migrations'), jobs: installJobs })
})
after(() => db.close())

const postmanTo = (t: TestContext, smtpUrl: string) => {
  const postman = openPostman({ smtpUrl, from, publicUrl, db, world })
  t.after(() => postman.close())
  return postman
}

describe('with a provider', () => {
  test('a mail is received once, by its one recipient, with the text as written', async t => {
    const provider = await openProvider(t)
    const text = `Hello Zoë,\n\n.a line with a dot\nFrom here on: ${publicUrl}/link/abc\n${'long '.repeat(300)}end`
    await postmanTo(t, provider.smtpUrl).deliver({ to: 'ann@council.example', subject: 'Sign in – Łódź', text })
    const [first, ...others] = provider.received
    assert.deepEqual(others, [])
    assert.deepEqual(first?.recipients, ['ann@council.example'])
    assert.equal(first.mail.subject, 'Sign in – Łódź')
    assert.equal(first.mail.text?.trimEnd(), text)
    assert.equal(first.mail.html, false)
    assert.deepEqual(first.mail.attachments, [])
    assert.equal(first.mail.from?.value[0]?.address, from)
    assert.equal(first.mail.headers.get('auto-submitted'), 'auto-generated')
  })

  test('dates come along as a calendar file, and no foreign link in it', async t => {
    const provider = await openProvider(t)
    const days = [
      { id: 'a@here', day: '2027-02-01', title: 'Meet at https://evil.example/x', words: `${publicUrl}/ours` },
    ]
    const dates = { fileName: 'due.ics', calendar: { name: 'Due', days, madeAt: '2027-01-01T09:00:00.000Z' } }
    await postmanTo(t, provider.smtpUrl).deliver({ to: 'ann@council.example', subject: 'Due', text: 'Hello', dates })
    const [file, ...others] = provider.received[0]?.mail.attachments ?? []
    assert.deepEqual([file?.filename, file?.contentType, others], ['due.ics', 'text/calendar', []])
    const text = file?.content.toString('utf8') ?? ''
    assert.match(text, /SUMMARY:Meet at \[link removed\]\r\nDESCRIPTION:http:\/\/localhost:3000\/ours\r\n/)
  })

  test('no subject or text can add a header, a recipient or a part', async t => {
    const provider = await openProvider(t)
    const postman = postmanTo(t, provider.smtpUrl)
    const attacks = [
      ...[
        'Hi\r\nBcc: eve@evil.example',
        'Hi\nTo: eve@evil.example\n\nBody',
        'Hi\r\n\r\n<script>',
        'Hi\u0085Bcc: eve@evil.example',
      ],
      ...[
        '=?utf-8?Q?Hi=0D=0ABcc:_eve@evil.example?=',
        'Hi\u2028Cc: eve@evil.example',
        'Hi %0d%0aBcc: eve@evil.example',
      ],
      ...[
        `${'x'.repeat(10_000)}\r\nBcc: eve@evil.example`,
        'Hi\u0000\r\nContent-Type: text/html',
        '\u202eelpmaxe.live@eve :ccB',
      ],
    ]
    for (const words of attacks)
      await postman.deliver({ to: 'ann@council.example', subject: words, text: `.\r\n${words}` })
    assert.equal(provider.received.length, attacks.length)
    for (const { recipients, mail, headers } of provider.received) {
      assert.deepEqual(recipients, ['ann@council.example'])
      assert.deepEqual(
        headers
          .match(/^[\w-]+(?=:)/gm)
          ?.map(name => name.toLowerCase())
          .toSorted(),
        [
          'auto-submitted',
          'content-transfer-encoding',
          'content-type',
          'date',
          'from',
          'message-id',
          'mime-version',
          'subject',
          'to',
        ],
      )
      assert.equal([mail.to].flat().flatMap(each => each?.value ?? []).length, 1)
      assert.match(String(mail.headers.get('content-type') && headers), /content-type: text\/plain/i)
    }
  })

  test('a wrong address never reaches the provider', async t => {
    const provider = await openProvider(t)
    const postman = postmanTo(t, provider.smtpUrl)
    for (const to of ['ann@council.example,eve@evil.example', 'ann@council.example\r\nRCPT TO:<eve@evil.example>'])
      await assert.rejects(postman.deliver({ to, subject: 'Hi', text: 'Hello' }), Undeliverable)
    assert.equal(provider.state.asked, 0)
  })

  test('while the provider is busy the job tries again, and the mail arrives once', async t => {
    const provider = await openProvider(t)
    const postman = postmanTo(t, provider.smtpUrl)
    provider.state.refusals = 1
    const lines: object[] = []
    const jobs = await startJobs({
      connection: db.connection,
      handlers: {
        'test.mail': async () => postman.deliver({ to: 'ann@council.example', subject: 'Hi', text: 'Hello' }),
      },
      log: { error: fields => void lines.push(fields) },
    })
    t.after(() => jobs.stop())
    await db.write({ kind: 'visitor' }, tx => send(tx, 'test.mail', { link: id }))
    await until('it has come', () => provider.received.length > 0)
    // As long as a worker takes to look again.
    await pause(1500)
    assert.deepEqual([provider.received.length, provider.state.asked], [1, 2])
    assert.doesNotMatch(JSON.stringify([lines, await db.unscoped('select * from jobs.job')]), /ann@|Hello|busy/)
  })
})

describe('without a provider', () => {
  const keepOne = (subject: string) =>
    openPostman({ from, publicUrl, db, world }).deliver({
      to: 'ann@council.example',
      subject,
      text: `Hello ${subject}`,
    })

  test('mail is kept for the outbox page, and for nobody else', async () => {
    await keepOne('first')
    await keepOne('second')
    const kept = await db.read(outbox, keptMail)
    assert.deepEqual(
      kept.map(each => [each.to, each.subject, each.text]),
      [
        ['ann@council.example', 'second', 'Hello second'],
        ['ann@council.example', 'first', 'Hello first'],
      ],
    )
    const others: Scope[] = [
      { kind: 'visitor', email: 'ann@council.example' },
      { kind: 'person', person: id },
      { kind: 'partnership', partnership: id, person: id },
      { kind: 'desk', programme: id, person: id },
      { kind: 'job', name: 'other', partnership: id, person: id },
    ]
    for (const scope of others) assert.deepEqual(await db.read(scope, keptMail), [])
  })

  test('the outbox page can read and not write', async () => {
    const removed = await db.write(outbox, tx => tx.executor.executeSql('delete from mail.kept returning id'))
    assert.deepEqual(removed.rows, [])
  })

  test('the newest hundred stay', async () => {
    for (let count = 0; count < 101; count++) await keepOne(`number ${count}`)
    const kept = await db.read(outbox, keptMail)
    assert.equal(kept.length, 100)
    assert.equal(kept[0]?.subject, 'number 100')
    assert.deepEqual(await db.unscoped('select count(*)::int as left from mail.kept'), [{ left: 100 }])
  })
})
