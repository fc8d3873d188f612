import type { EditionText } from '../../held/file.ts'
import type { OwnChecklistFile } from '../checklist.ts'
import { checklistIn, checklistText } from '../text.ts'

/** The checklist of a row. It was whole when it was kept: throws if it is not. */
export const keptWhole = ({
  id,
  file,
}: {
  readonly id: string
  readonly file: string
}): OwnChecklistFile & EditionText => {
  const checklist = checklistIn(file)
  if (checklist === undefined) throw new Error(`The checklist ${id} is not whole.`)
  return { ...checklist, ...checklistText(checklist) }
}
