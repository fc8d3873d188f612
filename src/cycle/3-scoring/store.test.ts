import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { closeGathering } from '#exercise'
import { later, yes } from '#ground'
import { earlierOf } from './earlier/store.ts'
import { removeEvidence, reuseEvidence, saveEvidence, type EvidenceContent } from './evidence/actions.ts'
import { attachmentOf, evidenceOfGroup, keepAttachment } from './evidence/store.ts'
import { gatheredOf, implicationsOf, responseCountsOf, submittedAnswersOf, submittedOf } from './index.ts'
import { removeNoted, saveNoted, variationKind, voiceKind } from './noted/actions.ts'
import { saveWriting, type Posted } from './response/actions.ts'
import type { Writing } from './response/response.ts'
import type { Place } from './response/place.ts'
import { responseOf, responsesOf } from './response/store.ts'
import { handBack, submit } from './submission/actions.ts'
import { submissionsOf } from './submission/store.ts'
import { answersOf } from './submission/store/answers.ts'
import { editions, openYear, type Year } from './test/year.ts'

const posted = (writing: Partial<Writing>, seen = 0, change: Partial<Posted> = {}): Posted => ({
  ...{ writing, seen, pressed: true },
  ...change,
})
const two = { kind: 'score', score: 2 } as const

describe('What a group writes', () => {
  let year: Year
  let place: Place
  before(async () => {
    year = await openYear()
    place = { exercise: year.exercise, group: year.groups.unit, standard: 2 }
  })
  after(() => year.db.close())
  const read = (at = place) => year.as(year.people.lead).read(tx => responseOf(tx, at))

  it('is stored as it was typed and read back unchanged', async () => {
    const summary = '• Framework agreed\n\n\t“Therapies” 👩‍👧 apart – since 2024'
    const saved = await saveWriting(year.as(year.people.lead), place, posted({ answer: two, summary }))
    assert.ok(saved.ok)
    assert.equal(saved.value.version, 1)
    const response = await read()
    assert.equal(response.summary, summary)
    assert.deepEqual(response.answer, two)
    assert.equal(response.onBehalf, false)
  })

  it('is never overwritten by a stale page', async () => {
    const refused = await saveWriting(year.as(year.people.second), place, posted({ summary: 'Mine' }, 0))
    assert.ok(!refused.ok && refused.refusal.kind === 'conflict')
    assert.equal(refused.refusal.by, year.people.lead.id)
    assert.notEqual((await read()).summary, 'Mine')
  })

  it('stays readable when somebody else replaces it', async () => {
    const before = await read()
    assert.ok((await saveWriting(year.as(year.people.second), place, posted({ summary: 'Ours' }, 1))).ok)
    const copies = await year.as(year.people.lead).read(tx => earlierOf(tx, place))
    assert.deepEqual(copies[0]?.content, { answer: two, summary: before.summary, implications: '', strategic: '' })
    assert.equal(copies[0]?.writtenBy, year.people.lead.id)
  })

  it('keeps what was not chosen when two texts met', async () => {
    const setAside = { summary: 'Typed and not chosen', implications: '', strategic: '' }
    const choice = posted({ summary: 'Chosen' }, 2, { resolves: true, setAside })
    assert.ok((await saveWriting(year.as(year.people.lead), place, choice)).ok)
    const copies = await year.as(year.people.lead).read(tx => earlierOf(tx, place))
    assert.deepEqual(
      copies
        .slice(0, 2)
        .map(copy => copy.why)
        .toSorted(),
      ['replaced', 'set-aside'],
    )
  })

  it('is told apart when a champion enters the group’s paper', async () => {
    const at = { ...place, standard: 1 }
    await saveWriting(year.as(year.people.champion), at, posted({ summary: 'From the paper' }))
    assert.equal((await read(at)).onBehalf, true)
  })

  it('is absent for a standard that the group is not asked, and for an exercise of another partnership', async () => {
    const other = await openYear()
    for (const wrong of [
      { ...place, standard: 3 },
      { ...place, exercise: other.exercise },
    ]) {
      const refused = await saveWriting(year.as(year.people.lead), wrong, posted({ summary: 'x' }))
      assert.deepEqual(refused, { ok: false, refusal: { kind: 'absent' } })
    }
    await other.db.close()
  })

  it('comes through when two people write the first words at the same moment: one is saved, one is told', async () => {
    const at = { ...place, standard: 5 }
    const results = await Promise.all(
      [year.people.lead, year.people.second].map(someone =>
        saveWriting(year.as(someone), at, posted({ summary: `Words of ${someone.name}` })),
      ),
    )
    assert.equal(results.filter(result => result.ok).length, 1)
    assert.equal(results.filter(result => !result.ok && result.refusal.kind === 'conflict').length, 1)
  })
})

