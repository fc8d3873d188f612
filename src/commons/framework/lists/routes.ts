import { readForm, type Form } from '#forms'
import { mistaken, orAbsent, refused, shown, type Markup, type Reply, type Route } from '#http'
import type { Ask } from '#people'
import { standingLines } from '#support'
import { backTo } from '../document/routes/section.ts'
import type { FrameworkNeeds } from '../needs.ts'
import { frameworkRoute, loadHeld, viewOf, writeRoute } from '../routes/opening.ts'
import { listNames, type ListName } from '../sections/section.ts'
import { sectionWith } from '../sections/sections.ts'
import { addLines, sayFull, sayLine } from './actions.ts'
import { formOf, readSays } from './routes/form.ts'
import type { Line } from './line.ts'
import { linePage } from './pages/line.ts'

/** Rows of the lists: added, changed, moved, taken out and put back. */
export const lineRoutes = (needs: FrameworkNeeds): readonly Route[] => [
  frameworkRoute(needs, {
    ...{ method: 'GET', below: '/lists/:part/new', ability: 'framework.write' },
    handle: async ask => shown(pageOf(ask, await knownOf(ask), readForm({}))),
  }),
  writeRoute(needs, '/lists/:part/new', add),
  frameworkRoute(needs, {
    ...{ method: 'GET', below: '/lists/:part/:line', ability: 'framework.write' },
    handle: async ask => {
      const known = await knownOf(ask)
      const line = lineIn(ask, known)
      return shown(pageOf(ask, known, formOf(line), { line }))
    },
  }),
  writeRoute(needs, '/lists/:part/:line', save),
]

type Known = { readonly list: ListName; readonly lines: readonly Line[] }

const listIn = (ask: Ask): ListName => orAbsent(listNames.find(name => name === ask.asked.params['part']))

const knownOf = async (ask: Ask): Promise<Known> => {
  const list = listIn(ask)
  return { list, lines: (await loadHeld(ask)).lines.filter(line => line.list === list) }
}

const lineIn = (ask: Ask, { lines }: Known): Line => orAbsent(lines.find(({ id }) => id === ask.asked.params['line']))

type Shown = { readonly line?: Line; readonly isStale?: boolean; readonly refusal?: string }

const othersOf = ({ list, lines }: Known, line: Line | undefined): readonly Line[] =>
  standingLines(lines, list).filter(({ id }) => id !== line?.id)

const pageOf = (ask: Ask, known: Known, form: Form, more: Shown = {}): Markup =>
  linePage(ask.frame, { ...viewOf(ask), ...more, list: known.list, form, others: othersOf(known, more.line) })

const typedIn = (ask: Ask, known: Known, line?: Line) => {
  const form = readForm(ask.asked.body)
  const others = othersOf(known, line).map(({ id }) => id)
  return { form, says: readSays(form, known.list, others) }
}

const backToList = (ask: Ask, list: ListName): Reply => backTo(ask, sectionWith({ list }), list)

const add = async (ask: Ask): Promise<Reply> => {
  const known = await knownOf(ask)
  const { form, says } = typedIn(ask, known)
  if (form.mistakes.length > 0) return mistaken(pageOf(ask, known, form))
  const added = await addLines(ask, [{ id: ask.world.newId(), list: known.list, says }])
  return added.ok ? backToList(ask, known.list) : refused(pageOf(ask, known, form, { refusal: sayFull }))
}

const save = async (ask: Ask): Promise<Reply> => {
  const known = await knownOf(ask)
  const line = lineIn(ask, known)
  const { form, says } = typedIn(ask, known, line)
  const version = form.wholeNumber('version', { min: 0, max: 2 ** 31 - 1 }) ?? 0
  if (form.mistakes.length > 0) return mistaken(pageOf(ask, known, form, { line: { ...line, version } }))
  const saved = await sayLine(ask, { ...line, version, says, putsBack: form.typed('go') === 'back' })
  if (saved.ok) return backToList(ask, known.list)
  const { refusal } = saved
  switch (refusal.kind) {
    case 'absent':
      return orAbsent<Reply>(undefined)
    case 'full':
      return refused(pageOf(ask, known, form, { line, refusal: sayFull }))
    case 'out':
      return refused(pageOf(ask, known, form, { line: refusal.now }))
    case 'stale':
      return refused(pageOf(ask, known, form, { line: refusal.now, isStale: true }))
  }
}
