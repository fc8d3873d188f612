import { readForm } from '#forms'
import { isId, linesIn } from '#ground'
import { orAbsent } from '#http'
import type { Ask } from '#people'
import { addLines, moveLine, sayFull } from '../../lists/actions.ts'
import { lineMoves } from '#support'
import type { FrameworkPaths } from '../../paths.ts'
import { adoptPrinciples } from '../../region/actions/adopting.ts'
import { sayAdopting } from '../../region/adopted.ts'
import { loadHeld } from '../../routes/opening.ts'
import { examplePrinciples, exampleValues } from '../../sections/examples.ts'
import { listsIn, type ListName, type Section, type SectionKey } from '../../sections/section.ts'
import { addEntries } from '../../words/actions.ts'
import { organisationsLeft } from './organisations.ts'

/** What a section can start from: where on its page that lands, and putting it in. Words where it does not fit. */
export type Start = { readonly anchor: string; readonly put: (ask: Ask) => Promise<string | undefined> }

const examples = (key: string, lines: readonly string[]): Start => ({
  anchor: key,
  put: async ask => {
    await addEntries(ask, key, lines, linesIn)
    return undefined
  },
})

/** Those organisations that are no partner yet, each with its part still to be written. */
const organisations: Start = {
  anchor: 'partner',
  put: async ask => {
    const left = await organisationsLeft(ask, await loadHeld(ask))
    const added = left.map(name => ({ id: ask.world.newId(), list: 'partner' as const, says: { name } }))
    if (added.length === 0) return undefined
    return (await addLines(ask, added)).ok ? undefined : sayFull
  },
}

/** The principles of the own region, as the page showed them. */
export const adopting: Start = {
  anchor: 'principles.list',
  put: async ask => {
    const done = await adoptPrinciples(ask, readForm(ask.asked.body).typed('mark'))
    if (done.ok) return undefined
    const { kind } = done.refusal
    if (kind === 'absent') return orAbsent<string>(undefined)
    return kind === 'stale'
      ? 'Your region changed its principles since you opened this page. Read them as they are now, then adopt them.'
      : sayAdopting(kind)
  },
}

/** Moves a row of one of these lists, takes it out or puts it back, where `go` says so: `up.partner.<id>`. */
export const movingIn = (lists: readonly ListName[], go: string): Start | undefined => {
  const [word = '', name = '', id = ''] = go.split('.')
  const move = lineMoves.find(each => each === word)
  const list = lists.find(each => each === name)
  if (move === undefined || list === undefined) return undefined
  return {
    anchor: move === 'out' ? list : `row-${id}`,
    put: async ask => {
      const moved = await moveLine(ask, { list, id, move })
      if (moved.ok) return undefined
      return moved.refusal.kind === 'absent' ? orAbsent<string>(undefined) : sayFull
    },
  }
}

/**
 * The page to which a button leads once the texts beside it are saved: of a new row of one of these lists, of a row, of
 * a new action. `go` says which: `new.partner`, `row.partner.<id>`, `action`.
 */
export const leadingIn = (paths: FrameworkPaths, section: Section, go: string): string | undefined => {
  if (go === 'action') return paths.actions(section.key)
  const [word = '', name = '', id = ''] = go.split('.')
  const list = listsIn(section).find(each => each === name)
  if (list === undefined) return undefined
  if (word === 'new') return paths.newLine(list)
  return word === 'row' && isId(id) ? paths.line(list, id) : undefined
}

/** Starting from what is there already: examples in our words, the organisations of the partnership. */
export const starts: Partial<Readonly<Record<SectionKey, Start>>> = {
  vision: examples('vision.values', exampleValues),
  principles: examples('principles.list', examplePrinciples),
  partners: organisations,
}
