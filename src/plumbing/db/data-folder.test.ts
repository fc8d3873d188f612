import { equal, rejects } from 'node:assert/strict'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { prepareDataFolder } from './data-folder.ts'

let root = ''
before(async () => {
  root = await mkdtemp(join(tmpdir(), 'stocktake-folder-'))
})
after(() => rm(root, { recursive: true }))

test('a folder that is not there yet is made, with the folders above it', async () => {
  await prepareDataFolder(join(root, 'a/b/data'), false)
  equal((await readdir(join(root, 'a/b'))).length, 1)
})

test('a sample is made in an empty folder and opened there again', async () => {
  await prepareDataFolder(join(root, 'data/sample'), true)
  await writeFile(join(root, 'data/sample/postgres'), '')
  await prepareDataFolder(join(root, 'data/sample'), true)
})

test('the data folder round a sample is still a real one', async () => {
  await prepareDataFolder(join(root, 'data'), false)
})

test('a sample is never opened as if it were real, nor real data as a sample', async () => {
  await rejects(prepareDataFolder(join(root, 'data/sample'), false), /holds a sample/)
  await writeFile(join(root, 'a/b/data/postgres'), '')
  await rejects(prepareDataFolder(join(root, 'a/b/data'), true), /not made as a sample/)
})

test('a folder that can not be made is said in words', async () => {
  await writeFile(join(root, 'file'), '')
  await rejects(prepareDataFolder(join(root, 'file/data'), false), /can not be made. Set DATA_DIR/)
})
