import file from '../../../../editions/glossary/commissioning-words.json' with { type: 'json' }
import { wholeOr } from '../library-faults.ts'
import type { Explained } from './explained.ts'
import type { GlossaryFile } from './format.ts'
import { readGlossary } from './reading.ts'

const read = (): GlossaryFile => {
  const reading = readGlossary(file)
  return reading.ok ? reading.glossary : wholeOr('editions/glossary/commissioning-words.json', reading.faults)
}

/** The glossary that ships with the program, read once. */
export const shippedGlossary: GlossaryFile = Object.freeze(read())

/** Its words, as everybody has them. */
export const shippedWords: readonly Explained[] = shippedGlossary.words.map(({ word, stands, means }) => ({
  ...{ word, stands, means, origin: 'shipped' },
}))
