import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5'
import { attributes, html, isHtml, raw, type Html, type Inserted } from './html.ts'

const payloads = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</textarea><svg onload=alert(1)>',
  '&lt;script&gt;',
  '${alert(1)}',
  '\u0000<b>',
  'a\n"b"',
]

const elementsOf = (node: DefaultTreeAdapterTypes.Node): readonly DefaultTreeAdapterTypes.Element[] => [
  ...('tagName' in node ? [node] : []),
  ...('childNodes' in node ? node.childNodes.flatMap(elementsOf) : []),
]
const textOf = (node: DefaultTreeAdapterTypes.Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''

test('text from a person never becomes an element', () => {
  for (const payload of payloads) {
    const tree = parseFragment(html`<p>${payload}</p>`.markup)
    assert.deepEqual(
      elementsOf(tree).map(element => element.tagName),
      ['p'],
    )
    assert.equal(textOf(tree), payload.replace('\u0000', ''))
  }
})

test('text from a person never leaves a quoted attribute', () => {
  for (const payload of payloads) {
    for (const made of [html`<p title="${payload}"></p>`, html`<p${attributes({ title: payload })}></p>`]) {
      const [paragraph, ...others] = elementsOf(parseFragment(made.markup))
      assert.deepEqual(others, [])
      assert.deepEqual(
        paragraph?.attrs.map(({ name }) => name),
        ['title'],
      )
      assert.equal(paragraph?.attrs[0]?.value, payload.replace('\u0000', '\ufffd'))
    }
  }
})

test('an address that would run something becomes #', () => {
  for (const address of [
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    '//x.example',
  ]) {
    assert.equal(html`<a href="${address}">x</a>`.markup, '<a href="#">x</a>')
    assert.equal(html`<form action="${address}"></form>`.markup, '<form action="#"></form>')
    assert.equal(attributes({ href: address }).markup, ' href="#"')
  }
})

test('an address with parts is escaped and kept', () => {
  assert.equal(html`<a href="/p/${'a"b'}/x?y=${1}&amp;z=2">x</a>`.markup, '<a href="/p/a&quot;b/x?y=1&amp;z=2">x</a>')
  assert.equal(html`<a href="${'/p?a=1&b=2'}">x</a>`.markup, '<a href="/p?a=1&amp;b=2">x</a>')
})

test('markup nests, lists join, and nothing shows nothing', () => {
  const item = (word: string): Html => html`<b>${word}</b>`
  assert.equal(html`<p>${['a', '<'].map(item)}</p>`.markup, '<p><b>a</b><b>&lt;</b></p>')
  assert.equal(html`${undefined}${null}${false}${''}${[]}${0}`.markup, '0')
  assert.equal(html`<h${2} class="a">b</h${2}>`.markup, '<h2 class="a">b</h2>')
})

test('only what was made here passes as markup', () => {
  const forged = { markup: '<script>' } as unknown as Inserted
  assert.throws(() => html`<p>${forged}</p>`, TypeError)
  assert.equal(isHtml(forged), false)
  assert.equal(isHtml(html`x`), true)
  assert.throws(() => html`<p>${true as unknown as Inserted}</p>`, TypeError)
})

test('a value cannot stand where no escaping would help', () => {
  const word = 'x'
  // prettier-ignore
  const unsafe = [
    () => html`<script>${word}</script>`,
    () => html`<style>${word}</style>`,
    () => html`<p onclick="${word}"></p>`,
    () => html`<p style="${word}"></p>`,
    () => html`<p title=${word}></p>`,
    () => html`<p title='${word}'></p>`,
  ]
  for (const make of unsafe) assert.throws(make, SyntaxError)
  assert.throws(() => html`<p ${'title="x" onclick="y"'}></p>`, TypeError)
  assert.throws(() => html`<p title="${html`<b>x</b>`}"></p>`, TypeError)
})

test('a quotation mark or a sign in the words does not confuse the place', () => {
  assert.equal(
    html`<p class="a">He said "${'<b>'}" and 1 > ${0}</p>`.markup,
    '<p class="a">He said "&lt;b&gt;" and 1 > 0</p>',
  )
  assert.equal(html`<p title="1 > 0" class="${'"'}">${'<'}</p>`.markup, '<p title="1 > 0" class="&quot;">&lt;</p>')
})

test('attributes leave out what is missing and refuse handlers, styles and odd names', () => {
  const given = { id: 'a', hidden: true, title: undefined, disabled: false, 'data-n': 0, class: '' }
  assert.equal(attributes(given).markup, ' id="a" hidden data-n="0" class=""')
  for (const name of ['onclick', 'ONLOAD', 'style', 'srcdoc', 'a b', 'a>', '"']) {
    assert.throws(() => attributes({ [name]: 'x' }), TypeError)
  }
})

test('raw takes only what is written in our own source', () => {
  const word: string = '<b>'
  assert.equal(raw('<b>').markup, '<b>')
  // @ts-expect-error a string that is not a literal is not trusted
  raw(word)
  // @ts-expect-error nor is a literal with a hole in it
  raw(`<b>${word}`)
})
