import { setTimeout as pause } from 'node:timers/promises'
import { exercisesOf, type Exercise } from '#exercise'
import type { Route } from '#http'
import type { Ask } from '#people'
import { workshopsOf } from '#workshop'
import type { PaperNeeds } from '../../needs.ts'
import { shelfIn } from '../../routes/shelf.ts'
import { papersPath, type OnShelf } from '../../shelf/on-shelf.ts'
import type { ArchivePaper } from './taking.ts'

type Wanted = { readonly name: string; readonly href: string; readonly year: string }

/** The same person's question for another page. */
const askingFor = (ask: Ask, url: string, params: Readonly<Record<string, string>>): Ask => {
  const query = Object.fromEntries(new URLSearchParams(url.split('?')[1] ?? ''))
  return { ...ask, asked: { ...ask.asked, method: 'GET', url, params, query, body: {} } }
}

/** The parameters of an address, where it is one of that route. */
const paramsIn = (route: Pick<Route, 'path'>, path: string): Readonly<Record<string, string>> | undefined => {
  const [wanted, given] = [route.path.split('/'), path.split('/')]
  if (wanted.length !== given.length) return undefined
  const isSame = wanted.every((part, at) => part.startsWith(':') || part === given[at])
  if (!isSame) return undefined
  return Object.fromEntries(
    wanted.flatMap((part, at) => (part.startsWith(':') ? [[part.slice(1), given[at] ?? '']] : [])),
  )
}

const filesOf = (papers: readonly OnShelf[], year: string): readonly Wanted[] =>
  papers.flatMap(({ name, files = [] }) => files.map(({ form, href }) => ({ name: `${name} (${form})`, href, year })))

/** Every paper of a year that says something: what lies on its shelf but for blank forms, and the workshops' records. */
const wantedIn = async (needs: PaperNeeds, ask: Ask, { id, label }: Exercise): Promise<readonly Wanted[]> => {
  const place = { partnership: ask.partnership.id, exercise: id }
  const shelf = await shelfIn(needs, askingFor(ask, papersPath(place), place))
  const { blanks: _blanks, year: _year, everything: _everything, agreed, ...rest } = shelf
  const workshops = await ask.read(tx => workshopsOf(tx, id))
  const records = workshops
    .filter(({ closedAt }) => closedAt !== undefined)
    .flatMap(workshop =>
      (['docx', 'pdf'] as const).map(ending => ({
        name: `Record of the workshop ${workshop.name} (${ending === 'pdf' ? 'PDF' : 'Word'})`,
        href: `${papersPath(place)}/workshop-record.${ending}?workshop=${workshop.id}`,
        year: label,
      })),
    )
  return [...Object.values(rest).flatMap(papers => filesOf(papers, label)), ...filesOf([agreed], label), ...records]
}

const [tries, waitMs] = [4, 5000]

type Fetched = { readonly name: string; readonly bytes: Uint8Array } | undefined

/** Asks for a paper as its reader would; again when it was not made, for others may be taking papers at this moment. */
const fetchPaper = async (routes: readonly Route[], ask: Ask, href: string, patience: number): Promise<Fetched> => {
  const path = href.split('?')[0] ?? href
  for (const route of routes) {
    const params = route.method === 'GET' ? paramsIn(route, path) : undefined
    if (params === undefined) continue
    for (let count = 1; count <= patience; count++) {
      const reply = await route.handle(askingFor(ask, href, params).asked)
      if (reply.kind === 'download' && reply.bytes instanceof Uint8Array)
        return { name: reply.name, bytes: reply.bytes }
      if (reply.kind !== 'page' || reply.status !== 409) return undefined
      if (count < patience) await pause(waitMs)
    }
  }
  return undefined
}

const slug = (label: string): string => label.replaceAll(/[^0-9A-Za-z]+/g, '-')

/** A name that no other paper has. */
const unlike = (taken: Set<string>, name: string): string => {
  const [, stem = name, ending = ''] = /^(.*)(\.[a-z]+)$/.exec(name) ?? []
  for (let count = 1; ; count++) {
    const own = count === 1 ? name : `${stem}-${count}${ending}`
    if (taken.has(own)) continue
    taken.add(own)
    return own
  }
}

/**
 * Every paper of every year, made one after another as it is asked for, in the way and with the rights of whoever takes
 * it from the shelf. One that can not be made is named with the reason.
 */
export async function* papersOf(needs: PaperNeeds, ask: Ask, routes: readonly Route[]): AsyncGenerator<ArchivePaper> {
  const taken = new Set<string>()
  const failed = new Set<string>()
  for (const exercise of await ask.read(exercisesOf)) {
    for (const { name, href, year } of await wantedIn(needs, ask, exercise)) {
      const ending = /\.(\w+)(?:\?|$)/.exec(href)?.[1] ?? ''
      const made = await fetchPaper(routes, ask, href, failed.has(ending) ? 1 : tries)
      if (made === undefined) {
        failed.add(ending)
        yield { name, year, why: 'It could not be made then.' }
      } else {
        yield { name, year, file: unlike(taken, `papers/${slug(year)}/${made.name}`), bytes: made.bytes }
      }
    }
  }
}
