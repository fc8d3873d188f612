import { questionsIn, type ChecklistFile, type Line, type Step } from '../checklist.ts'

const twice = (keys: readonly string[], what: string): readonly string[] =>
  [...new Set(keys.filter((key, at) => keys.indexOf(key) < at))].map(key => `${what} ${key} stands there twice.`)

const missing = (asked: readonly string[] | undefined, there: readonly string[], what: string, line: Line) =>
  (asked ?? [])
    .filter(key => !there.includes(key))
    .map(key => `${line.key} points at ${what} ${key}, which is not there.`)

const keysInOrder = ({ key, lines }: Step): readonly string[] =>
  lines.flatMap((line, at) =>
    line.key === `${key}.${at + 1}` ? [] : [`Line ${at + 1} of step ${key} has the key ${line.key}.`],
  )

const counted = (step: Step): readonly string[] => {
  const questions = questionsIn(step).length
  const [asked, noted] = [step.counts.questions, step.counts.notes]
  const notes = step.lines.length - questions
  return questions === asked && notes === noted
    ? []
    : [`Step ${step.key} says ${asked} questions and ${noted} notes, and has ${questions} and ${notes}.`]
}

const sourced = ({ sources, steps }: ChecklistFile): readonly string[] =>
  steps
    .flatMap(step => [step, ...step.lines])
    .flatMap(({ key, source }) =>
      source === undefined || Object.hasOwn(sources, source.slice(0, source.indexOf(':')))
        ? []
        : [`${key} names the source ${source}, which is not listed.`],
    )

/** Everything that a well-shaped checklist may still get wrong, in sentences. Empty for one that can be used. */
export const faultsIn = (checklist: ChecklistFile): readonly string[] => {
  const { steps, local, references } = checklist
  const [localKeys, referenceKeys] = [local.map(({ key }) => key), references.map(({ key }) => key)]
  const lines = steps.flatMap(step => step.lines)
  return [
    ...steps.flatMap(({ key }, at) => (key === String(at + 1) ? [] : [`Step ${at + 1} has the key ${key}.`])),
    ...steps.flatMap(step => [...keysInOrder(step), ...counted(step)]),
    ...twice(localKeys, 'The local thing'),
    ...twice(referenceKeys, 'The reference'),
    ...references
      .filter(({ state, link }) => (state === 'gone') === (link !== undefined))
      .map(({ key }) => `The reference ${key} must have a link, unless it is gone.`),
    ...lines.flatMap(line => [
      ...missing(line.ask, localKeys, 'the local thing', line),
      ...missing(line.see, referenceKeys, 'the reference', line),
    ]),
    ...sourced(checklist),
  ]
}
