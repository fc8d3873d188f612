import type { Read } from '#db'
import { frameworkStanding } from '#framework'

/** Which sections of a commissioning framework answer which of the nine steps. */
const stepsOf: Readonly<Record<string, readonly number[]>> = {
  vision: [1],
  resources: [4],
  pattern: [2, 5],
  funding: [7],
  levels: [6],
  principles: [6],
  procurement: [6, 7, 8],
  governance: [9],
  model: [9],
  participation: [3],
}

/** The partnership's framework as the nine steps link to it: each written section under the steps that it answers. */
export const frameworkForSteps = async (tx: Read) => {
  const standing = await frameworkStanding(tx)
  return (
    standing && {
      href: standing.href,
      sections: standing.sections
        .filter(({ isWritten }) => isWritten)
        .flatMap(({ key, title, href }) => (stepsOf[key] ?? []).map(step => ({ step, title, href }))),
    }
  )
}
