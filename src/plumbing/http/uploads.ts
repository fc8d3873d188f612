import type { FastifyRequest } from 'fastify'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Asked, Upload } from './route.ts'

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

/** A body that breaks off or was never whole: nothing of it counts. */
class Unreadable extends Error {
  readonly statusCode = 400
}

const receiveParts = async (request: FastifyRequest, fileSize: number): Promise<Pick<Asked, 'body' | 'files'>> => {
  const body = noFields()
  const files: Upload[] = []
  try {
    for await (const part of request.parts({ limits: { fileSize } })) {
      if (part.type === 'file') files.push(await keep(part.fieldname, part.filename, part.file))
      else add(body, part.fieldname, String(part.value))
    }
  } catch (cause) {
    await discard(files)
    if (cause instanceof Error && 'statusCode' in cause) throw cause
    throw new Unreadable('The multipart body could not be read.', { cause })
  }
  const [chosen, empty] = [files.filter(isChosen), files.filter(file => !isChosen(file))]
  await discard(empty)
  return { body, files: chosen }
}

/** Browsers send a nameless empty file for an input where nothing was chosen. */
const isChosen = (file: Upload): boolean => file.name !== '' || file.size > 0

/** Removes the temporary files of one request. */
export const discard = async (files: readonly Upload[]): Promise<void> => {
  for (const file of files) await rm(dirname(file.path), { recursive: true, force: true })
}

const keep = async (
  field: string,
  name: string,
  stream: NodeJS.ReadableStream & { readonly truncated?: boolean },
): Promise<Upload> => {
  const path = join(await mkdtemp(join(tmpdir(), 'stocktake-upload-')), 'file')
  await pipeline(stream, createWriteStream(path))
  return { field, name, path, size: (await stat(path)).size, tooLarge: stream.truncated === true }
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
