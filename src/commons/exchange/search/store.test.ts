import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from '#db'
import { freshDatabase, type TestDatabase } from '#test/database.ts'
import { arrangePartnership, tickingWorld } from '#test/room/partnership.ts'
import { layIn, sampleWords } from '../test/many.ts'
import { perPage } from '../turning.ts'
import { mostCounted, readSearch } from './search.ts'
import { findShown } from './store.ts'

const many = 6000

describe('a search over many records', () => {
  let db: TestDatabase
  let there: Awaited<ReturnType<typeof arrangePartnership>>
  before(async () => {
    db = await freshDatabase()
    there = await arrangePartnership(db, tickingWorld())
    await layIn((text, values) => db.unscoped(text, values), many)
  })
  after(() => db.close())

  const search = (words: string, more: Readonly<Record<string, string>> = {}) => readSearch({ words, ...more }, [])
  const visitor = { kind: 'visitor' } as const

  it('finds all for members and a third for anybody, however many there are', async () => {
    const all = await there.read(tx => findShown(tx, search(''), []))
    assert.equal(all.count, mostCounted + 1)
    const [inside, outside] = await Promise.all([
      there.read(tx => findShown(tx, search(sampleWords.middling), [])),
      db.read(visitor, tx => findShown(tx, search(sampleWords.middling), [])),
    ])
    const counted = await db.unscoped<{ all: string; open: string }>(
      `select count(*) as all, count(*) filter (where audience = 'anyone') as open
       from exchange.word_index where words @@ to_tsquery('english', $1)`,
      [sampleWords.middling],
    )
    assert.equal(inside.count, Math.min(Number(counted[0]?.all), mostCounted + 1))
    assert.equal(outside.count, Number(counted[0]?.open))
    assert.ok(outside.count > 0 && outside.count < inside.count)
    assert.equal(outside.rows?.length, Math.min(perPage, outside.count))
    assert.ok(outside.rows?.every(({ audience }) => audience === 'anyone'))
  })

  it('goes on where a page ends, without leaving one out or showing one twice', async () => {
    const seen: string[] = []
    for (const page of ['1', '2', '3']) {
      const { rows = [] } = await there.read(tx => findShown(tx, search(sampleWords.frequent, { page }), []))
      seen.push(...rows.map(({ id }) => id))
    }
    assert.equal(new Set(seen).size, 3 * perPage)
  })

  it('uses the index of words for whoever searches, although the policies have a say', async () => {
    for (const scope of [
      visitor,
      { kind: 'partnership', partnership: there.id, person: there.people.member.id } as const,
    ]) {
      const plan = await db.read(scope, async tx => {
        await sql`select set_config('app.sought', plainto_tsquery('english', ${sampleWords.rare})::text, true)`.execute(
          tx.over(),
        )
        const { rows } = await sql<{ 'QUERY PLAN': string }>`
          explain select id from exchange.word_index order by ts_rank(words, exchange.sought()) limit 20`.execute(
          tx.over(),
        )
        return rows.map(row => row['QUERY PLAN']).join('\n')
      })
      assert.match(plan, /Bitmap Index Scan on word_index_words/, scope.kind)
      assert.doesNotMatch(plan, /Seq Scan on word_index/)
    }
  })

  it('shows no words at all to a transaction that looks for none', async () => {
    const { rows } = await there.read(tx => sql`select id from exchange.word_index`.execute(tx.over()))
    assert.equal(rows.length, 0)
  })

  it('takes whatever is written for words, and no more', async () => {
    for (const words of [
      "'; drop table exchange.shown; --",
      'a & | ! ( )',
      '"unended',
      '\\',
      '%',
      'ligne été 学校',
      ':*',
      'or',
      '-',
    ])
      assert.equal(typeof (await db.read(visitor, tx => findShown(tx, search(words), []))).count, 'number', words)
  })
})