describe('What is noted below the texts', () => {
  let year: Year
  let place: Place
  before(async () => {
    year = await openYear()
    place = { exercise: year.exercise, group: year.groups.unit, standard: 2 }
  })
  after(() => year.db.close())
  const newId = <Noun extends string>() => year.world.newId<Noun>()
  const lead = () => year.as(year.people.lead)
  const evidence = (change: Partial<EvidenceContent> = {}): EvidenceContent => ({
    ...{ title: 'Framework', link: 'https://example.org/f', owner: 'Council', shows: 'All signed' },
    ...{ keptFromProviders: false, dated: '2024-05-02' },
    ...change,
  })

  it('is one thing when the same form is posted twice', async () => {
    const id = newId<'evidence'>()
    const content = { kind: 'locality', whose: 'Moor Edge', words: 'Schools were not part of it' } as const
    for (const _ of [1, 2]) assert.ok((await saveNoted(lead(), place, variationKind, { id, content, seen: 0 })).ok)
    const { variations } = await lead().read(tx => responseOf(tx, place))
    assert.deepEqual(variations, [{ id, ...content }])
  })

  it('goes to the earlier versions when it is changed and when it is taken out', async () => {
    const id = newId<'evidence'>()
    const first = { said: 'Nobody asked us', source: 'Parents’ evening, May' }
    await saveNoted(lead(), place, voiceKind, { id, content: first, seen: 0 })
    await saveNoted(lead(), place, voiceKind, { id, content: { ...first, said: 'Nobody came back to us' }, seen: 1 })
    const stale = await saveNoted(lead(), place, voiceKind, { id, content: { ...first, said: 'Third' }, seen: 1 })
    assert.ok(!stale.ok && stale.refusal.kind === 'stale')
    assert.ok((await removeNoted(lead(), place, voiceKind, id)).ok)
    const late = await saveNoted(lead(), place, voiceKind, { id, content: { ...first, said: 'Late' }, seen: 2 })
    assert.ok(!late.ok && late.refusal.kind === 'removed')
    const copies = await lead().read(tx => earlierOf(tx, place))
    assert.deepEqual(
      copies.filter(copy => copy.pieceId === id).map(copy => copy.why),
      ['removed', 'replaced'],
    )
  })

  it('lets one piece of evidence serve several standards, and changes it on all of them', async () => {
    const id = newId<'evidence'>()
    const five = { ...place, standard: 5 }
    await saveEvidence(lead(), place, { id, content: evidence(), seen: 0 })
    assert.ok((await reuseEvidence(lead(), five, [id])).ok)
    await saveEvidence(lead(), place, { id, content: evidence({ title: 'Framework, 2024' }), seen: 1 })
    const there = await lead().read(tx => responseOf(tx, five))
    assert.deepEqual(there.evidence, [{ id, ...evidence({ title: 'Framework, 2024' }) }])
    assert.ok((await removeEvidence(lead(), five, id)).ok)
    const own = await lead().read(tx => evidenceOfGroup(tx, place))
    assert.deepEqual(own.find(each => each.id === id)?.standards, [2])
  })

  it('refuses evidence of another group and adds nothing', async () => {
    const id = newId<'evidence'>()
    await saveEvidence(lead(), place, { id, content: evidence(), seen: 0 })
    const theirs = { ...place, group: year.groups.team }
    const teamLead = year.as(year.people.teamLead)
    assert.deepEqual(await reuseEvidence(teamLead, theirs, [id]), { ok: false, refusal: { kind: 'absent' } })
    const taken = await saveEvidence(teamLead, theirs, { id, content: evidence({ title: 'Taken' }), seen: 1 })
    assert.deepEqual(taken, { ok: false, refusal: { kind: 'absent' } })
    assert.deepEqual((await teamLead.read(tx => responseOf(tx, theirs))).evidence, [])
  })

  it('says whose a stored file is, and to whom it is open', async () => {
    const [id, file] = [newId<'evidence'>(), newId<'file'>()]
    const attached = { id: file, name: 'Joint plan review.docx', bytes: 4000 }
    const store = async () => yes(undefined)
    const content = evidence({ file: attached, keptFromProviders: true })
    await saveEvidence(lead(), place, { id, content, seen: 0, newFile: { file: attached, store } })
    assert.deepEqual(await lead().read(tx => attachmentOf(tx, file)), {
      ...{ group: year.groups.unit, isSubmitted: false, keptFromProviders: true },
    })
    assert.equal(await lead().read(tx => attachmentOf(tx, newId())), undefined)
    await assert.rejects(
      lead().write(tx => keepAttachment(tx, place, id, file, { at: year.clock.now, by: lead().person.id })),
    )
  })
})

