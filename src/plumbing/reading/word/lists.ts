import { readPart, type Parts } from '../parts.ts'

type Level = { readonly start: number; readonly format: string; readonly text: string }

/** What stands before the items of each list, counted as they come. */
export type Lists = { readonly markOf: (list: string, depth: number) => string }

/** The lists that a Word file defines. */
export const listsOf = async (parts: Parts, name: string): Promise<Lists> => {
  const kinds = new Map<string, Map<number, Level>>()
  const lists = new Map<string, string>()
  const starts = new Map<string, number>()
  let [kind, list, depth] = ['', '', 0]
  let level: { start: number; format: string; text: string } | undefined
  await readPart(parts, name, {
    open: ({ name: element, get }) => {
      const value = get('val') ?? ''
      if (element === 'abstractNum') kinds.set((kind = get('abstractNumId') ?? ''), new Map())
      else if (element === 'num') list = get('numId') ?? ''
      else if (element === 'abstractNumId') lists.set(list, value)
      else if (element === 'lvl' || element === 'lvlOverride') {
        depth = Number(get('ilvl') ?? 0)
        if (element === 'lvl') level = { start: 1, format: 'decimal', text: '' }
      } else if (element === 'startOverride') starts.set(`${list} ${depth}`, Number(value))
      else if (level !== undefined && element === 'start') level.start = Number(value)
      else if (level !== undefined && element === 'numFmt') level.format = value
      else if (level !== undefined && element === 'lvlText') level.text = value
    },
    close: element => {
      if (element !== 'lvl' || level === undefined) return
      kinds.get(kind)?.set(depth, level)
      level = undefined
    },
  })
  return counting((of, at) => {
    const own = lists.get(of) ?? ''
    const found = kinds.get(own)?.get(at)
    return found && { ...found, kind: own, restart: starts.get(`${of} ${at}`) }
  })
}

type Found = Level & { readonly kind: string; readonly restart: number | undefined }

/**
 * Bullets read as `•`; what is numbered in letters or otherwise reads as plain numbers. Lists of one kind count on, unless
 * a list says where it starts anew.
 */
const counting = (levelOf: (list: string, depth: number) => Found | undefined): Lists => {
  const counts = new Map<string, Map<number, number>>()
  const begun = new Set<string>()
  return {
    markOf: (list, depth) => {
      const level = levelOf(list, depth)
      if (level === undefined || level.format === 'none') return ''
      if (level.format === 'bullet') return '•'
      const levels = counts.get(level.kind) ?? new Map<number, number>()
      counts.set(level.kind, levels)
      for (const deeper of levels.keys()) if (deeper > depth) levels.delete(deeper)
      const isAnew = level.restart !== undefined && !begun.has(`${list} ${depth}`)
      begun.add(`${list} ${depth}`)
      const before = isAnew ? level.restart - 1 : (levels.get(depth) ?? level.start - 1)
      levels.set(depth, before + 1)
      return `${before + 1}${level.text.trimEnd().endsWith(')') ? ')' : '.'}`
    },
  }
}
