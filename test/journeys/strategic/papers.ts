import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { follow, press, tap } from '../browser.ts'
import { fill, go, type Story } from '../champion/story.ts'
import { wordsIn } from '../word.ts'

const run = promisify(execFile)

/** What a paper must say, whoever opens it. */
const said = [
  'A family asks once and is answered once.',
  'One planning round, with one calendar, by the third year.',
  'Three planning meetings become one that decides.',
  'One calendar is enough to plan together.',
  'The decisions did not: each team still decided alone.',
  'One meeting decides for all three services; the calendar serves it.',
  'The therapists agree to one list.',
  'Half a planner',
  'Amara Whitlock',
] as const

const taken = async ({ ruth: owen, year }: Story, form: 'docx' | 'pdf'): Promise<Buffer> => {
  await go(owen, `${year}/plan/strategic`)
  const [download] = await Promise.all([
    owen.page.waitForEvent('download'),
    tap(owen.page.getByRole('link', { name: form === 'pdf' ? 'PDF' : 'Take it as Word' })),
  ])
  assert.match(download.suggestedFilename(), new RegExp(`strategic-change-plan.*\\.${form}$`, 'i'))
  return readFile(await download.path())
}

/** The PDF in a reader's own programme: its words, that it is tagged, and the tags of headings and tables. */
export const openPdf = async (story: Story): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'pdf-'))
  try {
    const file = join(folder, 'plan.pdf')
    await writeFile(file, await taken(story, 'pdf'))
    const read = async (command: string, ...args: readonly string[]): Promise<string> =>
      (await run(command, [...args, file, ...(command === 'pdftotext' ? ['-'] : [])])).stdout
    const words = (await read('pdftotext')).replaceAll(/[\u00ad\u2010-]\s+/g, '').replaceAll(/\s+/g, ' ')
    for (const each of said) assert.ok(words.includes(each), `the PDF says: ${each}\n${words.slice(0, 3000)}`)
    const facts = await read('pdfinfo')
    assert.match(facts, /Tagged: +yes/)
    assert.match(facts, /Title: +Strategic change plan/)
    const tags = await read('pdfinfo', '-struct')
    for (const tag of ['Document', 'H1', 'H2', 'Table', 'TH', 'TD', 'TOC'])
      assert.match(tags, new RegExp(`^\\s*${tag}\\b`, 'm'), tag)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The same in Word, as a real office programme reads it. */
export const openWord = async (story: Story): Promise<void> => {
  const words = (await wordsIn(await taken(story, 'docx'))).replaceAll(/\s+/g, ' ')
  for (const each of said) assert.ok(words.includes(each), `Word says: ${each}\n${words.slice(0, 3000)}`)
}

/** What is changed after the signature is the next version, and says what changed since; the signed one stays. */
export const goOn = async (story: Story): Promise<void> => {
  const { ruth: owen, year } = story
  await go(owen, `${year}/plan/strategic/vision`)
  await fill(owen, { 'strategic.vision': 'A family asks once and is answered within twelve weeks.' })
  await press(owen, 'Save and stop for now')
  await go(owen, `${year}/plan/strategic/versions/draft`)
  await tap(owen.page.getByText('What changed since version 1'))
  await owen.page.locator('del', { hasText: 'once' }).first().waitFor()
  await owen.look('a draft with what changed since it was signed')
  await follow(owen, 'One planning meeting')
  await owen.look('an operational plan')
  await go(owen, `${year}/plan/strategic/versions/1`)
  await owen.page.getByText('A family asks once and is answered once.').waitFor()
  await owen.look('a version as it was signed')
}
