import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { languageOf, nameOfLanguage } from './language.ts'

test('the language of a document is guessed from its script and its small words', () => {
  const said = [
    ['cy', 'Rydym yn gwybod beth sydd ei angen ar deuluoedd, ac mae ein cynlluniau yn dangos hynny.'],
    ['en', 'We know what families need, and our plans show it.'],
    ['en', 'Ysbyty Gwynedd and the council agree on what to do in Bangor.'],
    ['ar', 'نحن نعرف ما تحتاجه الأسر.'],
    ['ur', 'ہم جانتے ہیں کہ خاندانوں کو کیا چاہیے۔'],
    ['he', 'אנחנו יודעים מה משפחות צריכות. 1 2 3'],
    ['en', 'Standard 1'],
    ['en', ''],
  ] as const
  for (const [language, text] of said) assert.equal(languageOf([text]), language, text)
})

test('a few foreign words make no other language', () => {
  assert.equal(languageOf(['The word for commissioning is comisiynu, and in Arabic التكليف.']), 'en')
})

test('any code that an edition may carry has a name', () => {
  assert.deepEqual(['cy', 'en-GB', 'en-1', 'qqq'].map(nameOfLanguage), ['Welsh', 'English', 'English', 'qqq'])
})

test('whatever a document says, its language has a name', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), texts => {
      assert.notEqual(nameOfLanguage(languageOf(texts)), '')
    }),
  )
})
