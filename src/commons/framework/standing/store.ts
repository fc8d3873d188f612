import type { Read } from '#db'
import { partnershipIn, type Day } from '#ground'
import type { Asking } from '../document/held.ts'
import { markOf } from '../document/framework.ts'
import { isBegun, missingFrom } from '../document/completeness.ts'
import { begunOf, draftOf } from '../document/store.ts'
import { frameworkPaths } from '../paths.ts'
import { sections } from '../sections/sections.ts'
import { signatoryOf, versionOf } from '../signing/store.ts'
import { dueIn, type DueReader } from './due.ts'
import type { FrameworkDue, FrameworkRead, SectionStanding } from './read.ts'

/** The framework as it reads now, or a version as it was signed; `undefined` when there is none. */
export const frameworkRead = async (tx: Read, version?: number): Promise<FrameworkRead | undefined> => {
  if (version === undefined) {
    const held = await begunOf(tx)
    if (held === undefined) return undefined
    const missing = missingFrom(held.draft).map(({ what }) => what)
    return { framework: held.draft, missing, mark: markOf(held.draft), ...askedFor(missing, held.asked) }
  }
  const found = await versionOf(tx, version)
  if (found === undefined) return undefined
  const { content, missing, asked } = found
  return { framework: content, version: found, missing, mark: markOf(content), ...askedFor(missing, asked) }
}

/** Nobody asks for what nothing is missing in. */
const askedFor = (missing: readonly string[], asked: Asking | undefined) =>
  missing.length === 0 || asked === undefined ? {} : { asked }

/** Where each section is, and whether anything is written there; `undefined` while nobody has begun the framework. */
export const frameworkStanding = async (
  tx: Read,
): Promise<{ readonly href: string; readonly sections: readonly SectionStanding[] } | undefined> => {
  const draft = await draftOf(tx)
  if (draft === undefined) return undefined
  const paths = frameworkPaths(partnershipIn(tx))
  return {
    href: paths.own,
    sections: sections.map(section => ({
      ...{ key: section.key, title: section.title, href: paths.section(section.key) },
      isWritten: isBegun(draft, section),
    })),
  }
}

/** What of the framework waits on a person. */
export const frameworkDueOf = async (
  tx: Read,
  whom: Omit<DueReader, 'named'>,
  today: Day,
): Promise<readonly FrameworkDue[]> => {
  const held = await begunOf(tx)
  if (held === undefined) return []
  const paths = frameworkPaths(partnershipIn(tx))
  const named = (await signatoryOf(tx, held, today)).named?.id
  return dueIn(held, { ...whom, named }, today).map(due => ({
    ...due,
    href: due.kind === 'to-sign' ? paths.signing : paths.own,
  }))
}
