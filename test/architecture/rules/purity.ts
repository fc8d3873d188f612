import { drawerOf, hasNouns, isProduct } from '../house.ts'
import { example, where, type Rule } from '../rule.ts'

const waiting = /^(?:fetch|setTimeout|setInterval|setImmediate|queueMicrotask)$/

const isPure = (path: string): boolean =>
  isProduct(path) &&
  (drawerOf(path) === 'pages' ||
    (hasNouns(path) && drawerOf(path) === 'noun') ||
    /^src\/(?:ground\/|plumbing\/forms\/|design\/(?!assets\/|browser\/))/.test(path))

const sync: Rule = {
  name: 'ground, nouns, pages, design and forms answer at once: nothing async',
  files: isPure,
  find: (_, { waits, calls }) => [
    ...where(
      waits.slice(0, 1),
      () => true,
      () => 'waits for something: do that in a store, action or route, and hand the value in',
    ),
    ...where(
      calls,
      ({ callee }) => waiting.test(callee),
      ({ callee }) => `${callee} waits for something`,
    ),
  ],
  breaks: [
    example('src/cycle/3-scoring/response.ts', 'export const rule = async () => 1'),
    example('src/cycle/3-scoring/response.ts', 'export async function rule() {}'),
    example('src/cycle/3-scoring/response.ts', 'export const rule = { async check() {} }'),
    example('src/people/visit/link.ts', 'export const both = () => Promise.all([])'),
    example('src/people/visit/link.ts', 'export const both = () => new Promise(() => undefined)'),
    example('src/papers/cells.ts', 'export const later = () => setTimeout(print, 10)'),
    example('src/people/visit/pages/sign-in.ts', 'export const page = async () => html``'),
    example('src/front/pages/trouble.ts', "export const page = () => fetch('/')"),
    example('src/design/govuk/tag.ts', 'export const tag = async () => html``'),
  ],
  keeps: [
    example('src/cycle/3-scoring/response.ts', 'export type Load = (id: string) => Promise<string>'),
    example('src/cycle/3-scoring/actions.ts', 'export const save = async () => 1'),
    example('src/cycle/3-scoring/response/routes/replies.ts', 'export const reply = async () => 1'),
    example('src/people/access/member.ts', 'export const ask = async () => 1'),
    example('src/people/visit/mail.ts', 'export const mail = async () => 1'),
    example('src/cycle/3-scoring/response.test.ts', 'export const later = async () => 1'),
    example('src/design/assets/build.ts', 'export const build = async () => 1'),
  ],
}

export const purityRules = [sync]
