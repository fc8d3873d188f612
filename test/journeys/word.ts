import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** What a real office programme reads in a Word file. Needs LibreOffice Writer. */
export const wordsIn = async (word: Buffer): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'paper-'))
  try {
    await writeFile(join(folder, 'paper.docx'), word)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const to = ['--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder, join(folder, 'paper.docx')]
    await run('soffice', [profile, '--headless', ...to], { timeout: 300_000 })
    return await readFile(join(folder, 'paper.txt'), 'utf8')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
