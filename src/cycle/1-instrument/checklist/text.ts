import { fingerprintOf, type EditionText } from '../held/file.ts'
import { parse } from '../reading.ts'
import type { OwnChecklistFile } from './checklist.ts'
import { checklistFormat } from './format.ts'

/** The one text of a checklist with its id and fingerprint, made as an edition's are. It has the format's shape. */
export const checklistText = (checklist: OwnChecklistFile): EditionText => {
  const text = `${JSON.stringify(checklistFormat.parse(checklist), null, 2)}\n`
  const fingerprint = fingerprintOf(text)
  return { id: `${checklist.name}.v${checklist.version}.${fingerprint.slice(0, 12)}`, text, fingerprint }
}

const isNumbered = ({ steps }: OwnChecklistFile): boolean =>
  steps.every(({ number, items }, at) => number === at + 1 && items.some(({ kind }) => kind === 'question'))

/** The checklist that a text holds, whole and to the letter as it was published; `undefined` for any other text. */
export const checklistIn = (text: string): OwnChecklistFile | undefined => {
  const json = parse(text)
  const shaped = 'fault' in json ? undefined : checklistFormat.safeParse(json.value)
  if (shaped?.data === undefined || !isNumbered(shaped.data)) return undefined
  return checklistText(shaped.data).text === text ? shaped.data : undefined
}
