import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const faces = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic']

/** The four faces that papers use, under the SIL Open Font Licence. */
const fonts = (): Promise<readonly Buffer[]> => {
  const folder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/source-sans-3/package.json'))
  return Promise.all(faces.map(face => readFile(join(folder, face, `SourceSans3_${face}.ttf`))))
}

/** Sets data as a tagged PDF/UA-1. Characters that no typeface on the machine can draw become U+FFFD. */
export const typesetter = async (): Promise<(data: string) => Buffer> => {
  const workspace = import.meta.dirname
  const mainFilePath = join(workspace, 'paper.typ')
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: [...(await fonts())] }] })

  const set = (data: string): Buffer => {
    const result = compiler.compile({ mainFilePath, inputs: { paper: data } })
    const document = result.result
    if (document === null)
      throw new Error(`Typst: ${JSON.stringify(compiler.fetchDiagnostics(result.takeDiagnostics() as never))}`)
    return compiler.pdf(document, { pdfStandard: 'ua-1' })
  }

  return data => {
    try {
      return drawn(data, set)
    } finally {
      // What it remembers of papers long gone would grow for ever.
      compiler.evictCache(5)
    }
  }
}

const tries = 4

/** PDF/UA forbids a sign without a shape. Typst names all that it lacks; each becomes U+FFFD and the paper is set again. */
const drawn = (first: string, set: (data: string) => Buffer): Buffer => {
  let data = first
  for (let attempt = 1; ; attempt += 1) {
    try {
      return set(data)
    } catch (error) {
      const lacking = lackingIn(String(error))
      if (lacking.size === 0 || attempt > tries) throw error
      data = [...data].map(letter => (lacking.has(letter) ? '\ufffd' : letter)).join('')
    }
  }
}

/** The characters that Typst says it could not draw. Those of ASCII are in every face, so they are never among them. */
export const lackingIn = (message: string): ReadonlySet<string> => {
  const lacking = new Set<string>()
  for (const [, words = ''] of message.matchAll(/the text `(.+?)` could not be displayed/gsu)) {
    for (const [, code = ''] of words.matchAll(/\\u\{([0-9a-f]+)\}/gu))
      lacking.add(String.fromCodePoint(parseInt(code, 16)))
    for (const letter of words.replace(/\\u\{[0-9a-f]+\}/gu, '')) if (letter > '\u007f') lacking.add(letter)
  }
  return lacking
}
