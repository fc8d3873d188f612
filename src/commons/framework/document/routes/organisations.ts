import { organisationsOf, type Ask } from '#people'
import { standingLines } from '#support'
import type { Held } from '../held.ts'

/** The organisations of the partnership that are no partner of the framework yet, by name. */
export const organisationsLeft = async (ask: Ask, { lines }: Held): Promise<readonly string[]> => {
  const names = (await ask.read(organisationsOf)).map(({ name }) => name)
  const standing = standingLines(lines, 'partner').map(({ says }) => says['name'])
  return names.filter(name => !standing.includes(name))
}
