import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { html } from '../html.ts'
import { inTheirLanguage, type Spoken } from './spoken.ts'

const welsh: Spoken = {
  lang: 'cy',
  texts: [
    'Mae’r {partnership} yn gwybod beth sy’n bwysig',
    'Rydym yn gwrando ar deuluoedd',
    'Wedi dechrau',
    'Da & gwell',
  ],
}
const marked = (words: string): string => `<span lang="cy" dir="auto">${words}</span>`
const page = (inside: ReturnType<typeof html>) =>
  html`<header>Wedi dechrau</header>
    <main>${inside}</main>`.markup
const shown = (inside: ReturnType<typeof html>): string =>
  inTheirLanguage(page(inside), [welsh]).replace(/^.*<main>|<\/main>$/gs, '')

test('a text in another language is marked wherever it stands in a line, and nothing around it', () => {
  assert.equal(
    shown(html`<h3>3. ${'Rydym yn gwrando ar deuluoedd'}</h3>`),
    `<h3>3. ${marked('Rydym yn gwrando ar deuluoedd')}</h3>`,
  )
  assert.equal(
    shown(html`<p>You agreed on “${'Rydym yn gwrando ar deuluoedd'}”.</p>`),
    `<p>You agreed on “${marked('Rydym yn gwrando ar deuluoedd')}”.</p>`,
  )
  assert.equal(
    shown(html`<p>${'Mae’r bartneriaeth leol yn gwybod beth sy’n bwysig'}</p>`),
    `<p>${marked('Mae’r bartneriaeth leol yn gwybod beth sy’n bwysig')}</p>`,
  )
})

test('of a text with many gaps the pieces are marked, and nobody waits for it', () => {
  const texts = [
    '{nothing but a gap}',
    `${'a{x}'.repeat(60)}b`,
    'Rydym yn gwrando {x} ar deuluoedd yma {y} bob dydd o’r flwyddyn',
  ]
  const page = (words: string) => inTheirLanguage(`<main><p>${words}</p></main>`, [{ lang: 'cy', texts }])
  assert.equal(
    page('Rydym yn gwrando heddiw ar deuluoedd yma eto bob dydd o’r flwyddyn'),
    `<main><p>${marked('Rydym yn gwrando')} heddiw ${marked('ar deuluoedd yma')} eto ${marked('bob dydd o’r flwyddyn')}</p></main>`,
  )
  const long = 'a'.repeat(20_000)
  assert.equal(page(long), `<main><p>${long}</p></main>`)
})

test('a short one is marked where it stands alone, and the menu stays ours', () => {
  assert.equal(shown(html`<li>${'Da & gwell'}</li>`), `<li>${marked('Da &amp; gwell')}</li>`)
  assert.equal(shown(html`<li>${'Da & gwell heddiw'}</li>`), '<li>Da &amp; gwell heddiw</li>')
  assert.match(inTheirLanguage(page(html`x`), [welsh]), /<header>Wedi dechrau</)
})

test('a box and a choice are marked themselves; scripts, drawings and attributes are left', () => {
  assert.match(
    shown(html`<textarea rows="2">${'Rydym yn gwrando ar deuluoedd'}</textarea>`),
    /<textarea lang="cy" dir="auto" rows/,
  )
  assert.match(
    shown(html`<option value="A1">2. ${'Rydym yn gwrando ar deuluoedd'}</option>`),
    /<option lang="cy" dir="auto"/,
  )
  assert.match(shown(html`<input type="text" value="${'Wedi dechrau'}" />`), /<input lang="cy" dir="auto" type/)
  const left = html`<svg role="img"><title>Wedi dechrau</title></svg>
    <p aria-label="Wedi dechrau">Yes</p>`
  assert.equal(shown(left), left.markup)
  assert.match(
    shown(
      html`${left}
        <p>${'Wedi dechrau'}</p>`,
    ),
    /<p><span lang="cy"/,
  )
})

test('a text that is broken up by an explained word is marked in its pieces', () => {
  const inside = html`<p>Rydym yn gwrando <a href="/words">ar</a> deuluoedd</p>`
  assert.match(shown(inside), new RegExp(`<p>${marked('Rydym yn gwrando')} <a`))
})

test('whatever a page says, only marks are added to it', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom(...welsh.texts))), fc.string(), (texts, other) => {
      const before = page(
        html`${texts.map(text => html`<p class="${other}">${text}</p>`)}<textarea>${other}</textarea>`,
      )
      const after = inTheirLanguage(before, [welsh, { lang: 'ga', texts }])
      assert.equal(after.replaceAll(/<span lang="[a-z]+" dir="auto">|<\/span>| lang="[a-z]+" dir="auto"/g, ''), before)
    }),
  )
})
