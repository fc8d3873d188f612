import { limits, TooMuch } from '../limits.ts'
import { readPart, type Parts } from '../parts.ts'

/** The texts that the cells of a workbook share. */
export const stringsOf = async (parts: Parts, name: string): Promise<readonly string[]> => {
  const strings: string[] = []
  let [text, isText, isSaid, characters] = ['', false, true, 0]
  await readPart(parts, name, {
    open: ({ name: element }) => {
      if (element === 'si') text = ''
      else if (element === 'rPh') isSaid = false
      isText = element === 't'
    },
    close: element => {
      isText = false
      if (element === 'rPh') isSaid = true
      else if (element === 'si') strings.push(text)
      if (strings.length > limits.cells) throw new TooMuch('More texts than any paper.')
    },
    text: words => {
      if (!isText || !isSaid) return
      text += words
      characters += words.length
      if (characters > limits.characters) throw new TooMuch('More text than any paper.')
    },
  })
  return strings
}
