import assert from 'node:assert/strict'
import { after, beforeEach, describe, it } from 'node:test'
import type { Database } from '#db'
import { closeGathering, narrowSitting, sittingsOf } from '#exercise'
import { no } from '#ground'
import { overlapping } from '#test/overlapping.ts'
import { gatheredOf } from './index.ts'
import { saveNoted, voiceKind } from './noted/actions.ts'
import { saveWriting, type Posted } from './response/actions.ts'
import { handBack, submit } from './submission/actions.ts'
import { currentSubmissionsOf } from './submission/store.ts'
import { editions, openYear, type Year } from './test/year.ts'

const opened: Year[] = []
let year: Year
beforeEach(async () => {
  year = await openYear()
  opened.push(year)
})
after(() => Promise.all(opened.map(({ db }) => db.close())))

const champion = (db: Database) => year.as(year.people.champion, db)
const forumLead = (db: Database = year.db) => year.as(year.people.forumLead, db)
const forum = () => ({ exercise: year.exercise, group: year.groups.forum })
const answer = (db?: Database) => {
  const posted: Posted = { writing: { answer: { kind: 'score', score: 2 }, summary: 'Heard' }, seen: 0, pressed: true }
  return saveWriting(forumLead(db), { ...forum(), standard: 2 }, posted)
}
const hand = (db?: Database) => submit(forumLead(db), year.exercise, year.groups.forum, editions)
const close = (db: Database) => closeGathering(champion(db), year.exercise)
const submissions = () => forumLead().read(tx => currentSubmissionsOf(tx, year.exercise))

describe('Of two at the same moment', () => {
  it('who submits behind the closing of the gathering is told so', async () => {
    assert.ok((await answer()).ok)
    const [closed, submitted] = await overlapping(year.db, close, hand)
    assert.ok(closed.ok)
    assert.deepEqual(submitted, no({ kind: 'gathering-closed' }))
    assert.deepEqual(await submissions(), [])
  })

  it('who submits before the closing is in', async () => {
    assert.ok((await answer()).ok)
    const [submitted, closed] = await overlapping(year.db, hand, close)
    assert.ok(submitted.ok && closed.ok)
    assert.equal((await submissions()).length, 1)
  })

  it('nothing is handed back behind the closing', async () => {
    assert.ok((await answer()).ok && (await hand()).ok)
    const back = (db: Database) => handBack(champion(db), year.exercise, year.groups.forum, 'One more word')
    const [, handedBack] = await overlapping(year.db, close, back)
    assert.deepEqual(handedBack, no({ kind: 'gathering-closed' }))
    assert.equal((await submissions()).length, 1)
  })

  it('who submits second is told that it is submitted', async () => {
    assert.ok((await answer()).ok)
    const [first, second] = await overlapping(year.db, hand, hand)
    assert.ok(first.ok)
    assert.deepEqual(second, no({ kind: 'already-submitted' }))
  })
})

describe('A first answer, and who sits at the same moment', () => {
  const unit = () => ({ exercise: year.exercise, group: year.groups.unit })
  const lead = (db: Database) => year.as(year.people.lead, db)
  const narrow = (db: Database) => narrowSitting(champion(db), unit(), [5], gatheredOf)
  const write = (db: Database) =>
    saveWriting(lead(db), { ...unit(), standard: 5 }, { writing: { summary: 'First' }, seen: 0, pressed: true })
  const noted = (db: Database) => {
    const voice = { id: year.world.newId(), content: { said: 'We wait too long', source: 'A survey' }, seen: 0 }
    return saveNoted(lead(db), { ...unit(), standard: 5 }, voiceKind, voice)
  }
  const asked = async () =>
    (await champion(year.db).read(tx => sittingsOf(tx, year.exercise))).find(({ group }) => group.id === unit().group)
      ?.standards

  for (const [what, say] of [
    ['was written', write],
    ['was noted', noted],
  ] as const)
    it(`leave a standard on which something ${what} just now`, async () => {
      const [saved, narrowed] = await overlapping<{ readonly ok: boolean }, Awaited<ReturnType<typeof narrow>>>(
        year.db,
        say,
        narrow,
      )
      assert.ok(saved.ok)
      assert.deepEqual(narrowed, no({ kind: 'has-answers', group: 'Commissioning unit', standards: [5] }))
      assert.deepEqual(await asked(), [1, 2, 5])
    })

  it('let nobody write on a standard that was taken off just now', async () => {
    const [narrowed, saved] = await overlapping(year.db, narrow, write)
    assert.ok(narrowed.ok)
    assert.deepEqual(saved, no({ kind: 'absent' }))
    assert.deepEqual(await asked(), [1, 2])
  })
})
