import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

const folders = ['src/design/assets', 'src/design/browser', 'src/design/styles']
const packages = ['esbuild', 'govuk-frontend', 'sass']

const filesIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder)).toSorted().map(name => join(folder, name))

/** Changes whenever anything that the built files come from does. */
export const sourceKey = async (root: string): Promise<string> => {
  const own = (await Promise.all(folders.map(folder => filesIn(join(root, folder))))).flat()
  const theirs = packages.map(name => join(root, 'node_modules', name, 'package.json'))
  const hash = createHash('sha256')
  for (const path of [...own, ...theirs]) hash.update(path.slice(root.length)).update(await readFile(path))
  return hash.digest('hex')
}
