import { readPart, type Parts } from '../parts.ts'

/** The level of heading that each paragraph style stands for, by its id: programs name their styles differently. */
export const headingsOf = async (parts: Parts, name: string): Promise<ReadonlyMap<string, number>> => {
  const levels = new Map<string, number>()
  let id = ''
  await readPart(parts, name, {
    open: ({ name: element, get }) => {
      if (element === 'style') id = get('styleId') ?? ''
      const named = element === 'name' ? /^heading ([1-9])$/i.exec(get('val') ?? '')?.[1] : undefined
      if (named !== undefined) levels.set(id, Number(named))
      const outline = element === 'outlineLvl' ? Number(get('val')) : 9
      if (outline < 9 && !levels.has(id)) levels.set(id, outline + 1)
    },
    close: () => undefined,
  })
  return levels
}
