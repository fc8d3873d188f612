import type { Page } from 'playwright-core'
import type { Route } from '#http'

/** One page met on a walk. */
export type Met = {
  readonly url: string
  /** The route that was asked for. */
  readonly asked: string
  /** The route of the page that somebody stands on then: they may have been sent on. */
  readonly path: string
  /** It gives a file instead of a page. */
  readonly isFile: boolean
  readonly status: number
}

const isFile = (path: string): boolean =>
  /\.(?:docx|pdf|xlsx|csv|ics|json|txt|zip)$|\/files\/:file$|^\/you\/data$/.test(path)

const pieces = (path: string): readonly string[] => path.split('/').filter(piece => piece !== '')

/** The route that answers an address; words win over parameters, as they do on the server. */
const routeOf = (routes: readonly Route[], pathname: string): Route | undefined => {
  const asked = pieces(pathname)
  const fitting = routes.filter(({ method, path }) => {
    const own = pieces(path)
    return (
      method === 'GET' && own.length === asked.length && own.every((each, at) => each[0] === ':' || each === asked[at])
    )
  })
  const words = ({ path }: Route): number => pieces(path).filter(piece => piece[0] !== ':').length
  return fitting.toSorted((one, other) => words(other) - words(one))[0]
}

/**
 * Two addresses with the same key are pages of the same kind: the same route in the same year, for the same list and
 * with the same questions in the address.
 */
const keyOf = ({ path }: Route, url: URL): string => {
  const [own, asked] = [pieces(path), pieces(url.pathname)]
  const told = own.map((piece, at) => (/^:(exercise|part|version|place)$/.test(piece) ? asked[at] : piece))
  return `${told.join('/')}?${[...url.searchParams.keys()].toSorted().join('&')}`
}

/** Where links lead, and the buttons of a standard that save first: their value says which page below it they open. */
const leads = `[
  ...[...document.querySelectorAll('a[href]')].map(each => each.href.split('#')[0]),
  ...[...document.querySelectorAll('button[name=then]')].map(
    each => each.form.action + '/' + each.value.replace('evidence-others', 'evidence/others')),
]`

/**
 * Walks every kind of page that links lead to from where somebody starts: one page of each kind, the nearest first.
 * Files that are `taken` already, by anybody, are not made again.
 */
export async function* walk(
  page: Page,
  starts: readonly string[],
  routes: readonly Route[],
  taken = new Set<string>(),
): AsyncGenerator<Met> {
  const { origin } = new URL(starts[0] ?? '')
  const known = new Set<string>()
  const waiting = [...starts]
  for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
    const address = new URL(url)
    const route = routeOf(routes, address.pathname)
    if (address.origin !== origin || route === undefined || known.has(keyOf(route, address))) continue
    known.add(keyOf(route, address))
    const asked = route.path
    if (isFile(asked)) {
      if (taken.has(asked)) continue
      taken.add(asked)
      yield { url, asked, path: asked, isFile: true, status: (await page.request.get(url)).status() }
      continue
    }
    const reply = await page.goto(url)
    const landed = new URL(page.url())
    const where = routeOf(routes, landed.pathname) ?? route
    known.add(keyOf(where, landed))
    waiting.push(...(await page.evaluate<readonly string[]>(leads)))
    yield { url, asked, path: where.path, isFile: false, status: reply?.status() ?? 0 }
  }
}
