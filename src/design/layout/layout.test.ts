import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import { loadAssets } from '../assets/index.ts'
import { html, type Html } from '../html.ts'
import { textarea } from '../govuk/textarea.ts'
import {
  bandedRadios,
  folds,
  held,
  oneNext,
  page,
  path,
  questionRow,
  savedLine,
  tiles,
  waiting,
  type PageOptions,
} from './index.ts'

type Element = DefaultTreeAdapterTypes.Element

const assets = { css: '/assets/a.css', js: '/assets/a.js', icon: '/assets/i.svg', manifest: '/assets/m.webmanifest' }

const whole: PageOptions = {
  title: 'Standard 2',
  main: html`<h1 class="govuk-heading-l">Standard 2</h1>`,
  nonce: 'abc',
  assets,
  who: {
    name: 'Ruth Adeyemi',
    role: 'champion',
    signOut: { action: '/visit/end', fields: html`<input type="hidden" name="key" value="1" />` },
  },
  bar: {
    name: 'Wexmoor',
    href: '/wexmoor',
    menu: [
      { text: 'Today', href: '/', active: true },
      { text: 'Plan', href: '/plan' },
    ],
  },
  back: { text: 'All twelve', href: '/all' },
  warning: 'Sample data',
  foot: { links: [{ text: 'Help', href: '/help' }], words: 'It belongs to you.' },
}

const elementsOf = (node: DefaultTreeAdapterTypes.Node): readonly Element[] => [
  ...('tagName' in node ? [node] : []),
  ...('childNodes' in node ? node.childNodes.flatMap(elementsOf) : []),
]
const elements = (made: Html, name?: string): readonly Element[] =>
  elementsOf(parse(made.markup)).filter(element => name === undefined || element.tagName === name)
const named = (element: Element | undefined, name: string): string | undefined =>
  element?.attrs.find(attribute => attribute.name === name)?.value
