// Makes a fresh machine ready, whatever Node it has from 20 on: `npm start` and `npm test` run this first. Plain
// JavaScript, because the Node that can run the rest may only arrive with the packages.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { accessSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(fileURLToPath(import.meta.url))
const at = (...names) => join(root, ...names)

const giveUp = words => {
  console.error(`\n${words}\n`)
  process.exit(1)
}

const run = (command, args) => spawnSync(command, args, { cwd: root, stdio: 'inherit' }).status === 0

const major = version => Number(/^v?(\d+)/.exec(version)?.[1])

/** Installs when the lock differs from the one that the installed packages came from. */
const installPackages = () => {
  if (major(process.version) < 20) giveUp(`Node ${process.version} is too old. Install Node 20 or newer, with npm.`)
  const stamp = at('node_modules', '.installed-from')
  const lock = createHash('sha256')
    .update(readFileSync(at('package-lock.json')))
    .digest('hex')
  const wanted = `${lock} ${process.platform} ${process.arch}`
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return

  console.log('Installing packages. This takes about half a minute the first time.')
  const args = ['install', '--no-audit', '--no-fund', '--include=dev', '--include=optional']
  const npm = process.env.npm_execpath
  const done = npm?.endsWith('.js') ? run(process.execPath, [npm, ...args]) : run('npm', args)
  if (!done)
    giveUp('npm could not install the packages; what it said is above. It needs npm 10 or newer and the network.')
  writeFileSync(stamp, wanted)
}

/** The next step of the npm script runs `node` from the packages where there is one, else the machine's. */
const checkNode = () => {
  const PATH = [at('node_modules', '.bin'), process.env.PATH].join(delimiter)
  const { stdout } = spawnSync('node', ['--version'], { env: { ...process.env, PATH }, encoding: 'utf8' })
  if (major(stdout ?? '') >= 24) return
  giveUp(
    `Stocktake needs Node 24 or newer. There is none among the packages for ${process.platform} on ${process.arch}, ` +
      `and this machine has ${stdout?.trim() || 'none'}. Install Node 24 from https://nodejs.org and start again.`,
  )
}

const isThere = path => {
  try {
    accessSync(path)
    return true
  } catch {
    return false
  }
}

const onPath = command => (process.env.PATH ?? '').split(delimiter).some(folder => isThere(join(folder, command)))

/** What the tests use from the system: a browser, and the programs that open what Stocktake writes. */
const testPrograms = [
  { name: 'chromium', missing: !onPath('chromium') },
  { name: 'libreoffice-writer-nogui', missing: !onPath('soffice') },
  { name: 'poppler-utils', missing: !onPath('pdftoppm') },
  { name: 'postgresql-15', missing: !isThere('/usr/lib/postgresql/15/bin/postgres'), onlyInCI: true },
]

const installTestPrograms = () => {
  const missing = testPrograms.filter(program => program.missing && (!program.onlyInCI || process.env.CI))
  if (missing.length === 0) return
  const names = missing.map(program => program.name)
  if (process.getuid?.() === 0 && onPath('apt-get')) {
    console.log(`Installing from Debian, for the tests: ${names.join(' ')}`)
    process.env.DEBIAN_FRONTEND = 'noninteractive'
    if (
      run('apt-get', ['update', '-q']) &&
      run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...names])
    )
      return
  }
  giveUp(
    `The tests need programs that are not on this machine. On Debian, as root:\n\n  apt-get install ${names.join(' ')}\n\n` +
      'Elsewhere install the like, so that chromium, soffice and pdftoppm are on the PATH.',
  )
}

installPackages()
checkNode()
if (process.argv.includes('--test')) installTestPrograms()
