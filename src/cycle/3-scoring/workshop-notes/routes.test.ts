import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { recordTally, takeWorkshopNotes } from '../index.ts'
import { openBefore } from '../test/before.ts'

describe('What a workshop left, on the pages', () => {
  const at = openBefore()
  const workshop = (id: string) => ({ id, name: 'Autumn workshop', heldOn: '2026-11-19' as const })
  const scored = async (group: string, standard: number, counts: readonly number[]) => {
    const { site } = at
    const given = { exercise: site.exercise, group, standard, workshop: workshop(site.world.newId()) }
    const counted = { way: 'unseen', counts, cantJudge: 2, onPaper: 0, joined: 12 } as const
    await site
      .as(site.people.champion)
      .write(tx => recordTally(tx, { ...given, ...counted, round: 1, peopleChanged: false, at: site.world.now() }))
  }
  const noted = async (group: string, standard: number) => {
    const { site } = at
    const champion = site.as(site.people.champion)
    const notes = { said: 'Waits differ by place.', evidence: ['Joint needs assessment'], implications: '' }
    const place = { exercise: site.exercise, group, standard }
    await champion.write(tx =>
      takeWorkshopNotes(tx, champion, place, { ...notes, workshop: workshop(site.world.newId()) }),
    )
  }

  it('stands above the group’s own answer while it is written, with the words of the notes in their boxes', async () => {
    const { site } = at
    await scored(site.groups.unit, 1, [0, 4, 3, 5, 0])
    await noted(site.groups.unit, 1)
    const page = await site.get(site.people.lead, at.standard(1))
    assert.match(
      page.words,
      /Commissioning unit, Autumn workshop, 19 November 2026 .*12 scores; 2 people can’t judge\./,
    )
    assert.match(page.words, /The notes of Autumn workshop, 19 November 2026, were put into the boxes of this page\./)
    assert.match(page.words, /Waits differ by place\./)
    assert.match(page.words, /Joint needs assessment/)
  })

  it('is on the page of all scores as blocks, and of too few scores one thing only', async () => {
    const { site } = at
    await scored(site.groups.team, 5, [0, 1, 1, 0, 0])
    const page = await site.get(site.people.member, `${site.base}/spread`)
    assert.match(page.words, /0 chose 1, 4 chose 2, 3 chose 3, 5 chose 4 and 0 chose 5/)
    assert.match(page.words, /Management team, Autumn workshop, 19 November 2026 Too few to show\./)
    assert.doesNotMatch(page.words, /\b2 scores|\baverage of|\bmean\b/)
  })

  it('does not show the notes that stand in a draft to anybody else', async () => {
    const { site } = at
    const page = await site.get(site.people.member, `${site.base}/groups/${site.groups.unit}/response`)
    assert.match(page.words, /12 scores; 2 people can’t judge\./)
    assert.doesNotMatch(page.words, /Waits differ/)
  })

  it('stands beside answers that were submitted before', async () => {
    const { site } = at
    const lead = site.people.forumLead
    await site.post(lead, at.standard(2, site.groups.forum), { version: '0', score: '2', summary: 'Ours.' })
    await site.post(lead, `${site.base}/groups/${site.groups.forum}/submission`, {})
    await noted(site.groups.forum, 2)
    const page = await site.get(site.people.member, `${site.base}/groups/${site.groups.forum}/response`)
    assert.match(
      page.words,
      /Ours\. .*Notes of Autumn workshop, 19 November 2026 What was said Waits differ by place\./,
    )
    assert.match(page.words, /Kept beside the answers, which were closed by then/)
  })
})
