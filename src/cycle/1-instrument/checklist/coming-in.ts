import type { Fault } from '../fault.ts'
import type { EditionText } from '../held/file.ts'
import { faultOf, parse } from '../reading.ts'
import type { OwnChecklistFile } from './checklist.ts'
import { checklistFormat } from './format.ts'
import { checklistText } from './text.ts'

type InText =
  | { readonly ok: true; readonly text: EditionText }
  | { readonly ok: false; readonly words: string; readonly faults: readonly Fault[] }

const valueIn = (text: string): unknown => {
  const json = parse(text)
  return 'fault' in json ? undefined : json.value
}

/** Whether a text says of itself that it is a checklist's file. */
export const isChecklistText = (text: string): boolean => {
  const value = valueIn(text)
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'checklist'
}

const remedy = 'Ask whoever gave it to you for the file (.json) from the checklist’s page.'

/** The checklist that a text holds, whole: how its JSON is laid out makes no difference to its id. */
export const checklistInText = (text: string): InText => {
  const shaped = checklistFormat.safeParse(valueIn(text))
  const faults = shaped.success
    ? stepFaults(shaped.data)
    : shaped.error.issues.map(issue => ({ ...faultOf(issue), remedy }))
  if (shaped.success && faults.length === 0) return { ok: true, text: checklistText(shaped.data) }
  const words = 'The checklist in this file cannot be used. What is wrong with it stands below the file.'
  return { ok: false, words, faults }
}

const stepFaults = ({ steps }: OwnChecklistFile): readonly Fault[] =>
  steps.flatMap(({ number, items }, at) => [
    ...(number === at + 1
      ? []
      : [{ place: `steps[${at}].number`, problem: `it says ${number} and stands at place ${at + 1}`, remedy }]),
    ...(items.some(({ kind }) => kind === 'question')
      ? []
      : [{ place: `steps[${at}].items`, problem: 'the step asks nothing', remedy }]),
  ])
