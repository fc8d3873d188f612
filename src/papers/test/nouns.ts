import { join } from 'node:path'
import { realWorld } from '#ground'
import type { Sitting } from '#exercise'
import { loadEditions, questionAsAsked, standardsOf, termsOf } from '#instrument'
import type { Position } from '#agreement'
import type { SubmittedAnswer, SubmittedResponse, Tally } from '#scoring'

const { newId } = realWorld()

export const editions = await loadEditions(join(import.meta.dirname, '../../../editions'))
const edition = editions.shippedOne('commissioning-12.v1')
if (edition === undefined) throw new Error('The edition with twelve standards is missing')
const terms = termsOf(edition, {
  partnership: { name: 'Children’s Partnership' },
  'outline-plan': { name: 'commissioning improvement plan' },
})

/** The twelve questions in one partnership's words. */
export const questions = standardsOf(edition).map(({ number }) => questionAsAsked(edition, number, terms))

export const askedOn = (standard: number) => {
  const found = questions.find(question => question.standard.number === standard)
  if (found === undefined) throw new Error(`There is no standard ${standard}`)
  return found
}

export const unit = { id: newId<'group'>(), name: 'Commissioning unit', kind: 'commissioning' } as const
export const forum = { id: newId<'group'>(), name: 'Young people’s forum', kind: 'young-people' } as const

/** A sitting on record: two took part, one was missing, one seat is vacant. */
export const sitting: Sitting = {
  group: { ...unit, seats: [] },
  standards: [1, 2, 5],
  heldOn: '2026-11-12',
  manner: 'meeting',
  attendance: [
    {
      seat: newId(),
      title: 'Unit manager',
      organisationName: 'Wexmoor Council',
      holder: 'Ana Fry',
      state: 'took-part',
    },
    { seat: newId(), title: 'Contracts lead', holder: 'Sam Okoro', state: 'missing' },
    { seat: newId(), title: 'Health commissioner', organisationName: 'Wexmoor Health Trust', state: 'vacant' },
  ],
  others: 'Priya Nair, public health\nLee Brand',
  notes: 'We ran out of time on standard 5.',
  version: 1,
}

/** A frozen answer with every field filled; change what a test is about. */
export const submitted = (standard: number, changes: Partial<SubmittedResponse> = {}): SubmittedResponse => ({
  submission: newId(),
  group: unit,
  standard,
  answer: { kind: 'score', score: 3 },
  summary: `What the unit wrote on ${standard}.\n\n• One pasted point\n• Another pasted point`,
  implications: `What it means for the plan on ${standard}.`,
  strategic: `What it means in the long run on ${standard}.`,
  variations: [
    { id: newId(), kind: 'locality', whose: 'Marsh End', words: `Further behind than the town on ${standard}.` },
    { id: newId(), kind: 'tier', whose: '', words: 'Specialist help differs.' },
  ],
  evidence: [
    {
      ...{ id: newId(), title: `Needs assessment ${standard}`, link: 'https://wexmoor.example/needs' },
      ...{ dated: '2026-03-03', owner: 'Public health', shows: 'Waiting times by place.', keptFromProviders: false },
      file: { id: newId(), name: 'needs.pdf', bytes: 20_480 },
    },
  ],
  voices: [{ id: newId(), said: `Nobody asked us about ${standard} before.`, source: 'Forum evening, October 2026' }],
  asked: askedOn(standard),
  submittedAt: '2026-11-26T14:32:00.000Z',
  submittedBy: 'Dev Okonjo',
  onBehalf: false,
  keptBack: 0,
  ...changes,
})

/** The same answer without its texts. */
export const answerOf = (response: SubmittedResponse): SubmittedAnswer => ({
  group: response.group,
  standard: response.standard,
  answer: response.answer,
  evidenceCount: response.evidence.length + response.keptBack,
  voiceCount: response.voices.length,
  hasSummary: response.summary !== '',
  submittedAt: response.submittedAt,
  onBehalf: response.onBehalf,
})

/** A recorded position with every field filled; change what a test is about. */
export const agreed = (standard: number, changes: Partial<Position> = {}): Position => ({
  standard,
  version: 2,
  outcome: { kind: 'score', score: 3 },
  summary: `Where we stand together on ${standard}.`,
  variations: `Marsh End is behind on ${standard}.`,
  implications: `Priorities for the plan from ${standard}.`,
  taken: [
    { field: 'variations', group: unit.id, groupName: unit.name },
    { field: 'implications', group: forum.id, groupName: forum.name },
  ],
  meeting: 'Partnership Board',
  metOn: '2027-01-14',
  asked: askedOn(standard),
  recordedAt: '2027-01-14T16:05:00.000Z',
  recordedBy: 'Amal Haddad',
  dissents: [],
  ...changes,
})

/** How the unit's room scored a standard in a workshop. */
export const tally = (standard: number): Extract<Tally, { readonly way: 'unseen' | 'hands' }> => ({
  ...{ exercise: newId(), group: unit.id, standard, round: 1, joined: 12, at: '2026-11-19T10:20:00.000Z' },
  workshop: { id: newId(), name: 'Commissioning unit workshop', heldOn: '2026-11-19' },
  ...{ way: 'unseen', counts: [4, 0, 5, 0, 0], cantJudge: 2, onPaper: 0, answered: 11 },
})
