import type { Form } from '#forms'
import type { Said } from '../additions/addition.ts'

/** Reads how a partnership explains a word. */
export const readWord = (form: Form): Said => {
  const word = form.line('word', { called: 'The word', needed: 'Write the word', max: 100 })
  if (word !== '' && !/^[\p{L}\p{N}]/u.test(word)) form.complain('word', 'The word must begin with a letter or a digit')
  return {
    word,
    stands: form.line('stands', { called: 'What the letters stand for', max: 200 }),
    means: form.line('means', { called: 'What it means', needed: 'Write what it means', max: 500 }),
  }
}
