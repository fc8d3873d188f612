import assert from 'node:assert/strict'
import { test } from 'node:test'
import decodeQR from 'qr/decode.js'
import { qrCode } from './index.ts'

/** The drawing as a camera would see it, 8 pixels a module. */
const photographed = (markup: string) => {
  const size = Number(/viewBox="0 0 (\d+)/.exec(markup)?.[1])
  const side = size * 8
  const data = new Uint8Array(side * side * 4).fill(255)
  for (const [, x, y, run] of markup.matchAll(/M(\d+) (\d+)h(\d+)v1/g)) {
    for (let row = Number(y) * 8; row < (Number(y) + 1) * 8; row++) {
      for (let column = Number(x) * 8; column < (Number(x) + Number(run)) * 8; column++) {
        data.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3)
      }
    }
  }
  return { width: side, height: side, data }
}

test('a camera reads from the drawing what was put into it', () => {
  for (const text of ['https://stocktake.example/join/K7QM3XPD', 'http://localhost:3000/join/AAAA2222', 'é']) {
    assert.equal(decodeQR(photographed(qrCode(text, 'Where it leads').markup)), text)
  }
})

test('a code says where it leads and draws no markup of anybody’s', () => {
  const { markup } = qrCode('https://a.example', '<b>')
  assert.match(markup, /role="img"[^>]*>\s*<title>&lt;b&gt;<\/title>/)
  assert.doesNotMatch(markup, /style=|fill=/)
})
