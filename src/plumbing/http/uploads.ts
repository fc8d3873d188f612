import type { MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Asked, Upload } from './route.ts'

/** Of a form without files, in bytes. */
export const formLimit = 4 * 1024 * 1024

/**
 * The posted fields, and files streamed to temporary ones of bounded size. Read before any transaction begins. A body
 * of a kind that the route does not take counts as empty: the form then says what is missing.
 */
export const receive = async (
  request: FastifyRequest,
  uploadLimit: number | undefined,
): Promise<Pick<Asked, 'body' | 'files'>> => {
  if (request.method !== 'POST') return { body: {}, files: [] }
  if (!request.isMultipart()) return { body: asFields(request.body), files: [] }
  if (uploadLimit === undefined) return { body: {}, files: [] }
  return receiveParts(request, uploadLimit)
}

/**
 * What may be known of a form from somebody whom its route does not admit: its fields, so that words typed before a visit
 * ran out are not lost, where all of it is no larger than any form may be. Its files are let run past, and a larger body
 * is not begun.
 */
export const receiveFields = async (request: FastifyRequest): Promise<Pick<Asked, 'body' | 'files'>> => {
  if (request.method !== 'POST') return { body: {}, files: [] }
  if (!request.isMultipart()) return { body: asFields(request.body), files: [] }
  const isSmall = Number(request.headers['content-length'] ?? Infinity) <= formLimit
  return isSmall ? receiveParts(request, formLimit, passOver) : { body: {}, files: [] }
}

/** A body that breaks off or was never whole: nothing of it counts. */
class Unreadable extends Error {
  readonly statusCode = 400
}

const receiveParts = async (
  request: FastifyRequest,
  fileSize: number,
  take: (part: MultipartFile) => Promise<Upload | undefined> = keep,
): Promise<Pick<Asked, 'body' | 'files'>> => {
  const body = noFields()
  const files: Upload[] = []
  try {
    for await (const part of request.parts({ limits: { fileSize } })) {
      if (part.type === 'field') add(body, part.fieldname, String(part.value))
      else {
        const file = await take(part)
        if (file !== undefined) files.push(file)
      }
    }
  } catch (cause) {
    await discard(files)
    if (isKnown(cause)) throw cause
    throw new Unreadable('The multipart body could not be read.', { cause })
  }
  const [chosen, empty] = [files.filter(isChosen), files.filter(file => !isChosen(file))]
  await discard(empty)
  return { body, files: chosen }
}

/** What the parts say of themselves, and a fault of our own disk: neither is the sender's. */
const isKnown = (cause: unknown): boolean => cause instanceof Error && ('statusCode' in cause || 'syscall' in cause)

/** Browsers send a nameless empty file for an input where nothing was chosen. */
const isChosen = (file: Upload): boolean => file.name !== '' || file.size > 0

/** Removes the temporary files of one request. */
export const discard = async (files: readonly Upload[]): Promise<void> => {
  for (const file of files) await rm(dirname(file.path), { recursive: true, force: true })
}

/** Into a folder of its own, which goes again where the file does not come whole. */
const keep = async ({ fieldname, filename, file }: MultipartFile): Promise<Upload> => {
  const folder = await mkdtemp(join(tmpdir(), 'stocktake-upload-'))
  const path = join(folder, 'file')
  try {
    await pipeline(file, createWriteStream(path))
    return { field: fieldname, name: filename, path, size: (await stat(path)).size, tooLarge: file.truncated }
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}

const passOver = async ({ file }: MultipartFile): Promise<undefined> => {
  for await (const _ of file);
}

/** Without a prototype: a field may be called anything. */
const noFields = (): Record<string, string | string[]> => Object.create(null) as Record<string, string | string[]>

const asFields = (body: unknown): Record<string, string | string[]> => {
  const fields = noFields()
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return fields
  for (const [name, value] of Object.entries(body)) {
    for (const each of Array.isArray(value) ? value : [value]) if (typeof each === 'string') add(fields, name, each)
  }
  return fields
}

const add = (fields: Record<string, string | string[]>, name: string, value: string): void => {
  const before = fields[name]
  fields[name] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value]
}
