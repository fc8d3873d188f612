import type { Field } from '#plans'
import type { Box } from './section.ts'

/** Over the definition, on screen and on paper. */
export const definitionTitle = 'What we mean by commissioning'

/**
 * What is typed of the definition until it is saved. Saved, it stands in the glossary of the partnership and nowhere
 * else, and nothing stands here.
 */
export const definitionBox: Box = {
  ...{ kind: 'text', key: 'definition.typed', title: definitionTitle, elements: [] },
  hint: 'The definition that all partners have agreed. Saved, it stands in your glossary under “Commissioning”, and is explained with these words everywhere.',
}

/** As long as an explanation may be that people still read where a word is explained. */
export const definitionField: Field = { key: definitionBox.key, called: definitionTitle, as: 'text', max: 1000 }
