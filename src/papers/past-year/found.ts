import type { QuestionAsAsked } from '#instrument'
import type { FileRead } from '#reading'
import { answerFrom, type FormAnswer } from '../reading-in/form/answers.ts'
import { formFields } from '../self-analysis/group-marks.ts'
import type { Names } from './names.ts'
import { apart } from './parts.ts'
import { rowsIn } from './rows.ts'
import { pastScore } from './score.ts'

/** An edition with its questions, as one that a form may have been filled in on. */
export type Candidate = {
  readonly id: string
  readonly title: string
  readonly asked: readonly QuestionAsAsked[]
  readonly names: Names
}

/**
 * A standard as the form has it; `scored` is what stands in its score cell, `called` what the form calls it where only
 * its number is the same.
 */
export type PastAnswer = FormAnswer & { readonly scored: string; readonly called?: string }

/** What a form says when it is read on the standards of one edition. */
export type Found = {
  readonly edition: Pick<Candidate, 'id' | 'title'>
  readonly answers: readonly PastAnswer[]
  readonly absent: readonly QuestionAsAsked[]
  /** Rows and texts that belong to no standard. */
  readonly unplaced: readonly string[]
  /** How many standards were found by their name. */
  readonly named: number
}

export const foundOn = (file: FileRead, { id, title, asked, names }: Candidate): Found => {
  const { cells, byName, called, unplaced } = rowsIn(file, asked, names)
  const answers = asked.flatMap((question): readonly PastAnswer[] => {
    const own = cells.get(question.standard.number)
    const wanted = formFields.filter(name => question.fields[name] !== undefined)
    if (own === undefined || wanted.every(name => own[name] === undefined)) return []
    const scored = own.score ?? ''
    const title = called.get(question.standard.number)
    return [
      {
        ...{ ...answerFrom(question, apart(own, question), wanted), score: pastScore(scored, question), scored },
        ...(title === undefined ? {} : { called: title }),
      },
    ]
  })
  const absent = asked.filter(question => !answers.some(each => each.asked === question))
  return { edition: { id, title }, answers, absent, unplaced, named: byName.size }
}

/** Below zero where the first fits better: most standards by name, then fewest rows and standards left over. */
const byFit = (one: Found, other: Found): number =>
  other.named - one.named ||
  one.unplaced.length + one.absent.length - (other.unplaced.length + other.absent.length) ||
  other.answers.length - one.answers.length

/** The readings that fit best: several where editions differ in nothing that a form shows. */
export const fittestOf = (readings: readonly Found[]): readonly Found[] => {
  const inOrder = readings.filter(({ answers }) => answers.length > 0).toSorted(byFit)
  return inOrder.filter(each => inOrder[0] !== undefined && byFit(each, inOrder[0]) === 0)
}

/** The first of them. */
export const bestOf = (readings: readonly Found[]): Found | undefined => fittestOf(readings)[0]

/** What a form calls the standards that it shares only numbers with. */
export const calledIn = ({ answers }: Pick<Found, 'answers'>): readonly string[] =>
  answers.flatMap(({ called }) => (called === undefined ? [] : [called]))

/** Whether a form may be on quite other standards: more of its rows have another title than one of ours. */
export const isDoubtful = (found: Found): boolean => calledIn(found).length > found.named

/** Whether anything at all is written in the form. */
export const isEmpty = ({ answers }: Found): boolean =>
  answers.every(
    ({ score, texts, variations, evidence, voices }) =>
      score.kind === 'nothing' &&
      Object.values(texts).every(text => text.trim() === '') &&
      variations.length + evidence.length + voices.length === 0,
  )
