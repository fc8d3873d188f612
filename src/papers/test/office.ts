import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { toWord, type Paper } from '#documents'

const run = promisify(execFile)
const need = 'Install libreoffice-writer-nogui and poppler-utils: the papers are checked by opening them'

/** What an opened paper shows: its words, its pages as printed, and the headings of its outline. */
export type Opened = {
  readonly text: string
  readonly pages: readonly string[]
  readonly outline: readonly string[]
}

/** Opens papers in a real office programme, prints them, and reads what came out. */
export const openInOffice = async <Name extends string>(
  papers: Readonly<Record<Name, Paper>>,
): Promise<Readonly<Record<Name, Opened>>> => {
  const folder = await mkdtemp(join(tmpdir(), 'papers-'))
  const names = Object.keys(papers) as Name[]
  try {
    for (const name of names) await writeFile(join(folder, `${name}.docx`), await toWord(papers[name]))
    await convert(folder, names, 'pdf').catch((cause: unknown) => Promise.reject(new Error(need, { cause })))
    await convert(folder, names, 'txt:Text (encoded):UTF8')
    const opened = names.map(async name => [name, await read(folder, name)] as const)
    return Object.fromEntries(await Promise.all(opened)) as Record<Name, Opened>
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The same Word file after a real office programme has opened it and saved it again. */
export const throughOffice = async (file: Uint8Array): Promise<Uint8Array> => {
  const folder = await mkdtemp(join(tmpdir(), 'papers-'))
  try {
    await writeFile(join(folder, 'paper.docx'), file)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const asked = [profile, '--headless', '--convert-to', 'docx', '--outdir', join(folder, 'saved')]
    await run('soffice', [...asked, join(folder, 'paper.docx')], { timeout: 360_000 }).catch((cause: unknown) =>
      Promise.reject(new Error(need, { cause })),
    )
    return new Uint8Array(await readFile(join(folder, 'saved', 'paper.docx')))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const convert = (folder: string, names: readonly string[], kind: string) => {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const files = names.map(name => join(folder, `${name}.docx`))
  return run('soffice', [profile, '--headless', '--convert-to', kind, '--outdir', folder, ...files], {
    timeout: 360_000,
  })
}

const read = async (folder: string, name: string): Promise<Opened> => {
  const pdf = join(folder, `${name}.pdf`)
  const { stdout: printed } = await run('pdftotext', ['-layout', pdf, '-'], { maxBuffer: 1 << 26 })
  const { stdout: outline } = await run('pdftohtml', ['-xml', '-i', '-stdout', pdf], { maxBuffer: 1 << 26 })
  return {
    text: await readFile(join(folder, `${name}.txt`), 'utf8'),
    pages: printed.split('\f').slice(0, -1),
    outline: [...outline.matchAll(/<item page="\d+">([^<]*)<\/item>/g)].map(([, heading = '']) => heading),
  }
}
