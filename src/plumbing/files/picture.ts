import { open, type FileHandle } from 'node:fs/promises'
import type { FileRefusal } from './refusal.ts'
import { bytesAt, holdsAny, lookThrough, markup, piecesOf } from './bytes.ts'
import { isAlsoZip } from './zip.ts'

type PictureKind = 'png' | 'jpg' | 'webp'

const chunkLimit = 10_000

/** Walks the chunks: the last one, and nothing after it, is the end of the file. */
const isWholePng = async (file: FileHandle, size: number): Promise<boolean> => {
  for (let at = 8, count = 0; at + 12 <= size && count < chunkLimit; count++) {
    const head = await bytesAt(file, at, 8)
    at += 12 + head.readUInt32BE(0)
    if (head.toString('latin1', 4) === 'IEND') return at === size
  }
  return false
}

const isWholeWebp = async (file: FileHandle, size: number): Promise<boolean> =>
  size >= 12 && (await bytesAt(file, 4, 4)).readUInt32LE(0) + 8 === size

/** Cameras add thumbnails and more after the end, so only the end itself is asked for. */
const isWholeJpg = async (path: string): Promise<boolean> => {
  let ended = false
  await lookThrough(piecesOf(path), 1, text => {
    ended ||= text.includes('\u00ff\u00d9')
  })
  return ended
}

/** Why a picture is not kept: it is cut off, or it is something else as well. */
export const refusePicture = async (
  kind: PictureKind,
  path: string,
  size: number,
): Promise<FileRefusal['kind'] | undefined> => {
  const file = await open(path)
  try {
    if (await holdsAny(piecesOf(path), markup)) return 'active-content'
    if (await isAlsoZip(path, size)) return 'does-not-match-its-name'
    const whole = {
      png: () => isWholePng(file, size),
      jpg: () => isWholeJpg(path),
      webp: () => isWholeWebp(file, size),
    }
    return (await whole[kind]()) ? undefined : 'not-allowed'
  } finally {
    await file.close()
  }
}
