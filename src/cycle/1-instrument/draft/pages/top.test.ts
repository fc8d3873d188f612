import assert from 'node:assert/strict'
import { test } from 'node:test'
import { editionPaths } from '../../paths.ts'
import { originalFromText } from '../../proposing/pasted.ts'
import { laidOut } from '../../proposing/proposal.ts'
import { proposeFrom } from '../../proposing/propose.ts'
import { sayWhole, ways } from './top.ts'
import type { DraftView } from './view.ts'

/** The page of a draft that was read from pasted words. */
const viewOf = (pasted: string): DraftView => {
  const proposal = proposeFrom(originalFromText(pasted))
  const { original, ...corrected } = proposal
  return {
    paths: editionPaths('p1'),
    draft: {
      ...{ id: 'd1', began: 'pasted', beganFrom: '', beganBy: 'Ruth', changedBy: 'Ruth', version: 1 },
      ...{ beganAt: '2026-11-23T10:00:00Z', changedAt: '2026-11-23T10:00:00Z' },
      ...{ original, corrected, isSetAside: false },
      details: { title: 'Ours', name: 'ours', version: 1, language: 'en', about: 'Ours.' },
    },
    layout: laidOut(proposal),
    doubts: [],
    boxes: { typed: () => undefined, mistakeOf: () => undefined },
    open: new Set(),
    mistakes: [],
    lost: [],
  }
}

const offersPublishing = (pasted: string): boolean => ways(viewOf(pasted)).markup.includes('Check and publish')

test('publishing is offered once there is something to publish', () => {
  assert.equal(offersPublishing('asdf'), false)
  assert.equal(offersPublishing('1. We plan for all\n2. We listen to all'), true)
  assert.equal(
    offersPublishing('Step 1 – Look\n• What is there?\n• Who is it for?\nStep 2 – Ask\n• Who was asked?'),
    true,
  )
})

test('notes among the questions are counted as notes', () => {
  assert.match(sayWhole(viewOf('1. We plan for all\n• Plans are kept.\n• Who keeps them?')), /1 question, 1 note,/)
  assert.doesNotMatch(sayWhole(viewOf('1. We plan for all\n• Who keeps them?')), /note/)
})
