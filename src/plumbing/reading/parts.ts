import type { Part as ZipPart } from '#files'
import { limits, TooMuch } from './limits.ts'
import { readXml, type Handlers } from './xml.ts'

/** The parts of an office file by their names. */
export type Parts = ReadonlyMap<string, ZipPart>

export const partsByName = (parts: readonly ZipPart[]): Parts => new Map(parts.map(part => [part.name, part]))

/** Reads one part as XML; does nothing where there is none. */
export const readPart = async (parts: Parts, name: string, handlers: Handlers): Promise<void> => {
  const part = parts.get(name)
  if (part === undefined) return
  if (part.size > limits.part) throw new TooMuch(`${name} is too large.`)
  await readXml(await part.open(), handlers)
}

/** Where the relations of a part lead inside the file, by their ids; `''` stands for the file as a whole. */
export const relationsOf = async (
  parts: Parts,
  of: string,
): Promise<readonly { readonly id: string; readonly type: string; readonly target: string }[]> => {
  const [, folder = '', file = ''] = /^(.*\/)?([^/]*)$/.exec(of) ?? []
  const found: { id: string; type: string; target: string }[] = []
  await readPart(parts, `${folder}_rels/${file}.rels`, {
    open: ({ name, get }) => {
      if (name !== 'Relationship' || get('TargetMode') === 'External') return
      const target = get('Target') ?? ''
      const path = target.startsWith('/') ? target.slice(1) : `${folder}${target}`
      found.push({ id: get('Id') ?? '', type: (get('Type') ?? '').replace(/^.*\//, ''), target: path })
    },
    close: () => undefined,
  })
  return found
}

/** The part that such a relation leads to, or where it usually lies. */
export const partOf = (
  relations: readonly { readonly type: string; readonly target: string }[],
  type: string,
  usual: string,
): string => relations.find(relation => relation.type === type)?.target ?? usual
