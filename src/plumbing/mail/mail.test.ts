import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { asSent, type Mail } from './mail.ts'

const publicUrl = 'https://stocktake.example/'
const mail: Mail = { to: 'ann@council.example', subject: 'Sign in', text: 'Hello.\n\nhttps://stocktake.example/link/1' }
const sent = (change: Partial<Mail>) => asSent({ ...mail, ...change }, publicUrl)
const textOf = (text: string): string => {
  const decision = sent({ text })
  return decision.ok ? decision.value.text : decision.refusal.kind
}

describe('one address', () => {
  for (const to of [
    'ann@council.example',
    "o'brien+x@council.example".replace("'", ''),
    'anne-marie@nhs.example',
    'ünï@ex.example',
  ])
    test(`${to} is one`, () => assert.equal(sent({ to }).ok, true))

  const others = [
    ...['', 'ann', '@', 'ann@', '@council.example', 'ann@@council.example', 'ann@council.example@evil.example'],
    ...[
      'ann@council.example, eve@evil.example',
      'ann@council.example;eve@evil.example',
      'ann@council.example eve@evil.example',
    ],
    ...['Eve <eve@evil.example>', '"eve@evil.example" <ann@council.example>', 'ann(comment)@council.example'],
    ...['ann@council.example\r\nBcc: eve@evil.example', 'ann@council.example\nBcc: x', 'ann\u0000@council.example'],
    ...[
      'ann@council.example\u202e',
      'ann\u200b@council.example',
      'group: ann@council.example;',
      '\ud800@council.example',
    ],
    ...[`${'a'.repeat(65)}@council.example`, `ann@${'a'.repeat(10_000)}.example`],
  ]
  for (const to of others)
    test(`${JSON.stringify(to.slice(0, 60))} is not`, () =>
      assert.deepEqual(sent({ to }), { ok: false, refusal: { kind: 'not-one-address' } }))
})

describe('the subject', () => {
  test('is one visible line whatever was put into it', () => {
    for (const subject of [
      'Hi\r\nBcc: eve@evil.example',
      'Hi\nX: y',
      'Hi\rX: y',
      'Hi\u2028X',
      'Hi\u0000\u0007X',
      'Hi\u202eX',
    ]) {
      const decision = sent({ subject })
      assert.ok(decision.ok)
      assert.match(decision.value.subject, /^Hi [\x21-\x7e ]*$/)
    }
  })

  test('is cut at 200 characters and never in the middle of one', () => {
    const decision = sent({ subject: `${'x'.repeat(198)}😀😀` })
    assert.ok(decision.ok)
    assert.equal(decision.value.subject.length, 200)
    assert.ok(decision.value.subject.isWellFormed())
  })

  test('must say something', () =>
    assert.deepEqual(sent({ subject: '\u200b\n' }), { ok: false, refusal: { kind: 'nothing-said' } }))
})

describe('the text', () => {
  test('keeps its lines and our links', () =>
    assert.equal(textOf(`${mail.text}?a=b.\r\nBye`), `${mail.text}?a=b.\nBye`))

  const foreign = [
    ...['https://evil.example/a', 'http://stocktake.example/', 'https://stocktake.example.evil.example/x'],
    ...['https://stocktake.example@evil.example/', 'HTTPS://EVIL.EXAMPLE', 'www.evil.example', 'ftp://evil.example'],
    ...['https://stocktake.example\\@evil.example', 'file:///etc/passwd', 'https://stocktake.example:444/'],
  ]
  for (const link of foreign)
    test(`loses ${link}`, () => assert.equal(textOf(`Join ${link} now`), 'Join [link removed] now'))

  test('past 20,000 characters is refused, and a long word costs no time', () => {
    assert.equal(textOf('x'.repeat(20_001)), 'too-long')
    assert.equal(textOf('a'.repeat(20_000)).length, 20_000)
    assert.ok(textOf('a://'.repeat(5_000)).length <= 20_000)
  })
})
