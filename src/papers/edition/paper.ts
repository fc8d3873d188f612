import { bullets, facts, heading, note, paragraph, table, type Block, type Paper } from '#documents'
import {
  bandsOf,
  promptsOf,
  sayLanguage,
  saySpan,
  termsOf,
  wordsOf,
  type Edition,
  type Section,
  type Standard,
} from '#instrument'

type Say = (text: string) => string

const english = 'en-GB'

/** A heading of ours: English, whatever language the edition and with it the paper is in. */
const ours = (level: 1 | 2 | 3, text: string): Block => ({ ...heading(level, text), lang: english })

const inEnglish = (lines: readonly string[]): Block => bullets(lines.map(text => [{ text, lang: english }]))

/** An edition whole, to read on paper or in Word: what its file says, in the order in which it is asked. */
export const editionPaper = (edition: Edition, fingerprint: string): Paper => {
  const terms = termsOf(edition)
  const own = edition.language
  const say: Say = text => wordsOf(text, terms)
  return {
    title: edition.title,
    subtitle: `Version ${edition.version}`,
    lang: /^en\b/i.test(own) ? english : own,
    status: edition.id,
    orientation: 'portrait',
    blocks: [
      paragraph(edition.about),
      facts(
        { name: 'Edition', value: edition.id },
        { name: 'Fingerprint (SHA-256 of its file)', value: fingerprint },
        { name: 'Language', value: sayLanguage(edition.language) },
      ),
      ...(edition.notes === undefined ? [] : [ours(1, 'Notes'), inEnglish(edition.notes)]),
      ours(1, 'What a score means'),
      table({
        caption: 'Scores and their labels',
        rowHeadings: true,
        columns: [
          { heading: 'Score', width: 15 },
          { heading: 'Label', width: 85 },
        ],
        rows: edition.answer.scale.map(({ score, label }) => [String(score), say(label)]),
      }),
      ...edition.sections.flatMap(section => sectionBlocks(edition, section, say)),
      ...(edition.glossary.length === 0
        ? []
        : [ours(1, 'Words'), facts(...edition.glossary.map(({ word, means }) => ({ name: word, value: means })))]),
    ],
  }
}

const sectionBlocks = (edition: Edition, section: Section, say: Say): readonly Block[] => [
  heading(1, say(section.title)),
  ...section.standards.flatMap(standard => standardBlocks(edition, standard, say)),
]

const orNone = (items: readonly string[], none: string): Block => (items.length === 0 ? note(none) : bullets(items))

const standardBlocks = (edition: Edition, standard: Standard, say: Say): readonly Block[] => [
  heading(2, `${standard.number}. ${say(standard.title)}`),
  ...bandsOf(edition, standard).flatMap(({ from, to, statements }) => [
    ours(3, `${from === to ? 'Score' : 'Scores'} ${saySpan({ from, to })}`),
    orNone(
      statements.map(({ words }) => say(words)),
      'Nothing is said of these scores.',
    ),
  ]),
  ours(3, 'Questions'),
  orNone(
    promptsOf(edition, standard).map(({ words }) => say(words)),
    'No questions.',
  ),
]
