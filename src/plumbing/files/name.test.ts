import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { cleanName, extensionOf } from './name.ts'

describe('a file name', () => {
  const names: readonly (readonly [string, string])[] = [
    ['Needs assessment (final) v1.2.docx', 'Needs assessment (final) v1.2.docx'],
    ['Anghenion Ynys Môn – crynodeb.pdf', 'Anghenion Ynys Môn – crynodeb.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\ann\\Desktop\\plan.xlsx', 'plan.xlsx'],
    ['a\r\nb\u0000c\u007f.pdf', 'abc.pdf'],
    ['invoice\u202efdp.exe', 'invoicefdp.exe'],
    ['\u2066a\u2069\u200bb\ufeff.txt', 'ab.txt'],
    ['...hidden.txt... ', 'hidden.txt'],
    ['  two   spaces.txt', 'two spaces.txt'],
    ['\ud800lone.txt', '\ufffdlone.txt'],
    ['', 'file'],
    ['/', 'file'],
    ['...', 'file'],
  ]
  for (const [typed, clean] of names)
    test(`${JSON.stringify(typed)} becomes ${clean}`, () => assert.equal(cleanName(typed), clean))

  test('is cut at 200 characters with its ending, and never in the middle of one', () => {
    const clean = cleanName(`${'😀'.repeat(200)}.docx`)
    assert.ok(clean.length <= 200 && clean.isWellFormed() && clean.endsWith('….docx'))
  })

  test('has the ending that a computer would go by', () => {
    assert.deepEqual(['a.PDF', 'a.pdf.exe', 'a', '.pdf', 'a.', 'a.pdf '].map(extensionOf), [
      'pdf',
      'exe',
      '',
      '',
      '',
      'pdf ',
    ])
  })
})
