/** Runs one statement past every wall, as whoever administers the server. */
type Run = (text: string, values: unknown[]) => Promise<unknown>

/** Words by rank: the first is in most records, the last in hardly any. */
const wordAt = (rank: number): string => `word${rank.toString(36)}`

/** Numbers from 0 to 1 that are the same every time. */
const numbersFrom = (seed: number) => {
  let state = seed
  return (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const vocabulary = 4000
const batch = 1000

/**
 * Lays so many records of some eighty words in, a third of them for anyone and the others for the network, tied to
 * standards by turns. The words thin out as they do in a language.
 */
export const layIn = async (run: Run, count: number): Promise<void> => {
  const next = numbersFrom(20_261_116)
  const word = (): string => wordAt(Math.floor(vocabulary ** next()))
  const sentence = (words: number): string => Array.from({ length: words }, word).join(' ')
  for (let start = 0; start < count; start += batch) {
    const rows = Array.from({ length: Math.min(batch, count - start) }, (_none, at) => start + at)
    await run(
      `insert into exchange.shown (id, kind, audience, partnership_name, writer_name, ask_whom, mark, title, challenge,
         tried, learned, cost, standards, themes, areas, event_title, published_at)
       select ('01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'case-study',
         case when n % 3 = 0 then 'anyone' else 'network' end, '', '', '', '', title, challenge, '', learned, '',
         array['commissioning-12.v1/' || (n % 12 + 1)], array['health'], '{}', '',
         timestamptz '2026-01-01' + n * interval '1 minute'
       from unnest($1::int[], $2::text[], $3::text[], $4::text[]) as t (n, title, challenge, learned)`,
      [rows, rows.map(() => sentence(6)), rows.map(() => sentence(40)), rows.map(() => sentence(40))],
    )
  }
  await run(
    `insert into exchange.word_index (id, audience, words)
     select id, audience, setweight(to_tsvector('english', title), 'A')
       || setweight(to_tsvector('english', challenge || ' ' || learned), 'C')
     from exchange.shown on conflict do nothing`,
    [],
  )
  await run('analyze exchange.shown', [])
  await run('analyze exchange.word_index', [])
}

/** A word that stands in very many records, in some, and in few. */
export const sampleWords = { frequent: wordAt(3), middling: wordAt(60), rare: wordAt(3900) }
