import type { Read } from '#db'
import { partnershipIn, type Day } from '#ground'
import type { Asking } from '../document/held.ts'
import { markOf } from '../document/framework.ts'
import { isBegun, missingFrom } from '../document/completeness.ts'
import { begunOf } from '../document/store.ts'
import { frameworkPaths } from '../paths.ts'
import { sections } from '../sections/sections.ts'
import type { Signer } from '../signing/signing.ts'
import { dueIn } from './due.ts'
import type { FrameworkDue, FrameworkRead, SectionStanding } from './read.ts'

/** The framework as it reads now, or a version as it was signed; `undefined` when there is none. */
export const frameworkRead = async (tx: Read, version?: number): Promise<FrameworkRead | undefined> => {
  const held = await begunOf(tx)
  if (held === undefined) return undefined
  const { draft, versions } = held
  if (version === undefined) {
    const missing = missingFrom(draft).map(({ what }) => what)
    return { framework: draft, missing, mark: markOf(draft), ...askedFor(missing, held.asked) }
  }
  const found = versions.find(each => each.version === version)
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
  const held = await begunOf(tx)
  if (held === undefined) return undefined
  const paths = frameworkPaths(partnershipIn(tx))
  return {
    href: paths.own,
    sections: sections.map(section => ({
      ...{ key: section.key, title: section.title, href: paths.section(section.key) },
      isWritten: isBegun(held.draft, section),
    })),
  }
}

/** What of the framework waits on a person. */
export const frameworkDueOf = async (
  tx: Read,
  whom: Signer & { readonly mayWrite: boolean },
  today: Day,
): Promise<readonly FrameworkDue[]> => {
  const held = await begunOf(tx)
  if (held === undefined) return []
  const paths = frameworkPaths(partnershipIn(tx))
  return dueIn(held, whom, today).map(due => ({ ...due, href: due.kind === 'to-sign' ? paths.signing : paths.own }))
}
