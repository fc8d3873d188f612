import { createReadStream } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'

/** Bytes in pieces, none of them large. */
export type Pieces = AsyncIterable<Uint8Array>

const pieceSize = 256 * 1024

export const piecesOf = (path: string): Pieces => createReadStream(path, { highWaterMark: pieceSize })

/** Up to `length` bytes from `start` on; fewer where the file ends. */
export const bytesAt = async (file: FileHandle, start: number, length: number): Promise<Buffer> => {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, Math.max(0, start))
  return buffer.subarray(0, bytesRead)
}

/**
 * Calls `look` with each piece as text of one character a byte, together with the last `overlap` characters before it,
 * so that nothing up to that length is missed between two pieces. `start` is where that text begins in the whole.
 */
export const lookThrough = async (
  pieces: Pieces,
  overlap: number,
  look: (text: string, start: number) => void,
): Promise<void> => {
  let before = ''
  let read = 0
  for await (const piece of pieces) {
    const text = before + Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).toString('latin1')
    look(text, read - before.length)
    read += piece.byteLength
    before = overlap === 0 ? '' : text.slice(-overlap)
  }
}

/** True when any of these words, given in lower case, occurs in whatever case. */
export const holdsAny = async (pieces: Pieces, words: readonly string[]): Promise<boolean> => {
  let found = false
  const overlap = Math.max(...words.map(word => word.length)) - 1
  await lookThrough(pieces, overlap, text => {
    const lower = text.toLowerCase()
    found ||= words.some(word => lower.includes(word))
  })
  return found
}

/** Markup that a browser or a server would run if it took the file for something else. */
export const markup = ['<script', '<html', '<?php'] as const
