import assert from 'node:assert/strict'
import type { FastifyInstance } from 'fastify'

const entities: Readonly<Record<string, string>> = {
  '&#39;': "'",
  '&quot;': '"',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
}

/** One space between words, as texts are compared. */
export const plain = (words: string): string => words.replaceAll(/\s+/g, ' ').trim()

/** What a person reads of the pages below a path. */
export const reader =
  (app: FastifyInstance, cookie: string, path: string) =>
  async (below: string): Promise<string> => {
    const reply = await app.inject({ url: `${path}${below}`, headers: { cookie, host: 'localhost' } })
    assert.equal(reply.statusCode, 200, below)
    return plain(
      reply.body.replaceAll(/<[^>]*>/g, ' ').replaceAll(/&(?:#39|quot|amp|lt|gt);/g, found => entities[found] ?? found),
    )
  }
