import { deepEqual, equal, throws } from 'node:assert/strict'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { ConfigRefused, readConfig } from './config.ts'

const refusal = (env: Record<string, string>, args: string[] = []): string => {
  try {
    readConfig(env, args)
  } catch (error) {
    if (error instanceof ConfigRefused) return error.message
    throw error
  }
  return 'accepted'
}

test('with nothing set, it runs on this machine only, with its own database and an outbox', () => {
  deepEqual(readConfig({}), {
    port: 3000,
    host: 'localhost',
    publicUrl: 'http://localhost:3000',
    secure: false,
    proxies: [],
    dataDir: resolve('data'),
    sample: false,
    decade: false,
    databaseUrl: undefined,
    pgBin: undefined,
    smtpUrl: undefined,
    mailFrom: 'stocktake@localhost',
    logLevel: 'info',
  })
})

test('the public address follows the port until it is set, and https makes cookies secure', () => {
  equal(readConfig({ PORT: '8080' }).publicUrl, 'http://localhost:8080')
  const config = readConfig({ PORT: '8080', PUBLIC_URL: 'https://stocktake.example.org/' })
  equal(config.publicUrl, 'https://stocktake.example.org')
  equal(config.secure, true)
})

test('an empty variable is one that is not set', () => {
  equal(readConfig({ PORT: '', DATABASE_URL: ' ' }).port, 3000)
  equal(readConfig({ DATABASE_URL: ' ' }).databaseUrl, undefined)
})

test('proxies are addresses or networks, with commas or blanks between', () => {
  deepEqual(readConfig({ TRUSTED_PROXIES: '10.0.0.5, fd00::/8 192.168.0.0/16' }).proxies, [
    '10.0.0.5',
    'fd00::/8',
    '192.168.0.0/16',
  ])
})

test('the sample has a folder of its own inside the data folder', () => {
  equal(readConfig({ DATA_DIR: '/srv/stocktake' }, ['--sample']).dataDir, '/srv/stocktake/sample')
  equal(readConfig({ DATA_DIR: '/srv/stocktake' }).dataDir, '/srv/stocktake')
})

const wrong: readonly (readonly [Record<string, string>, string[], RegExp])[] = [
  [{ PORT: 'http' }, [], /^PORT must be a number/],
  [{ PORT: '70000' }, [], /^PORT must be a number/],
  [{ PORT: '0' }, [], /^PORT must be a number/],
  [{ PUBLIC_URL: 'stocktake.example.org' }, [], /^PUBLIC_URL must be like/],
  [{ PUBLIC_URL: 'https://example.org/stocktake' }, [], /^PUBLIC_URL must be like/],
  [{ PUBLIC_URL: 'ftp://example.org' }, [], /^PUBLIC_URL must be like/],
  [{ TRUSTED_PROXIES: 'proxy.example.org' }, [], /^TRUSTED_PROXIES must be addresses .* not "proxy.example.org"/],
  [{ TRUSTED_PROXIES: '10.0.0.5,10.0.0.0/33' }, [], /not "10.0.0.0\/33"/],
  [{ TRUSTED_PROXIES: '0.0.0.0/0' }, [], /not "0.0.0.0\/0"/],
  [{ DATABASE_URL: 'mysql://localhost/x' }, [], /^DATABASE_URL must begin/],
  [{ DATABASE_URL: 'postgresql://localhost/x', PG_BIN: '/usr/bin' }, [], /not both/],
  [{ SMTP_URL: 'mail.example.org', MAIL_FROM: 'a@example.org' }, [], /^SMTP_URL must begin/],
  [{ SMTP_URL: 'smtp://mail.example.org' }, [], /needs MAIL_FROM/],
  [{ SMTP_URL: 'smtp://mail.example.org', MAIL_FROM: 'a@b.org' }, ['--sample'], /--sample sends no mail/],
  [{}, ['--programme'], /--programme fills the sample/],
  [{ MAIL_FROM: 'nobody' }, [], /^MAIL_FROM must be an e-mail address/],
  [{ LOG_LEVEL: 'loud' }, [], /^LOG_LEVEL must be one of/],
  [{}, ['--smaple'], /^--smaple is not known/],
]

for (const [env, args, words] of wrong)
  test(`refused in one line: ${[...Object.entries(env).map(pair => pair.join('=')), ...args].join(' ')}`, () => {
    const said = refusal(env, args)
    equal(said.split('\n').length, 1, said)
    equal(words.test(said), true, said)
  })

test('everything wrong is said at once', () => {
  throws(() => readConfig({ PORT: 'x', LOG_LEVEL: 'y', MAIL_FROM: 'z' }), /PORT.*\nMAIL_FROM.*\nLOG_LEVEL/)
})
