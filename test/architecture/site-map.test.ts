import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { routesOf, type House } from '../../src/front/app.ts'

type Listed = { readonly method: string; readonly path: string; readonly guard: string }

/** Whatever is asked of it while the routes are made is a mistake: a route may use the house only when it is called. */
const untouched = (name: string): unknown =>
  new Proxy(() => undefined, {
    get: (_, key) => assert.fail(`${name}.${String(key)} was used before any request`),
    apply: () => assert.fail(`${name} was called before any request`),
  })

const emptyHouse = new Proxy({}, { get: (_, key) => untouched(String(key)) }) as House

const lineOf = ({ method, path, guard }: Listed): string => `${method.padEnd(4)} ${path}  ${guard}`

/** Every address of the product in the order of the cycle, with who may: `anyone`, `signed-in` or an ability. */
const siteMap = (routes: readonly Listed[]): string => `${routes.map(lineOf).join('\n')}\n`

const twice = (routes: readonly Listed[]): readonly string[] => {
  const shapes = routes.map(({ method, path }) => `${method} ${path.replace(/:\w+/g, ':')}`)
  return shapes.filter((shape, at) => shapes.indexOf(shape) !== at)
}

describe('the site map', () => {
  const routes = routesOf(emptyHouse)
  const file = join(import.meta.dirname, 'site-map.txt')
  if (process.env['UPDATE'] === '1') writeFileSync(file, siteMap(routes))
  const kept = readFileSync(file, 'utf8')

  test('lists every address as it is', () => {
    assert.equal(
      siteMap(routes),
      kept,
      'addresses have changed; if that is meant: UPDATE=1 npm test -- test/architecture/site-map.test.ts',
    )
    assert.ok(routes.length > 20)
  })

  test('a new route, a lost one and another guard are seen', () => {
    const [first, ...others] = routes
    assert.ok(first)
    assert.notEqual(siteMap([...routes, { method: 'GET', path: '/planted', guard: 'anyone' }]), kept)
    assert.notEqual(siteMap(others), kept)
    assert.notEqual(siteMap([{ ...first, guard: `not-${first.guard}` }, ...others]), kept)
  })

  test('no address is answered twice', () => {
    assert.deepEqual(twice(routes), [])
    assert.deepEqual(
      twice([
        { method: 'GET', path: '/a/:x', guard: '' },
        { method: 'GET', path: '/a/:y', guard: '' },
      ]),
      ['GET /a/:'],
    )
  })
})
