import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import * as esbuild from 'esbuild'
import * as sass from 'sass'
import type { AssetFile, Assets } from './files.ts'

const compress = promisify(brotliCompress)
const best = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }

type Named = readonly [path: string, file: AssetFile]

/** A file that is named by its content already. */
const asItIs = async (name: string, type: string, bytes: Uint8Array): Promise<Named> => [
  `/assets/${name}`,
  { bytes, brotli: await compress(bytes, best), type },
]

const named = (name: string, ending: string, type: string, bytes: Uint8Array): Promise<Named> => {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12)
  return asItIs(`${name}.${hash}.${ending}`, type, bytes)
}

const css = async (root: string): Promise<Named> => {
  const made = await sass.compileAsync(join(root, 'src/design/styles/main.scss'), {
    style: 'compressed',
    loadPaths: [join(root, 'node_modules')],
  })
  return named('stocktake', 'css', 'text/css; charset=utf-8', Buffer.from(made.css))
}

const contentType = 'text/javascript; charset=utf-8'

/**
 * The script of every page, and the parts that it fetches where a page needs them. Those are named by esbuild, because
 * the first file says their names.
 */
const js = async (root: string): Promise<readonly [main: Named, ...parts: Named[]]> => {
  const made = await esbuild.build({
    entryPoints: [join(root, 'src/design/browser/main.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    splitting: true,
    outdir: root,
    chunkNames: '[name].[hash]',
    target: ['es2022'],
    legalComments: 'none',
  })
  const main = made.outputFiles.find(({ path }) => basename(path) === 'main.js')
  const parts = made.outputFiles.filter(file => file !== main)
  return [
    await named('stocktake', 'js', contentType, main?.contents ?? Buffer.of()),
    ...(await Promise.all(parts.map(part => asItIs(basename(part.path), contentType, part.contents)))),
  ]
}

const manifest = (icon: string): string =>
  JSON.stringify({
    name: 'Stocktake',
    icons: [{ src: icon, sizes: 'any', type: 'image/svg+xml' }],
    theme_color: '#5c2751',
    background_color: '#ffffff',
    display: 'browser',
  })

/** Makes every file anew. Throws what Sass or esbuild say when a source is wrong. */
export const build = async (root: string): Promise<Assets> => {
  const drawn = await readFile(join(root, 'src/design/styles/icon.svg'))
  const icon = await named('icon', 'svg', 'image/svg+xml', drawn)
  const card = await named('site', 'webmanifest', 'application/manifest+json', Buffer.from(manifest(icon[0])))
  const [style, [script, ...parts]] = await Promise.all([css(root), js(root)])
  const files = new Map([style, script, ...parts, icon, card])
  return { css: style[0], js: script[0], icon: icon[0], manifest: card[0], files }
}
