import { isProduct } from '../house.ts'
import { example, where, type Rule } from '../rule.ts'

const elements =
  'a|abbr|article|aside|b|body|br|button|caption|circle|cite|code|datalist|dd|details|div|dl|dt|em|fieldset|figcaption|' +
  'figure|footer|form|g|h[1-6]|head|header|hr|html|i|img|input|label|legend|li|line|link|main|meta|nav|ol|optgroup|' +
  'option|output|p|path|pre|progress|q|rect|s|script|section|select|small|span|strong|style|sub|summary|sup|svg|table|' +
  'tbody|td|template|textarea|tfoot|th|thead|time|title|tr|u|ul|use|var|video'
const tag = new RegExp(`</?(?:${elements})(?:[\\s/>]|\\$\\{|$)`, 'i')

const isDrawn = (path: string): boolean => path.includes('/pages/') || path.startsWith('src/design/')

const inPages: Rule = {
  name: 'HTML lives in pages and design',
  // bytes.ts looks for markup in files that people attach, in order to refuse them.
  files: path => isProduct(path) && !isDrawn(path) && path !== 'src/plumbing/files/bytes.ts',
  find: (_, { texts }) =>
    where(
      texts,
      ({ text, tag: tagged }) => tagged === 'html' || tag.test(text),
      () => 'HTML: move it to pages/',
    ),
  breaks: [
    example('src/people/visit/routes.ts', "export const words = '<p>Hello</p>'"),
    example('src/people/visit/mail.ts', 'export const words = `Hello,<br>${name}`'),
    example('src/people/visit/routes.ts', 'export const words = `<div${attributes}>`'),
    example('src/front/home.ts', 'export const words = html`${page}`'),
    example('src/plumbing/http/server.ts', 'export const words = \'<!doctype html><html lang="en">\''),
  ],
  keeps: [
    example('src/people/visit/pages/sign-in.ts', 'export const page = html`<p>Hello</p>`'),
    example('src/design/govuk/tag.ts', 'export const tag = html`<strong>Hello</strong>`'),
    example('src/people/visit/mail.ts', "export const words = 'From Ana <ana@example.org>, 2 < 3'"),
    example('src/cycle/1-instrument/store.ts', "export const words = 'editions/<name>/<version>/edition.json'"),
  ],
}

const inline = /<[a-z][^<>]*\s(?:style|on[a-z]+)\s*=|^\s*(?:style|on[a-z]+)\s*=\s*["']/i
const handlers = /^on(?:click|change|submit|input|load|error|focus|blur|key(?:down|up|press)|mouse[a-z]+|toggle)$/

const noInline: Rule = {
  name: 'no inline style and no inline handler: the content policy would refuse it',
  files: path => isProduct(path) && !path.startsWith('src/design/browser/'),
  find: (_, { texts, names }) => [
    ...where(
      texts,
      ({ text }) => inline.test(text) || handlers.test(text),
      () => 'inline style or handler: give it a class, or a script in design/browser',
    ),
    ...where(
      names,
      ({ name }) => handlers.test(name),
      ({ name }) => `${name}: a script belongs in design/browser`,
    ),
  ],
  breaks: [
    example('src/design/charts/marks.ts', 'export const mark = html`<rect style="fill:red" />`'),
    example('src/design/charts/marks.ts', 'export const mark = html`<rect ${more} style="fill:red" />`'),
    example('src/people/visit/pages/sign-in.ts', 'export const page = html`<form\n  onsubmit="go()">`'),
    example('src/people/visit/pages/sign-in.ts', "export const extra = attributes({ onclick: 'go()' })"),
  ],
  keeps: [
    example('src/design/charts/marks.ts', 'export const mark = html`<rect class="style" data-on="a" />`'),
    example('src/design/layout/page.ts', 'export const link = html`<link rel="stylesheet" href="${style}">`'),
  ],
}

const noRaw: Rule = {
  name: 'only design writes markup that is not escaped',
  files: path => isProduct(path) && !path.startsWith('src/design/'),
  find: (_, { calls, names }) => [
    ...where(
      calls,
      ({ callee }) => callee === 'raw' || callee.endsWith('.raw'),
      () => 'raw: let design make it',
    ),
    ...where(
      names,
      ({ name }) => name === 'innerHTML' || name === 'outerHTML',
      ({ name }) => name,
    ),
  ],
  breaks: [
    example('src/people/visit/pages/sign-in.ts', "export const page = raw('<b>')"),
    example('src/people/visit/store.ts', 'export const query = sql.raw(text)'),
  ],
  keeps: [
    example('src/design/layout/foot.ts', "export const foot = raw('<b>')"),
    example('src/people/visit/store.ts', 'export const query = drawn(text)'),
  ],
}

export const markupRules = [inPages, noInline, noRaw]
