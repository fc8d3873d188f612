import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { withoutMarkup } from './markup.ts'

const page = (inside: string): string => `<!doctype html><html><body>${inside}</body></html>`

describe('The source of a page', () => {
  test('reads letters with marks and signs as they are meant', () => {
    assert.equal(
      withoutMarkup(
        page('<p>D&#373;r a th&acirc;n, d&wcirc;r &Eacute;ire, ni&ntilde;o; it&apos;s 5 &lt; 6 &amp; more</p>'),
      ),
      "Dŵr a thân, dŵr Éire, niño; it's 5 < 6 & more",
    )
  })

  test('reads nothing of what stands inside a tag', () => {
    const cell = '<td title="a > b" colspan="1"><img alt="one > two < three">We plan</td>'
    assert.equal(withoutMarkup(page(`<table><tr>${cell}<td>2</td></tr></table>`)).trim(), 'We plan\t2')
    assert.equal(withoutMarkup(page('<p>It’s 5 < 6 and "so" > that</p>')), 'It’s 5 < 6 and "so" > that')
  })

  test('reads a table in a cell as lines of that cell, and the rows after it', () => {
    const inner = '<table><tr><td>Begun</td><td>Half</td></tr><tr><td>Done</td></tr></table>'
    const rows = `<tr><td>1</td><td>First ${inner} last</td></tr><tr><td>2</td><td>We listen</td></tr>`
    assert.equal(
      withoutMarkup(page(`<table>${rows}</table><p>After</p>`)).trim(),
      '1\t"First\nBegun\nHalf\nDone\nlast"\n2\tWe listen\n\nAfter',
    )
  })

  test('keeps cells that reach over rows and columns in their places', () => {
    const rows = '<tr><td rowspan="2">1</td><th colspan=2>Both</th></tr><tr><td>a</td><td>b</td></tr>'
    assert.equal(withoutMarkup(page(`<table>${rows}</table>`)).trim(), '1\tBoth\t\n\ta\tb')
  })
})