const textOf = (node: DefaultTreeAdapterTypes.Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''

test('a page is a whole document in English with one main part and one way past the bars', () => {
  assert.match(page(whole).markup, /^<!DOCTYPE html>/)
  assert.equal(named(elements(page(whole), 'html')[0], 'lang'), 'en-GB')
  assert.equal(named(elements(page({ ...whole, lang: 'cy' }), 'html')[0], 'lang'), 'cy')
  assert.equal(elements(page(whole), 'main').length, 1)
  assert.equal(elements(page(whole), 'h1').length, 1)
  assert.equal(named(elements(page(whole), 'a')[0], 'href'), '#main-content')
})

test('the title says first that there are mistakes', () => {
  const titleOf = (options: PageOptions) => elements(page(options), 'title').map(textOf)[0]
  assert.equal(titleOf(whole), 'Standard 2 – Stocktake')
  assert.equal(titleOf({ ...whole, errors: true }), 'Error: Standard 2 – Stocktake')
  assert.equal(titleOf({ ...whole, title: '</title><script>' }), '</title><script> – Stocktake')
})

test('every script carries the nonce, and nothing has a style or a handler of its own', () => {
  assert.deepEqual(
    elements(page(whole), 'script').map(script => named(script, 'nonce')),
    ['abc', 'abc'],
  )
  const names = elements(page(whole)).flatMap(element => element.attrs.map(attribute => attribute.name))
  assert.deepEqual(
    names.filter(name => name === 'style' || name.startsWith('on')),
    [],
  )
})

test('signing out is a post that carries its fields', () => {
  const [form] = elements(page(whole), 'form')
  assert.equal(named(form, 'method'), 'post')
  assert.equal(named(form, 'action'), '/visit/end')
  assert.equal(
    form &&
      named(
        elementsOf(form).find(element => element.tagName === 'input'),
        'name',
      ),
    'key',
  )
})

test('bars, back link, warning and foot are there only when asked for', () => {
  const bare = textOf(parse(page({ title: 'T', main: html`<h1>T</h1>`, nonce: 'n', assets }).markup))
  const full = textOf(parse(page(whole).markup))
  for (const words of ['Ruth Adeyemi', 'Wexmoor', 'All twelve', 'Sample data', 'It belongs to you.', 'Sign out']) {
    assert.ok(full.includes(words), words)
    assert.ok(!bare.includes(words), words)
  }
})

test('a held button can be reached, does nothing, and says why', () => {
  const made = held({ text: 'Confirm', id: 'why', reason: html`one is open. <a href="/6">Agree it</a>` })
  const [button] = elements(made, 'button')
  assert.equal(named(button, 'type'), 'button')
  assert.equal(named(button, 'aria-disabled'), 'true')
  assert.equal(named(button, 'disabled'), undefined)
  assert.equal(named(button, 'aria-describedby'), named(elements(made, 'p')[0], 'id'))
})

test('one step of a path is now, for the eye and for the ear', () => {
  const made = path({
    label: 'The year',
    steps: [
      { name: 'Open', state: 'done' },
      { name: 'Gather', state: 'now', note: 'till May' },
      { name: 'Agree', state: 'ahead' },
    ],
  })
  assert.deepEqual(
    elements(made, 'li').map(step => named(step, 'aria-current')),
    [undefined, 'step', undefined],
  )
  assert.deepEqual(elements(made, 'li').map(textOf), ['Open (done)', 'Gather (now) till May', 'Agree'])
})

test('only the state of the saved line is spoken, never the time', () => {
  const [live] = elements(savedLine({ at: '14:32' })).filter(element => named(element, 'role') === 'status')
  assert.equal(live && textOf(live), 'Saved')
  const [empty] = elements(savedLine({})).filter(element => named(element, 'role') === 'status')
  assert.equal(empty && textOf(empty), '')
})

test('banded choices and tiles start at the field’s name, so that a mistake can link to the first', () => {
  const bands = [{ items: [{ value: 1, text: 'a' }] }, { items: [{ value: 2, number: 2, text: 'b' }] }]
  const banded = bandedRadios({ name: 'score', legend: { text: 'L' }, value: '2', errorMessage: 'Choose', bands })
  const squares = tiles({
    name: 'score',
    legend: { text: 'L' },
    value: 2,
    items: [
      { value: 1, mark: 1 },
      { value: 2, mark: 2 },
    ],
  })
  for (const made of [banded, squares]) {
    assert.deepEqual(
      elements(made, 'input').map(input => named(input, 'id')),
      ['score', 'score-2'],
    )
    assert.deepEqual(
      elements(made, 'input').map(input => named(input, 'checked')),
      [undefined, ''],
    )
  }
  assert.equal(named(elements(banded, 'fieldset')[0], 'aria-describedby'), 'score-error')
})

test('words from people are escaped in every part', () => {
  const x = '<img src=x onerror=alert(1)>'
  const parts = [
    oneNext({ title: x, words: x, action: { text: x, href: 'javascript:alert(1)' } }),
    waiting([{ what: x, href: x, note: x, when: x, late: true }]),
    folds([{ title: x, count: x, inside: html`${x}` }]),
    page({
      ...whole,
      title: x,
      warning: x,
      who: { name: x, role: x },
      bar: { name: x, menu: [{ text: x, href: '/' }] },
    }),
  ]
  for (const part of parts) {
    assert.equal(elements(part, 'img').length, 0)
    assert.doesNotMatch(part.markup, /javascript:/)
  }
})

test('a long page of questions weighs at most 30 kB with its style and code', async () => {
  const built = await loadAssets()
  const words = Array.from({ length: 60 }, (_, at) => `sentence ${at} says what number ${at * 7919} often looks like`)
  const row = (at: number) =>
    questionRow({
      asking: textarea({
        name: `box-${at}`,
        label: `Question ${at}`,
        hint: words[at % 60],
        value: words.slice(at).join('. '),
      }),
      helping: html`<h3>What helps</h3>
        <ul>
          ${words.slice(at, at + 9).map(line => html`<li>${line}</li>`)}
        </ul>`,
    })
  const made = page({
    ...whole,
    assets: built,
    main: html`<h1>Long</h1>
      ${Array.from({ length: 12 }, (_, at) => row(at))}`,
  })
  const sent = [built.css, built.js].map(path => built.files.get(path)?.brotli.length ?? Number.NaN)
  const total = sent.reduce((sum, size) => sum + size, brotliCompressSync(made.markup).length)
  assert.ok(total < 30_000, `${total} bytes`)
})
