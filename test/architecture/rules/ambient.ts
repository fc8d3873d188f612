import { isProduct } from '../house.ts'
import { example, where, type Rule } from '../rule.ts'

const clocks = /^(?:Date\.now|performance\..*|process\.hrtime.*|Temporal\.Now.*|Math\.random)$/
const chances = new Set(['randomUUID', 'randomBytes', 'randomInt', 'getRandomValues'])

const world: Rule = {
  name: 'time, ids and chance come from the world that is handed in',
  // The browser's own scripts have the browser's clock, and nothing of theirs is kept.
  files: path => isProduct(path) && path !== 'src/ground/world.ts' && !path.startsWith('src/design/browser/'),
  find: (_, { calls, members, names }) => [
    ...where(
      calls,
      ({ callee, given }) => callee === 'Date' || (callee === 'new Date' && given === 0),
      () => 'reads the clock: take world.now()',
    ),
    ...where(
      members,
      ({ path }) => clocks.test(path),
      ({ path }) => `${path}: take world.now() or world.chance()`,
    ),
    ...where(
      names,
      ({ name }) => chances.has(name),
      ({ name }) => `${name}: take world.newId() or world.chance()`,
    ),
  ],
  breaks: [
    example('src/people/visit/actions.ts', 'export const now = new Date()'),
    example('src/people/visit/actions.ts', 'export const now = Date()'),
    example('src/people/visit/actions.ts', 'export const now = Date.now()'),
    example('src/plumbing/http/server.ts', "export const now = performance['now']()"),
    example('src/cycle/3-scoring/response.ts', 'export const luck = Math.random()'),
    example('src/cycle/3-scoring/store.ts', "import { randomUUID } from 'node:crypto'"),
    example('src/front/home.ts', 'export const id = crypto.randomUUID()'),
  ],
  keeps: [
    example('src/ground/instant.ts', 'export const made = new Date(0), read = Date.parse("2026-11-26")'),
    example('src/cycle/3-scoring/store.test.ts', 'export const id = crypto.randomUUID()'),
    example('src/ground/world.ts', 'export const now = () => new Date()'),
  ],
}

const ownWorld: Rule = {
  name: 'only main makes the world',
  files: path => isProduct(path) && !path.startsWith('src/ground/') && path !== 'src/main.ts',
  find: (_, { names }) =>
    where(
      names,
      ({ name }) => name === 'realWorld',
      () => 'realWorld: let the world be handed in',
    ),
  breaks: [example('src/people/setup/actions.ts', "import { realWorld } from '#ground'")],
  keeps: [example('src/main.ts', "import { realWorld } from '#ground'")],
}

const taken = /\{[^}]*\benv\b[^}]*\}\s*=\s*process\b|from 'node:process'/

const environment: Rule = {
  name: 'only config and main read the environment',
  files: path => isProduct(path) && path !== 'src/config.ts' && path !== 'src/main.ts',
  find: ({ text }, { members }) => [
    ...where(
      members,
      ({ path }) => path === 'process.env',
      () => 'process.env: let config.ts read it and main.ts hand it in',
    ),
    ...(taken.test(text)
      ? [{ at: text.search(taken), words: 'takes env out of process: let main.ts hand it in' }]
      : []),
  ],
  breaks: [
    example('src/plumbing/db/embedded.ts', "export const home = process.env['HOME']"),
    example('src/plumbing/db/embedded.ts', 'const { argv, env } = process'),
    example('src/plumbing/db/embedded.ts', "import { env } from 'node:process'"),
  ],
  keeps: [
    example('src/plumbing/db/embedded.ts', 'export const root = process.getuid?.() === 0'),
    example('src/main.ts', 'export const all = process.env'),
  ],
}

const consoles: Rule = {
  name: 'nothing is said to the console: main speaks to the person who started it, the rest logs',
  files: path => path.startsWith('src/') && isProduct(path),
  find: (_, { members }) =>
    where(
      members,
      ({ path }) => path.startsWith('console.'),
      ({ path }) => path,
    ),
  breaks: [example('src/design/browser/line.ts', "console.log('saved')")],
  keeps: [example('src/main.ts', "process.stdout.write('Stocktake is at')")],
}

export const ambientRules = [world, ownWorld, environment, consoles]
