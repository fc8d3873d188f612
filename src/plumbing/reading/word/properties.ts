import { readPart, type Parts } from '../parts.ts'

/** What a file says of itself under names of its maker's own. */
export const propertiesOf = async (parts: Parts, name: string): Promise<ReadonlyMap<string, string>> => {
  const said = new Map<string, string>()
  let called: string | undefined
  await readPart(parts, name, {
    open: element => {
      if (element.name === 'property') called = element.get('name')
    },
    close: element => {
      if (element === 'property') called = undefined
    },
    text: words => {
      if (called !== undefined) said.set(called, ((said.get(called) ?? '') + words).trim().slice(0, 500))
    },
  })
  return said
}
