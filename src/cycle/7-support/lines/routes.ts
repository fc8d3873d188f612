import { readForm, type Form } from '#forms'
import { mistaken, orAbsent, refused, seeOther, shown, type Markup, type Reply, type Route } from '#http'
import type { Ask } from '#people'
import type { Support } from '../agreement/support.ts'
import type { SupportNeeds } from '../needs.ts'
import { pageRoutes, supportRoute, viewOf, writingRefused } from '../routes/opening.ts'
import { addLine, moveLine, sayLine } from './actions.ts'
import { isSmallList, listingOf, type Asked, type SmallList } from './kinds.ts'
import { lineMoves, type Line } from './line.ts'
import { linePage } from './pages/line.ts'

/** The small lists: links to other plans, and support from others. */
export const lineRoutes = (needs: SupportNeeds): readonly Route[] => [
  ...pageRoutes(
    needs,
    '/lists/:part/new',
    async (ask, support) => shown(pageOf(ask, support, readForm({}))),
    (ask, support) => add(needs, ask, support),
  ),
  ...pageRoutes(
    needs,
    '/lists/:part/:line',
    async (ask, support) => {
      const line = lineIn(ask, support)
      return shown(pageOf(ask, support, readForm(line.says), { line }))
    },
    (ask, support) => save(needs, ask, support),
  ),
  supportRoute(needs, {
    ...{ method: 'POST', below: '/lists/:part/:line/place', ability: 'support.write' },
    handle: (ask, support) => move(needs, ask, support),
  }),
]

const listIn = (ask: Ask): SmallList => {
  const word = ask.asked.params['part']
  return orAbsent(isSmallList(word) ? word : undefined)
}

const lineIn = (ask: Ask, { lines }: Support): Line =>
  orAbsent(lines.find(({ id, list }) => list === listIn(ask) && id === ask.asked.params['line']))

type Shown = { readonly line?: Line; readonly isStale?: boolean }

const pageOf = (ask: Ask, support: Support, form: Form, more: Shown = {}): Markup =>
  linePage(ask.frame, { ...viewOf(ask, support), ...more, list: listIn(ask), form })

const readAnswer = (form: Form, name: string, asked: Asked): string => {
  const ways = {
    called: asked.label.replace(/\?$/, ''),
    ...(asked.needed === undefined ? {} : { needed: asked.needed }),
  }
  switch (asked.as) {
    case 'line':
      return form.line(name, { ...ways, max: asked.max })
    case 'text':
      return form.text(name, { ...ways, max: asked.max })
    case 'address':
      return form.link(name, { called: 'The web address' })
  }
}

const readSays = (form: Form, list: SmallList): Line['says'] =>
  Object.fromEntries(Object.entries(listingOf(list).asks).map(([name, asked]) => [name, readAnswer(form, name, asked)]))

const listPath = (ask: Ask, support: Support): string =>
  `${viewOf(ask, support).paths.part(listingOf(listIn(ask)).part)}#${listIn(ask)}`

const add = async ({ editions }: SupportNeeds, ask: Ask, support: Support): Promise<Reply> => {
  const form = readForm(ask.asked.body)
  const says = readSays(form, listIn(ask))
  if (form.mistakes.length > 0) return mistaken(pageOf(ask, support, form))
  const added = await addLine(ask, editions, support.exercise.id, { list: listIn(ask), says })
  if (added.ok) return seeOther(listPath(ask, support))
  return replyTo(ask, support, form, added.refusal)
}

const save = async ({ editions }: SupportNeeds, ask: Ask, support: Support): Promise<Reply> => {
  const line = lineIn(ask, support)
  const form = readForm(ask.asked.body)
  const version = form.wholeNumber('version', { min: 0, max: 2 ** 31 - 1 }) ?? 0
  const says = readSays(form, line.list === 'activity' ? 'link' : line.list)
  if (form.mistakes.length > 0) return mistaken(pageOf(ask, support, form, { line: { ...line, version } }))
  const saved = await sayLine(ask, editions, support.exercise.id, { ...line, version, says })
  return saved.ok ? seeOther(listPath(ask, support)) : replyTo(ask, support, form, saved.refusal)
}

type LineRefusal = Extract<Awaited<ReturnType<typeof sayLine>>, { ok: false }>['refusal']

const replyTo = async (ask: Ask, support: Support, form: Form, refusal: LineRefusal): Promise<Reply> => {
  if (refusal.kind === 'stale') return refused(pageOf(ask, support, form, { line: refusal.now, isStale: true }))
  return writingRefused(ask, support, refusal.kind === 'beside' ? { kind: 'absent' } : refusal)
}

const move = async ({ editions }: SupportNeeds, ask: Ask, support: Support): Promise<Reply> => {
  const { id, list } = lineIn(ask, support)
  const how = orAbsent(readForm(ask.asked.body).choice('move', lineMoves))
  const moved = await moveLine(ask, editions, support.exercise.id, { list, id, move: how })
  return moved.ok ? seeOther(listPath(ask, support)) : writingRefused(ask, support, moved.refusal)
}
