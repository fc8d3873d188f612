import type { ChecklistFile } from '../checklist.ts'
import { faultsIn } from './faults.ts'
import { checklistFormat } from './format.ts'

/** A checklist read from the text of its file, or everything that is wrong with it, in sentences. */
export type Reading =
  { readonly ok: true; readonly checklist: ChecklistFile } | { readonly ok: false; readonly faults: readonly string[] }

/** Reads the text of a checklist file, wherever it comes from. */
export const readChecklist = (text: string): Reading => {
  const json = parsed(text)
  if (json === undefined) return { ok: false, faults: ['It is not JSON.'] }
  const shaped = checklistFormat.safeParse(json.value)
  if (!shaped.success) {
    return { ok: false, faults: shaped.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) }
  }
  const faults = faultsIn(shaped.data)
  return faults.length > 0 ? { ok: false, faults } : { ok: true, checklist: shaped.data }
}

const parsed = (text: string): { readonly value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}
