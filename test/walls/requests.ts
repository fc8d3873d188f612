import type { FastifyInstance } from 'fastify'
import type { Route } from '#http'
import type { TestWorld } from '#test/world/test-world.ts'

export type Answer = { readonly status: number; readonly body: string; readonly goesTo: string }

const same = { host: 'localhost', origin: 'http://localhost' }
let visitors = 0

/** Asks as a browser would, from an address of its own, so that the limits on tries stay out of the way. */
export const ask = async (
  app: FastifyInstance,
  method: 'GET' | 'POST',
  url: string,
  more: { readonly cookie?: string | undefined; readonly type?: string; readonly payload?: string | Buffer } = {},
): Promise<Answer> => {
  visitors += 1
  const { cookie, type = 'application/x-www-form-urlencoded', payload = '' } = more
  const reply = await app.inject({
    method,
    url,
    remoteAddress: `10.${visitors >> 16}.${(visitors >> 8) & 255}.${visitors & 255}`,
    headers: {
      ...same,
      ...(cookie === undefined ? {} : { cookie }),
      ...(method === 'POST' ? { 'content-type': type } : {}),
    },
    ...(method === 'POST' ? { payload } : {}),
  })
  // What a page must carry anew each time says nothing about what was asked.
  const body = reply.body.replace(/nonce="[^"]*"/g, 'nonce=""')
  return { status: reply.statusCode, body, goesTo: String(reply.headers['location'] ?? '') }
}

export const nobody = '01900000-0000-7000-8000-00000000dead'

/** What a route's parameters are filled with: things of Wexmoor's that are there; ids of nothing for the rest. */
export const paramsOf = ({ sample }: TestWorld): Readonly<Record<string, string>> => ({
  partnership: sample.partnerships.wexmoor,
  programme: sample.programme,
  exercise: sample.exercises.wexmoor2026,
  group: sample.groups.commissioning,
  workshop: sample.workshops.board,
  outcome: sample.progress.outcome,
  action: sample.progress.action,
  run: sample.goneThrough.lastYear,
  step: '4',
  question: '4.1',
  addition: sample.added.word,
  element: sample.offered.elements.panels,
  event: sample.offered.events.market,
  region: sample.regions.moors,
  record: sample.exchanged.record,
  shown: sample.exchanged.nameless,
  help: sample.exchanged.help,
  introduction: sample.exchanged.introduction,
  session: sample.exchanged.session,
  request: sample.exchanged.request,
  principle: sample.principle,
  standard: '8',
  section: 'A',
  place: 'this-year',
  version: '1',
  part: 'guess',
  prompt: 'A1.q1',
  edition: sample.frameworks.edition,
  checklist: sample.checklist,
  older: 'commissioning-12.v1',
  draft: sample.frameworks.draft,
})

export const urlOf = (route: Pick<Route, 'path'>, params: Readonly<Record<string, string>>): string =>
  route.path.replace(/:(\w+)/g, (_all, name: string) => params[name] ?? nobody)

/** True when every parameter names something that is there, so that only rights decide. */
export const isThere = (route: Pick<Route, 'path'>, params: Readonly<Record<string, string>>): boolean =>
  [...route.path.matchAll(/:(\w+)/g)].every(([, name]) => name !== undefined && name in params)
