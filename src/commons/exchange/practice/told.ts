import type { Edition } from '#instrument'
import { standardsNamed } from '#support'
import type { Told } from '../told.ts'
import { areas, audiences, practiceKinds, themes } from './choices.ts'
import { textLabels, type PracticeSaid, type PracticeTexts } from './practice.ts'

const lines = (words: readonly string[]): string => words.join('\n')

/** All that somebody chooses and writes in a record, in the order of its form. */
export const toldOf = (said: PracticeSaid, editions: readonly Edition[]): readonly Told[] => [
  { name: 'What it is', words: practiceKinds[said.kind], box: 'kind' },
  ...(Object.keys(textLabels) as (keyof PracticeTexts)[]).map(name => ({
    name: textLabels[name],
    words: said[name],
    box: name,
  })),
  { name: 'Who can read it', words: audiences[said.audience], box: 'audience' },
  { name: 'The partnership’s name', words: said.naming ? 'To be shown' : 'Not to be shown', box: 'naming' },
  { name: 'Who to ask', words: said.askWhom, box: 'askWhom' },
  {
    name: 'Standards',
    words: lines(
      standardsNamed(said.standards, editions).map(({ number, title, edition }) => `${number} ${title} (${edition})`),
    ),
    box: 'standards',
  },
  { name: 'Themes', words: lines(said.themes.map(theme => themes[theme])), box: 'themes' },
  { name: 'Kinds of area', words: lines(said.areas.map(area => areas[area])), box: 'areas' },
]
