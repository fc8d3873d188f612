import type { Read } from '#db'
import { partnershipIn } from '#ground'
import { actionsFrom, type Action } from '#plans'
import { frameworkPaths } from '../paths.ts'
import type { SectionKey } from '../sections/section.ts'
import { originKind } from './origin.ts'

/** The actions that come from a section of the framework and stand. */
export const actionsAt = async (tx: Read, section: SectionKey): Promise<readonly Action[]> => {
  const path = frameworkPaths(partnershipIn(tx)).section(section)
  return (await actionsFrom(tx, originKind)).filter(
    ({ origin, isRemoved }) => !isRemoved && origin !== undefined && path.endsWith(origin.path),
  )
}
