import { drawerOf, isProduct, nameOfRoom, roomOf, type Source } from '../house.ts'
import { example, where, type Rule } from '../rule.ts'
import type { Syntax } from '../syntax.ts'

/** Every table and view that the migrations make. */
export const tablesIn = (files: readonly Source[]): readonly string[] =>
  files
    .filter(file => file.path.endsWith('.sql'))
    .flatMap(file => [...file.text.matchAll(/\bcreate (?:table|view) (?:if not exists )?([a-z_]+\.[a-z_]+)/g)])
    .map(match => match[1] ?? '')

const sentence =
  /^\s*(?:select\s|insert into\s|delete from\s|update\s+[\w.]+\s+set\s|with\s+\w+\s+as\s*\(|set local\s|lock table\s)/
const builders = /\.(?:selectFrom|insertInto|updateTable|deleteFrom|mergeInto|over|executeSql)$/

/** Where a room says by name which of its tables leave with everything that a partnership wrote. */
const namesTables = (path: string): boolean => drawerOf(path) === 'noun' && path.endsWith('/tables.ts')

const isStore = (path: string): boolean =>
  drawerOf(path) === 'store' || path.startsWith('src/plumbing/') || namesTables(path)

const inStores = (tables: readonly string[]): Rule => {
  const names = new RegExp(`(?:^|[^\\w.])(?:${tables.join('|').replaceAll('.', '\\.')})(?![\\w])`)
  return {
    name: 'SQL lives in stores',
    files: path => isProduct(path) && !isStore(path),
    find: (_, { texts, calls }) => [
      ...where(
        texts,
        ({ text, tag }) => tag?.startsWith('sql') === true || sentence.test(text),
        () => 'SQL: move it to store.ts',
      ),
      ...where(
        texts,
        ({ text }) => names.test(text),
        ({ text }) => `names a table (${names.exec(text)?.[0].trim()}): ask a store`,
      ),
      ...where(
        calls,
        ({ callee }) => builders.test(callee),
        () => 'builds a query: move it to store.ts',
      ),
    ],
    breaks: [
      example('src/cycle/3-scoring/routes.ts', "export const query = 'select id from somewhere'"),
      example('src/cycle/3-scoring/actions.ts', 'export const query = `\n  insert into ${name} values (1)`'),
      example('src/people/visit/actions.ts', 'export const query = sql`now()`'),
      example('src/people/visit/actions.ts', 'export const query = sql<string>`now()`'),
      example('src/people/visit/actions.ts', "export type Tables = { 'people.visit': { id: string } }"),
      example('src/front/home.ts', 'export const all = tx => tx.over().selectAll()'),
      example('src/papers/routes.ts', 'export const all = tx => tx.selectFrom(name)'),
      example('src/papers/routes/tables.ts', "export const table = 'people.visit'"),
    ],
    keeps: [
      example('src/cycle/3-scoring/store.ts', "export const query = 'select id from scoring.response'"),
      example('src/plumbing/db/migrate.ts', "export const query = 'select id from plumbing.migration'"),
      example('src/people/tables.ts', "export const table = 'people.visit'"),
      example('src/people/access/ability.ts', "export const abilities = ['people.invite', 'people.visitors']"),
      example('src/people/visit/pages/link.ts', "export const words = 'Select a date from this page with care'"),
      example('src/cycle/3-scoring/store.test.ts', "export const query = 'select id from scoring.response'"),
    ],
  }
}

/** After a lock, the second of two decides by the picture that it took before it waited: docs/decisions/in-line.md. */
const inLine: Rule = {
  name: 'whoever decides by a row is in line for it, instead of locking it',
  files: isProduct,
  find: (_, { texts, calls }) => [
    ...where(
      texts,
      ({ text, tag }) => tag?.startsWith('sql') === true && /\sfor (?:no key )?update\b/.test(text),
      () => 'locks a row: use inLine',
    ),
    ...where(
      calls,
      ({ callee }) => /\.for(?:NoKey)?Update$/.test(callee),
      () => 'locks a row: use inLine',
    ),
  ],
  breaks: [
    example(
      'src/people/visit/store.ts',
      "export const held = tx => tx.selectFrom('people.link').forUpdate().execute()",
    ),
    example('src/people/visit/store.ts', 'export const held = sql`select from people.link for update`'),
  ],
  keeps: [
    example('src/people/visit/store.ts', "export const held = tx => inLine(tx, 'people.link', { id })"),
    example(
      'src/cycle/5-workshop/store/rounds.ts',
      'export const held = tx => tx.selectFrom(round).forShare().execute()',
    ),
    example('src/people/visit/store.test.ts', 'export const held = sql`select from people.link for update`'),
  ],
}

/** A room has a schema of its own name. The overview has two: what was given stands apart from what is printed. */
const schemasOf = (path: string): readonly string[] => {
  const name = nameOfRoom(roomOf(path) ?? '')
  return name === 'overview' ? ['overview', 'contribution'] : [name === 'db' ? 'plumbing' : name]
}

/** `x` of `from x.y`, and of `x.y` where that is a table. */
const schemasIn = (text: string, tables: readonly string[]): readonly string[] => [
  ...[...text.matchAll(/\b(?:from|join|into|update|table)\s+([a-z_]+)\.[a-z_]/g)].map(match => match[1] ?? ''),
  ...[...text.matchAll(/(?<![\w.])([a-z_]+)\.[a-z_]+/g)]
    .filter(match => tables.includes(match[0]))
    .map(match => match[1] ?? ''),
]

const catalogues = ['pg_catalog', 'information_schema']

const strangers = (path: string, text: string, tables: readonly string[]): readonly string[] =>
  schemasIn(text, tables).filter(schema => !schemasOf(path).includes(schema) && !catalogues.includes(schema))

const inOwnSchema = (tables: readonly string[]): Rule => ({
  name: 'a store reads and writes the schema of its own room only',
  files: path => isProduct(path) && isStore(path),
  find: ({ path }, { texts }: Syntax) =>
    where(
      texts,
      ({ text }) => strangers(path, text, tables).length > 0,
      ({ text }) => `reaches into ${strangers(path, text, tables)[0]}: ask that room at its door`,
    ),
  breaks: [
    example('src/cycle/3-scoring/response/store.ts', "export type Tables = { 'people.visit': { id: string } }"),
    example('src/cycle/3-scoring/store.ts', "export const query = 'select id from exercise.not_known_yet'"),
    example('src/people/visit/store.ts', 'export const query = sql`delete from scoring.response where ${x}`'),
    example('src/plumbing/mail/store.ts', "export const query = 'insert into people.visit (id) values ($1)'"),
    example('src/cycle/3-scoring/tables.ts', "export const tables = ['people.visit']"),
    example('src/plumbing/db/migrate.ts', "export const query = 'update scoring.response set id = 1'"),
  ],
  keeps: [
    example('src/cycle/3-scoring/response/store.ts', "export type Tables = { 'scoring.response': { id: string } }"),
    example(
      'src/plumbing/db/catalogue.ts',
      "export const query = 'select 1 from pg_catalog.pg_class join plumbing.migration'",
    ),
    example('src/people/visit/store.ts', "export const column = 'visit.person_id'"),
  ],
})

/** `003-exercise.sql` makes things in `exercise`, `002-mail-and-files.sql` in `mail` and in `files`. */
const schemasOfMigration = (path: string): readonly string[] => {
  const words = path.replace(/^.*\/\d+-|\.sql$/g, '').split('-')
  return words[0] === 'ground' ? ['plumbing'] : words
}

const made =
  /\b(?:create|alter|drop)\s+(?:or replace\s+)?(?:unique\s+)?(?:table|view|function|procedure|type|sequence|trigger|policy|index)\b[^;]*?([a-z_]+)\.[a-z_]+/g

const migrations: Rule = {
  name: 'a migration makes and changes things in the schema of the room that it is called after',
  files: path => path.startsWith('migrations/'),
  find: ({ path, text }) =>
    [...text.replace(/--.*/g, comment => ' '.repeat(Buffer.byteLength(comment))).matchAll(made)]
      .filter(match => !schemasOfMigration(path).includes(match[1] ?? ''))
      .map(match => ({
        at: Buffer.byteLength(text.slice(0, match.index)),
        words: `touches ${match[1]}: give that room a migration`,
      })),
  breaks: [
    example('migrations/004-scoring.sql', 'create table scoring.a ();\n-- why\ncreate table exercise.b ();'),
    example('migrations/004-scoring.sql', 'create unique index one on exercise.b (id);'),
    example('migrations/004-scoring.sql', 'alter table people.role add column x text;'),
    example(
      'migrations/004-scoring.sql',
      'create policy own on people.person for select to stocktake_app using (true);',
    ),
  ],
  keeps: [
    example('migrations/002-mail-and-files.sql', 'create table mail.kept ();\ncreate table files.file ();'),
    example('migrations/004-scoring.sql', 'create table scoring.a (id uuid references exercise.sitting);'),
    example('migrations/004-scoring.sql', '-- not create table exercise.b\ncreate table scoring.a ();'),
    example('migrations/000-ground.sql', 'create function plumbing.setting(name text) returns text return 1;'),
  ],
}

/** The rules of who may ask the database what, where these tables are. */
export const sqlRules = (tables: readonly string[]): readonly Rule[] => [
  inStores(tables),
  inLine,
  inOwnSchema(tables),
  migrations,
]
