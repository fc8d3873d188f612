import { access, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const mark = 'is-sample'

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

/**
 * Makes sure of the data folder before anything is put there. A sample is only ever made in a folder that was empty,
 * which it marks; so nobody can be let in by a click where real answers are kept.
 * @throws one line saying what is wrong with the folder.
 */
export const prepareDataFolder = async (folder: string, sample: boolean): Promise<void> => {
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw new Error(`The data folder ${folder} can not be made. Set DATA_DIR to a folder that can be written.`, {
      cause: error,
    })
  })
  const marked = await exists(join(folder, mark))
  if (!sample && marked)
    throw new Error(`${folder} holds a sample. Start with --sample, or set DATA_DIR to another folder.`)
  if (sample && !marked && (await readdir(folder)).length > 0)
    throw new Error(`${folder} was not made as a sample, so no sample is put there. Set DATA_DIR to another folder.`)
  const proof = join(folder, sample ? mark : '.writable')
  await writeFile(proof, sample ? 'This folder holds a fictional programme.\n' : '').catch((error: unknown) => {
    throw new Error(`The data folder ${folder} can not be written. Set DATA_DIR to one that can.`, { cause: error })
  })
  if (!sample) await rm(proof)
}
