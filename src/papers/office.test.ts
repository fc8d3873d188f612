import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { Paper } from '#documents'
import { planPaper } from './outline-plan/paper.ts'
import { agreedPaper } from './self-analysis/agreed.ts'
import { blankPaper } from './self-analysis/blank.ts'
import { groupPaper } from './self-analysis/group.ts'
import { agreed, answerOf, forum, questions, sitting, submitted, tally } from './test/nouns.ts'
import { openInOffice, type Opened } from './test/office.ts'
import { outline } from './test/outline.ts'
import { headingsOf, linesOf, tablesOf } from './test/reading.ts'

// Long answers, so that tables run over pages as they do in life.
const long = (standard: number): string =>
  Array.from(
    { length: 9 },
    (_, at) => `Part ${at + 1} of what was said on ${standard}. ${'It goes on. '.repeat(20)}`,
  ).join('\n\n')

const year = { partnership: 'Wexmoor Children’s Partnership', year: '2026/27' }
const all = questions.map(({ standard }) => submitted(standard.number, { summary: long(standard.number) }))
const [first, ...others] = all
assert.ok(first)

const papers = {
  blank: blankPaper({ ...year, subtitle: 'Stocktake 2026/27', gatherBy: '2026-12-18', asked: questions }),
  group: groupPaper({ ...year, standardCount: 12, sitting, responses: [first, ...others], tallies: [tally(1)] }),
  agreed: agreedPaper({
    ...year,
    now: '2027-01-20T09:00:00.000Z',
    questions,
    positions: questions.map(({ standard }) => agreed(standard.number, { summary: long(standard.number) })),
    sittings: [sitting],
    tallies: [tally(1)],
    responses: [...all, submitted(1, { group: forum })],
    answers: [...all, submitted(1, { group: forum })].map(answerOf),
  }),
  plan: planPaper({
    partnership: year.partnership,
    now: '2027-03-25T09:00:00.000Z',
    plan: { outline, signed: { by: 'Ines Marlow', as: 'chair', at: '2027-03-24T15:10:00.000Z' } },
  }),
} satisfies Readonly<Record<string, Paper>>
type Name = keyof typeof papers

let opened: Readonly<Record<Name, Opened>>
before(async () => {
  opened = await openInOffice(papers)
})

const bare = (words: string): string => words.replaceAll(/[\s\ufeff]/g, '')
const each = (check: (paper: Paper, seen: Opened, name: Name) => void): void => {
  for (const name of Object.keys(papers) as Name[]) check(papers[name], opened[name], name)
}

test('an office programme shows every text of every paper', () =>
  each((paper, { text }, name) => {
    const shown = bare(text)
    const lost = linesOf(paper).filter(line => !shown.includes(bare(line)))
    assert.deepEqual(lost, [], name)
    assert.ok(!shown.includes(bare('Nobody wrote this line')))
  }))

test('every heading is in the outline, in order', () =>
  each((paper, { outline: shown }, name) => assert.deepEqual(shown, headingsOf(paper), name)))

test('every page says which it is, of how many, and where the paper stands', () =>
  each((paper, { pages }, name) => {
    for (const [at, page] of pages.entries()) {
      assert.match(page, new RegExp(`Page ${at + 1} of ${pages.length}\\s`), name)
      assert.ok(page.trimEnd().endsWith(paper.status ?? ''), `${name}, page ${at + 1}`)
    }
  }))

test('the template’s header row stands on every page that its tables run over', () => {
  for (const name of ['blank', 'group', 'agreed'] as const) {
    const columns = tablesOf(papers[name]).find(table => table.columns[1] === 'Score 1–5')?.columns
    assert.deepEqual(columns?.length, 4)
    const written = name === 'blank' ? /☐ 5/ : /Part \d of what was said/
    const pages = opened[name].pages.filter(page => written.test(page))
    assert.ok(pages.length >= 6, name)
    for (const page of pages)
      assert.match(page, /^ *Standard +Score 1–5 +Summary of progress, .*Implications for your/m)
  }
})

test('the blank form leaves two standards to a page, so that it fits on seven sheets beside its guidance', () => {
  const forms = opened.blank.pages.filter(page => /☐ 5 /.test(page))
  assert.equal(forms.length, 7)
})
