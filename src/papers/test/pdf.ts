import { spawn } from 'node:child_process'

const reads = 'pdftotext'

/** The words of a PDF as a reader's programme finds them: lines joined by spaces, words parted by a hyphen made whole. */
export const wordsInPdf = async (file: Uint8Array): Promise<string> => {
  const reader = spawn(reads, ['-', '-'], { stdio: ['pipe', 'pipe', 'inherit'] })
  reader.stdin.end(file)
  const chunks: Buffer[] = []
  for await (const chunk of reader.stdout) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
    .toString('utf8')
    .replaceAll(/[\u00ad\u2010-]\s+/g, '')
    .replaceAll(/\s+/g, ' ')
}
