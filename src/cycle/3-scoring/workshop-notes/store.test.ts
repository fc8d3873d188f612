import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { closeGathering } from '#exercise'
import { earlierOf } from '../earlier/store.ts'
import { submittedOf, submit, type NotesTaken } from '../index.ts'
import { saveWriting } from '../response/actions.ts'
import type { Place } from '../response/place.ts'
import { responseOf } from '../response/store.ts'
import { editions, openYear, type Year } from '../test/year.ts'
import { takeWorkshopNotes } from './actions.ts'
import { workshopNotesOf } from './store.ts'

describe('The notes of a workshop', () => {
  let year: Year
  before(async () => {
    year = await openYear()
  })
  after(() => year.db.close())
  const notes = (change: Partial<NotesTaken> = {}): NotesTaken => ({
    workshop: { id: year.world.newId(), name: 'Board workshop', heldOn: '2026-11-19' },
    ...{ said: 'Waits differ by place.', evidence: ['Joint needs assessment'] },
    implications: 'Ask for waits by place.',
    ...change,
  })
  const place = (standard: number, group = year.groups.unit): Place => ({ exercise: year.exercise, group, standard })
  const take = async (at: Place, given: NotesTaken) => {
    const champion = year.as(year.people.champion)
    const taken = await champion.write(tx => takeWorkshopNotes(tx, champion, at, given))
    return taken.ok ? taken.value : taken.refusal.kind
  }
  const read = (at: Place) => year.as(year.people.lead).read(tx => responseOf(tx, at))
  const kept = () => year.as(year.people.member).read(tx => workshopNotesOf(tx, year.exercise))

  it('are the group’s draft when nothing stood there, with the score that the group agreed', async () => {
    const given = notes({ agreed: { kind: 'score', score: 3 } })
    assert.equal(await take(place(1), given), 'in-response')
    const response = await read(place(1))
    assert.equal(response.summary, given.said)
    assert.equal(response.implications, given.implications)
    assert.deepEqual(response.answer, { kind: 'score', score: 3 })
    assert.deepEqual(
      response.evidence.map(({ title, link, file }) => ({ title, link, file })),
      [{ title: 'Joint needs assessment', link: '', file: undefined }],
    )
  })

  it('leave the score empty where nothing was agreed, and use evidence again that the group has', async () => {
    await take(place(2), notes({ evidence: ['joint needs assessment', 'Survey'] }))
    const response = await read(place(2))
    assert.equal(response.answer, undefined)
    assert.deepEqual(
      response.evidence.map(({ title }) => title),
      ['Joint needs assessment', 'Survey'],
    )
  })

  it('add nothing when the workshop is closed twice', async () => {
    const given = notes()
    await take(place(5), given)
    const before = await read(place(5))
    assert.equal(await take(place(5), given), 'taken-before')
    assert.deepEqual(await read(place(5)), before)
  })

  it('go below what somebody wrote, and what stood is among the earlier versions', async () => {
    const at = place(1, year.groups.team)
    const lead = year.as(year.people.teamLead)
    await saveWriting(lead, at, { writing: { summary: 'Ours.' }, seen: 0, pressed: true })
    await take(at, notes({ evidence: [] }))
    assert.match((await read(at)).summary, /^Ours\.\n\nFrom Board workshop, 19 November 2026:\nWaits/)
    const [copy] = await lead.read(tx => earlierOf(tx, at))
    assert.equal(copy?.piece === 'response' && copy.content.summary, 'Ours.')
    const stale = await saveWriting(lead, at, { writing: { summary: 'Mine.' }, seen: 1, pressed: false })
    assert.equal(!stale.ok && stale.refusal.kind, 'conflict')
  })

  it('stand beside answers that are submitted, which stay as they were', async () => {
    const at = place(2, year.groups.forum)
    const lead = year.as(year.people.forumLead)
    const answer = { kind: 'score', score: 2 } as const
    await saveWriting(lead, at, { writing: { answer, summary: 'Ours.' }, seen: 0, pressed: true })
    assert.ok((await submit(lead, year.exercise, year.groups.forum, editions)).ok)
    assert.equal(await take(at, notes()), 'beside')
    const [submitted] = await lead.read(tx => submittedOf(tx, year.exercise, { mayReadKept: true }))
    assert.equal(submitted?.summary, 'Ours.')
    const [beside] = (await kept()).filter(({ inResponse }) => !inResponse)
    assert.equal(beside?.said, 'Waits differ by place.')
    assert.equal(beside?.takenBy, year.people.champion.name)
  })

  it('are kept of a standard that the group is not asked, and of none where it does not sit', async () => {
    assert.equal(await take(place(7), notes()), 'beside')
    assert.equal(await take(place(2, year.world.newId()), notes()), 'absent')
  })

  it('are kept beside once the gathering is closed', async () => {
    assert.ok((await closeGathering(year.as(year.people.champion), year.exercise)).ok)
    assert.equal(await take(place(2, year.groups.team), notes()), 'beside')
  })
})