describe('Submitting', () => {
  let year: Year
  before(async () => {
    year = await openYear()
  })
  after(() => year.db.close())
  const lead = () => year.as(year.people.lead)
  const at = (standard: number): Place => ({ exercise: year.exercise, group: year.groups.unit, standard })
  const send = (someone = year.people.lead) => submit(year.as(someone), year.exercise, year.groups.unit, editions)

  it('waits until every standard asked has an answer', async () => {
    await saveWriting(lead(), at(1), posted({ answer: two, summary: 'One', implications: 'Change one thing' }))
    await saveWriting(lead(), at(2), posted({ answer: { kind: 'cant-judge' }, summary: 'We would need figures' }))
    assert.deepEqual(await send(), { ok: false, refusal: { kind: 'unanswered', standards: [5] } })
  })

  it('counts how far a group is without opening its drafts', async () => {
    const counts = await year.as(year.people.member).read(tx => responseCountsOf(tx, year.exercise))
    assert.deepEqual(
      counts.map(({ asked, answered }) => [asked, answered]),
      [
        [3, 2],
        [3, 0],
        [1, 0],
      ],
    )
  })

  it('freezes the answers with the question as it was asked', async () => {
    await saveWriting(lead(), at(5), posted({ answer: { kind: 'score', score: 4 }, strategic: 'One shared team' }))
    const id = lead().world.newId<'evidence'>()
    const content = { title: 'Minutes', link: '', owner: '', shows: '', keptFromProviders: true }
    await saveEvidence(lead(), at(5), { id, content, seen: 0 })
    assert.ok((await send()).ok)
    const submitted = await lead().read(tx => submittedOf(tx, year.exercise, { mayReadKept: true }))
    assert.deepEqual(
      submitted.map(({ standard, answer, group }) => [standard, answer.kind, group.name]),
      [
        [1, 'score', 'Commissioning unit'],
        [2, 'cant-judge', 'Commissioning unit'],
        [5, 'score', 'Commissioning unit'],
      ],
    )
    assert.equal(submitted[0]?.asked.standard.number, 1)
    assert.equal(submitted[0]?.asked.answer.scale.length, 5)
    assert.equal(submitted[0]?.submittedBy, 'Dev Okonjo')
    assert.equal(submitted[0]?.onBehalf, false)
  })

  it('keeps evidence back from a reader who may not see it, and counts it', async () => {
    const [five] = await lead().read(tx => submittedOf(tx, year.exercise, { mayReadKept: false, standard: 5 }))
    assert.deepEqual(five?.evidence, [])
    assert.equal(five?.keptBack, 1)
  })

  it('gives charts, plans and the arrangement of sittings what they need', async () => {
    const { answers, implications, gathered } = await lead().read(async tx => ({
      answers: await submittedAnswersOf(tx, year.exercise),
      implications: await implicationsOf(tx, year.exercise),
      gathered: await gatheredOf(tx, year.exercise),
    }))
    assert.deepEqual(
      answers.map(each => [each.standard, each.evidenceCount]),
      [
        [1, 0],
        [2, 0],
        [5, 1],
      ],
    )
    assert.deepEqual(
      implications.map(each => [each.standard, each.implications, each.strategic]),
      [
        [1, 'Change one thing', ''],
        [5, '', 'One shared team'],
      ],
    )
    assert.deepEqual(gathered, [{ group: year.groups.unit, answered: [1, 2, 5], submitted: true }])
  })

  it('refuses every change until the answers are handed back', async () => {
    const change = await saveWriting(lead(), at(1), posted({ summary: 'Late' }, 1))
    assert.deepEqual(change, { ok: false, refusal: { kind: 'submitted', by: 'Dev Okonjo' } })
    const content = { said: 'Late', source: '' }
    const noted = await saveNoted(lead(), at(1), voiceKind, { id: lead().world.newId(), content, seen: 0 })
    assert.ok(!noted.ok && noted.refusal.kind === 'submitted')
    assert.deepEqual(await send(), { ok: false, refusal: { kind: 'already-submitted' } })
  })

  it('hands back with a reason; the first submission stays, the next one counts', async () => {
    const champion = year.as(year.people.champion)
    assert.ok((await handBack(champion, year.exercise, year.groups.unit, 'Standard 1 names a child')).ok)
    assert.equal((await champion.read(tx => submittedAnswersOf(tx, year.exercise))).length, 0)
    year.clock.now = later(year.clock.now, 60_000)
    assert.ok((await saveWriting(lead(), at(1), posted({ summary: 'Mended' }, 1))).ok)
    assert.ok((await send(year.people.champion)).ok)
    const submissions = await champion.read(tx => submissionsOf(tx, year.exercise, year.groups.unit))
    assert.deepEqual(
      submissions.map(each => [each.onBehalf, each.reopened?.why]),
      [
        [true, undefined],
        [false, 'Standard 1 names a child'],
      ],
    )
    const [now, then] = await champion.read(async tx => [
      await submittedOf(tx, year.exercise, { mayReadKept: true, standard: 1 }),
      await answersOf(tx, submissions[1]?.id ?? '', { mayReadKept: true, standard: 1 }),
    ])
    assert.deepEqual([now?.[0]?.summary, then?.[0]?.summary], ['Mended', 'One'])
  })

  it('is one submission when two people press at the same moment', async () => {
    const champion = year.as(year.people.champion)
    await handBack(champion, year.exercise, year.groups.unit, 'Once more')
    const results = await Promise.all([send(), send(year.people.second), send(year.people.champion)])
    assert.equal(results.filter(result => result.ok).length, 1)
  })

  it('takes in, or turns away, a text saved at the same moment: never between', async () => {
    const champion = year.as(year.people.champion)
    for (let round = 0; round < 8; round++) {
      await handBack(champion, year.exercise, year.groups.unit, 'Again')
      const [response] = await lead().read(tx => responsesOf(tx, year.exercise, year.groups.unit))
      const summary = `Round ${round}`
      const [saved, sent] = await Promise.all([
        saveWriting(lead(), at(1), posted({ summary }, response?.version ?? 0)),
        send(year.people.second),
      ])
      assert.ok(sent.ok)
      const [frozen] = await lead().read(tx => submittedOf(tx, year.exercise, { mayReadKept: true, standard: 1 }))
      assert.equal(frozen?.summary === summary, saved.ok)
    }
  })

  it('is over once the gathering is closed', async () => {
    const champion = year.as(year.people.champion)
    await closeGathering(champion, year.exercise)
    const theirs = { exercise: year.exercise, group: year.groups.team, standard: 1 }
    const late = await saveWriting(year.as(year.people.teamLead), theirs, posted({ summary: 'Late' }))
    assert.deepEqual(late, { ok: false, refusal: { kind: 'gathering-closed' } })
  })
})
