import { standardsOf, type EditionFile } from '../edition.ts'
import type { Fault } from '../fault.ts'

/** The scores that people give in groups and in workshops. */
const scores = { from: 1, to: 5 } as const
const mostStandards = 40

/** What keeps an edition that is whole from being run: scores that no workshop asks for, more standards than a year holds. */
export const runFaults = (edition: EditionFile): readonly Fault[] => {
  const { min, max } = edition.answer
  const count = standardsOf(edition).length
  return [
    ...(min === scores.from && max === scores.to
      ? []
      : [
          {
            place: 'answer',
            problem: `it is scored from ${min} to ${max}, and groups and workshops score from ${scores.from} to ${scores.to}`,
            remedy: `Give each score from ${scores.from} to ${scores.to} a label, and let the bands span them.`,
          },
        ]),
    ...(count > mostStandards
      ? [
          {
            place: 'sections',
            problem: `it has ${count} standards, and a year can hold ${mostStandards}`,
            remedy: 'Take out what belongs to other standards.',
          },
        ]
      : []),
  ]
}
