import { askOnce, requestOf } from './load.ts'

export type Weight = { readonly html: number; readonly files: number }

/** The bytes that a first visit to a page fetches, compressed with brotli: the page and every file that it names. */
export const weigh = async (port: number, path: string, cookie: string): Promise<Weight> => {
  const page = await askOnce(port, requestOf({ path, cookie }))
  if (page.status !== 200) throw new Error(`${path} answered with ${page.status}.`)
  const plain = await askOnce(port, requestOf({ path, cookie }, 'identity'))
  const named = [...plain.body.toString().matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, file]) => file ?? '')
  let files = 0
  for (const file of new Set(named)) files += (await askOnce(port, requestOf({ path: file, cookie }))).body.length
  return { html: page.body.length, files }
}
