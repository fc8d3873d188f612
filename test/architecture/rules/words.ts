import { isCode } from '../house.ts'
import { example, where, type Rule } from '../rule.ts'

/** This folder quotes what it forbids. */
const isElsewhere = (path: string): boolean => !path.startsWith('test/architecture/')

const named: Rule = {
  name: 'exports have names',
  files: path => isCode(path) && isElsewhere(path),
  find: (_, { defaultExports }) =>
    where(
      defaultExports,
      () => true,
      () => 'a default export: give it the one name that everybody uses',
    ),
  breaks: [
    example('src/ground/text.ts', 'export default 1'),
    example('src/ground/text.ts', 'export default function () {}'),
    example('src/ground/text.ts', 'const one = 1\nexport { one as default }'),
    example('test/world/programme.ts', "export { default } from './other.ts'"),
  ],
  keeps: [example('src/ground/text.ts', "import one from 'one'\nexport const two = one")],
}

const empty = new Set(['util', 'utils', 'helper', 'helpers', 'common', 'manager', 'service'])

/** `ServiceNavigation` → service, navigation; `date_helper` → date, helper. */
const wordsOf = (name: string): readonly string[] =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)

/** A component of GOV.UK and its options are called what GOV.UK calls them. */
const isGovUk = (name: string): boolean => /^service(?:-?navigation|name$|url$)/i.test(name)

const isEmpty = (name: string): boolean => !isGovUk(name) && wordsOf(name).some(word => empty.has(word))

const paths: Rule = {
  name: 'files and folders are called after what they hold',
  files: isElsewhere,
  find: ({ path }) => (path.split('/').some(isEmpty) ? [{ at: 0, words: 'says nothing: name what it holds' }] : []),
  breaks: [
    example('src/plumbing/db/utils.ts', ''),
    example('src/common/text.ts', ''),
    example('test/world/sample-helpers.ts', ''),
    example('docs/running/service.md', ''),
  ],
  keeps: [
    example('src/commons/exchange/index.ts', ''),
    example('src/design/govuk/service-navigation.ts', ''),
    example('docs/running/install.md', ''),
  ],
}

const identifiers: Rule = {
  name: 'names say what a thing is',
  files: path => isCode(path) && isElsewhere(path),
  find: (_, { names }) =>
    where(
      names,
      ({ name }) => isEmpty(name),
      ({ name }) => `${name} says nothing: name what it is or does`,
    ),
  breaks: [
    example('src/people/visit/visit.ts', 'export const visitManager = 1'),
    example('src/people/visit/visit.ts', 'export type PeopleService = 1'),
    example('src/people/visit/visit.ts', 'export const date_helper = 1'),
  ],
  keeps: [
    example('src/design/govuk/service-navigation.ts', 'export type ServiceNavigationOptions = 1'),
    example('src/people/visit/visit.ts', "export const words = 'a common service', services = 1"),
  ],
}

const left = /\b(?:TODO|FIXME|XXX|HACK)\b/g

const finished: Rule = {
  name: 'nothing is left for later in the source: an issue is where it belongs',
  files: path => isElsewhere(path) && !path.startsWith('editions/'),
  find: ({ text }) =>
    [...text.matchAll(left)].map(match => ({ at: Buffer.byteLength(text.slice(0, match.index)), words: match[0] })),
  breaks: [
    example('src/people/visit/visit.ts', '// TODO later'),
    example('migrations/001-people.sql', '-- é\n-- FIXME'),
    example('docs/running/install.md', 'XXX: say how'),
  ],
  keeps: [example('src/people/visit/visit.ts', "export const words = 'What to do next'")],
}

const beside: Rule = {
  name: 'a test stands beside the code that it tests',
  files: path => path.startsWith('src/') && /\.(?:test|spec)\.[a-z]+$/.test(path),
  find: ({ path }) =>
    /\/(?:test|tests|__tests__)\/|\.spec\./.test(path)
      ? [{ at: 0, words: 'put it beside the code, as x.test.ts' }]
      : [],
  breaks: [
    example('src/people/test/visit.test.ts', ''),
    example('src/people/__tests__/visit.test.ts', ''),
    example('src/people/visit.spec.ts', ''),
  ],
  keeps: [example('src/people/visit/visit.test.ts', '')],
}

export const wordRules = [named, paths, identifiers, finished, beside]
