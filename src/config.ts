import { isIP } from 'node:net'
import { join, resolve } from 'node:path'

/** What whoever runs Stocktake decides, read once at the start; `docs/running/install.md` explains each. */
export type Config = {
  readonly port: number
  readonly host: string
  /** Where people reach it, without a slash at the end. Links are made from this and never from what a request claims. */
  readonly publicUrl: string
  /** True with https: cookies are then bound to the connection. */
  readonly secure: boolean
  /** Addresses or networks of proxies that are believed about who asks, beside those on this machine. */
  readonly proxies: readonly string[]
  /** Where the embedded database and everything else on disk is; absolute. */
  readonly dataDir: string
  /** The fictional programme in a folder of its own, with people one can sign in as by a click. */
  readonly sample: boolean
  /** Beside the sample, a programme of 150 partnerships over ten years, to look at the overview. */
  readonly decade: boolean
  /** A server to use; without it the embedded one is started. */
  readonly databaseUrl: string | undefined
  /** The folder with PostgreSQL's programs for the embedded server; without it those that came with us. */
  readonly pgBin: string | undefined
  /** Without it mail goes to the outbox page. */
  readonly smtpUrl: string | undefined
  readonly mailFrom: string
  readonly logLevel: LogLevel
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
type LogLevel = (typeof logLevels)[number]

/** The environment can't be used as it is. The message has one line for each thing to put right. */
export class ConfigRefused extends Error {
  override readonly name = 'ConfigRefused'
}

const urlOf = (text: string, protocols: readonly string[]): URL | undefined => {
  const url = URL.canParse(text) ? new URL(text) : undefined
  return url && protocols.includes(url.protocol) && url.host !== '' ? url : undefined
}

const isOrigin = (text: string): boolean => {
  const url = urlOf(text, ['http:', 'https:'])
  return url !== undefined && `${url.origin}/` === url.href
}

const isPort = (text: string): boolean => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535
const isPostgres = (text: string): boolean => /^postgres(ql)?:\/\/./.test(text)
const isSmtp = (text: string): boolean => urlOf(text, ['smtp:', 'smtps:']) !== undefined
const isLogLevel = (text: string): text is LogLevel => logLevels.some(level => level === text)

/** `10.0.0.5`, `fd00::1`, or a network such as `10.0.0.0/8`. */
const isNetwork = (text: string): boolean => {
  const [address = '', bits, ...more] = text.split('/')
  const most = isIP(address) === 4 ? 32 : 128
  const isWhole = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= most)
  return isIP(address) !== 0 && isWhole && more.length === 0
}

type Checks = readonly (readonly [wrong: boolean, fault: string])[]

/**
 * The only reader of the environment and of the command line.
 * @throws ConfigRefused with everything that is wrong, a line each.
 */
export const readConfig = (env: Readonly<Record<string, string | undefined>>, args: readonly string[] = []): Config => {
  const set = (name: string): string | undefined => env[name]?.trim() || undefined
  const port = set('PORT') ?? '3000'
  const host = set('HOST') ?? 'localhost'
  const publicUrl = (set('PUBLIC_URL') ?? `http://localhost:${port}`).replace(/\/$/, '')
  const [databaseUrl, pgBin, smtpUrl, mailFrom] = [
    set('DATABASE_URL'),
    set('PG_BIN'),
    set('SMTP_URL'),
    set('MAIL_FROM'),
  ]
  const proxies = (set('TRUSTED_PROXIES') ?? '').split(/[\s,]+/).filter(each => each !== '')
  const noProxy = proxies.find(each => !isNetwork(each))
  const logLevel = set('LOG_LEVEL') ?? 'info'
  const sample = args.includes('--sample')
  const decade = args.includes('--programme')
  const stranger = args.find(arg => arg !== '--sample' && arg !== '--programme')

  const checks: Checks = [
    [stranger !== undefined, `${stranger} is not known; the only options are --sample and --programme`],
    [decade && !sample, '--programme fills the sample, so it needs --sample'],
    [!isPort(port), `PORT must be a number from 1 to 65535, not "${port}"`],
    [isPort(port) && !isOrigin(publicUrl), `PUBLIC_URL must be like https://stocktake.example.org, not "${publicUrl}"`],
    [noProxy !== undefined, `TRUSTED_PROXIES must be addresses or networks like 10.0.0.0/8, not "${noProxy}"`],
    [databaseUrl !== undefined && !isPostgres(databaseUrl), 'DATABASE_URL must begin with postgresql://'],
    [databaseUrl !== undefined && pgBin !== undefined, 'set DATABASE_URL or PG_BIN, not both: a server or our own'],
    [smtpUrl !== undefined && !isSmtp(smtpUrl), 'SMTP_URL must begin with smtp:// or smtps:// and name a host'],
    [smtpUrl !== undefined && sample, '--sample sends no mail, so unset SMTP_URL'],
    [smtpUrl !== undefined && mailFrom === undefined, 'SMTP_URL needs MAIL_FROM, the address that mail comes from'],
    [mailFrom !== undefined && !/^[^@\r\n]+@[^@\s]+$/.test(mailFrom), 'MAIL_FROM must be an e-mail address'],
    [!isLogLevel(logLevel), `LOG_LEVEL must be one of ${logLevels.join(', ')}`],
  ]
  const faults = checks.flatMap(([wrong, fault]) => (wrong ? [fault] : []))
  if (faults.length > 0 || !isLogLevel(logLevel)) throw new ConfigRefused(faults.join('\n'))

  const dataDir = resolve(set('DATA_DIR') ?? 'data')
  return {
    port: Number(port),
    host,
    publicUrl,
    secure: publicUrl.startsWith('https:'),
    proxies,
    dataDir: sample ? join(dataDir, 'sample') : dataDir,
    sample,
    decade,
    databaseUrl,
    pgBin,
    smtpUrl,
    mailFrom: mailFrom ?? 'stocktake@localhost',
    logLevel,
  }
}
