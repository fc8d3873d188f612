import { bullets, facts, heading, note, paragraph, table, type Block, type Paper } from '#documents'
import { bandsOf, promptsOf, saySpan, termsOf, wordsOf, type Edition, type Section, type Standard } from '#instrument'

type Say = (text: string) => string

/** An edition whole, to read on paper or in Word: what its file says, in the order in which it is asked. */
export const editionPaper = (edition: Edition, fingerprint: string): Paper => {
  const terms = termsOf(edition)
  const say: Say = text => wordsOf(text, terms)
  return {
    title: edition.title,
    subtitle: `Version ${edition.version}`,
    lang: 'en-GB',
    status: edition.id,
    orientation: 'portrait',
    blocks: [
      paragraph(edition.about),
      facts(
        { name: 'Edition', value: edition.id },
        { name: 'Fingerprint (SHA-256 of its file)', value: fingerprint },
        { name: 'Language', value: edition.language },
      ),
      ...(edition.notes === undefined ? [] : [heading(1, 'Notes'), bullets(edition.notes)]),
      heading(1, 'What a score means'),
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
        : [heading(1, 'Words'), facts(...edition.glossary.map(({ word, means }) => ({ name: word, value: means })))]),
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
    heading(3, `${from === to ? 'Score' : 'Scores'} ${saySpan({ from, to })}`),
    orNone(
      statements.map(({ words }) => say(words)),
      'Nothing is said of these scores.',
    ),
  ]),
  heading(3, 'Questions'),
  orNone(
    promptsOf(edition, standard).map(({ words }) => say(words)),
    'No questions.',
  ),
]
