import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Block, Original } from './original.ts'
import { laidOut } from './proposal.ts'
import { proposeFrom } from './propose.ts'
import { lossesOf } from './test/reading-of.ts'

/** A document of Word: `# ` before a heading, `- ` before an item. */
const written = (...lines: readonly string[]): Original => ({
  from: 'word',
  blocks: lines.map((line, at): Block => {
    const [, sign, words = ''] = /^(?:([#-]) )?(.*)$/.exec(line) ?? []
    const bare = { kind: 'paragraph', id: `b${at + 1}` } as const
    if (sign === '#') return { ...bare, line: { words }, heading: 3 }
    return { ...bare, line: sign === '-' ? { words, item: '•' } : { words } }
  }),
})

const list = (title: string, thing: string): readonly string[] => [
  `# ${title}`,
  ...['What a 1 or 2 looks like', `- Nobody counts ${thing}.`],
  ...['What a 3 or 4 looks like', `- Half of ${thing} is counted.`],
  ...['What a 5 looks like', `- All of ${thing} is counted.`, `- And ${thing} is known.`],
  ...['Ask yourselves', `- Who counts ${thing}?`],
]

const standardsIn = (original: Original) => {
  const proposal = proposeFrom(original)
  assert.deepEqual(lossesOf(proposal, []), [], 'no sign of the document is lost')
  return laidOut(proposal)
    .sections.flatMap(({ standards }) => standards)
    .map(({ title, bands, prompts }) => ({
      title: title?.words,
      bands: bands.map(({ statements }) => statements.map(({ words }) => words)),
      asked: prompts.map(({ post, words }) => `${post.as}: ${words}`),
    }))
}

const meant = (title: string, thing: string) => ({
  title,
  bands: [
    [`Nobody counts ${thing}.`],
    [`Half of ${thing} is counted.`],
    [`All of ${thing} is counted.`, `And ${thing} is known.`],
  ],
  asked: [`prompt: Who counts ${thing}?`],
})

test('a line that names scores over a list is the heading of that band, and one over questions is theirs', () => {
  assert.deepEqual(standardsIn(written(...list('1.1 Beds come', 'beds'), ...list('1.2 Beds go', 'wheels'))), [
    meant('Beds come', 'beds'),
    meant('Beds go', 'wheels'),
  ])
})

test('a heading like those of standards, with lists as they have, is a standard without a number', () => {
  const found = standardsIn(written(...list('1.1 Beds come', 'beds'), ...list('Money is shared', 'money')))
  assert.deepEqual(found, [meant('Beds come', 'beds'), meant('Money is shared', 'money')])
})

test('a heading with anything else below it is no standard, and a line that only holds a number no band', () => {
  const [found, ...others] = standardsIn(
    written('# 1.1 Beds come', 'In the last 5 years', '- Nobody counts.', '# How this was made', 'By the people here.'),
  )
  assert.deepEqual([found?.title, found?.bands, others], ['Beds come', [], []])
})
