import type { Database } from '#db'
import type { World } from '#ground'
import type { Editions } from '#instrument'
import { installed, sampleLink } from '#people'
import { buildDecade, buildNation, buildWorld, sampleSignIns } from '#test/world/index.ts'

export type SampleHouse = {
  readonly db: Database
  readonly world: World
  readonly editions: Editions
  readonly publicUrl: string
}

/**
 * Fills an empty database with the fictional programme and makes a sign-in link for each role.
 * With a decade, also with a programme of 150 partnerships over ten years, which takes a minute.
 * @returns a line for each: the role, then its link.
 * @throws when the database holds anything that is not a sample.
 */
export const openSample = async (house: SampleHouse, hasDecade: boolean): Promise<readonly string[]> => {
  const state = await house.db.read({ kind: 'visitor' }, installed)
  if (state === 'real') throw new Error('This database is in use, so no sample is put there. Name an empty one.')
  if (state === 'empty') {
    const { people } = await buildWorld(house)
    await buildNation(house, people)
    if (hasDecade) await buildDecade(house, people.adaeze)
  }
  const lines: string[] = []
  for (const { role, email } of sampleSignIns) {
    lines.push(`${role.padEnd(18)} ${house.publicUrl}/sign-in/${await sampleLink(house, email)}`)
  }
  return lines
}
