import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { connect, type AddressInfo } from 'node:net'
import { readFile } from 'node:fs/promises'
import { describe, it } from 'node:test'
import { text } from 'node:stream/consumers'
import { until } from '#test/until.ts'
import { Absent, download, seeOther, shown, type Asked, type Route } from './route.ts'
import { buildServer, type ServerOptions } from './server.ts'

const own = { host: 'stocktake.example', origin: 'http://stocktake.example' }
const page = (words: string) => shown({ markup: `<p>${words}</p>` })

const serve = (routes: readonly Partial<Route>[], differing: Partial<ServerOptions> = {}) =>
  buildServer({
    routes: routes.map(route => ({
      method: 'GET',
      path: '/',
      guard: 'anyone',
      handle: async () => page(''),
      ...route,
    })),
    files: new Map([['/assets/a.css', { bytes: Buffer.from('a{}'), brotli: Buffer.from([1]), type: 'text/css' }]]),
    secure: false,
    log: false,
    trouble: what => ({ markup: `trouble: ${what}` }),
    isDown: () => false,
    health: async () => true,
    ...differing,
  })

describe('a reply', () => {
  it('carries a strict policy, is never stored, and may not be framed', async () => {
    const server = await serve([{ handle: async () => page('hello') }])
    const { headers, body } = await server.inject('/')
    const policy = String(headers['content-security-policy'])
    assert.equal(body, '<p>hello</p>')
    assert.match(policy, /default-src 'none'/)
    assert.match(policy, /script-src 'self' 'nonce-[0-9a-f]+'/)
    assert.match(policy, /frame-ancestors 'none'/)
    assert.doesNotMatch(policy, /unsafe/)
    assert.equal(headers['cache-control'], 'no-store')
  })

  it('has a new nonce each time', async () => {
    const nonces: string[] = []
    const server = await serve([{ handle: async asked => (nonces.push(asked.nonce), page('')) }])
    await server.inject('/')
    await server.inject('/')
    assert.notEqual(nonces[0], nonces[1])
  })

  it('sets cookies that scripts cannot read, bound to the host over https', async () => {
    const handle = async () => seeOther('/', [{ name: 'visit', value: 'x', maxAgeSeconds: 9 }])
    const [plain, secure] = [await serve([{ handle }]), await serve([{ handle }], { secure: true })]
    assert.equal((await plain.inject('/')).headers['set-cookie'], 'visit=x; Max-Age=9; Path=/; HttpOnly; SameSite=Lax')
    assert.equal(
      (await secure.inject('/')).headers['set-cookie'],
      '__Host-visit=x; Max-Age=9; Path=/; HttpOnly; Secure; SameSite=Lax',
    )
  })

  it('over https takes no cookie that another host could have set', async () => {
    const seen: (string | undefined)[] = []
    const server = await serve([{ handle: async asked => (seen.push(asked.cookies['visit']), page('')) }], {
      secure: true,
    })
    await server.inject({ url: '/', headers: { cookie: 'visit=tossed' } })
    await server.inject({ url: '/', headers: { cookie: '__Host-visit=ours' } })
    assert.deepEqual(seen, [undefined, 'ours'])
  })

  it('leads only to paths of this site', async () => {
    for (const location of ['//evil.example', '/\\evil.example', 'https://evil.example', '/a\r\nset-cookie: x', '/ä']) {
      const server = await serve([{ handle: async () => seeOther(location) }])
      assert.equal((await server.inject('/')).headers['location'], '/', location)
    }
  })

  it('with a file is an attachment in a sandbox, whatever it is called', async () => {
    const name = '../../plän "x"\r\n.html'
    const server = await serve([{ handle: async () => download(name, 'text/html', Buffer.from('<script>')) }])
    const { headers } = await server.inject('/')
    assert.match(
      String(headers['content-disposition']),
      /^attachment; filename="[\w .()_-]+"; filename\*=UTF-8''[\w.%-]+$/,
    )
    assert.match(String(headers['content-security-policy']), /sandbox/)
    assert.equal(headers['x-content-type-options'], 'nosniff')
  })
})

describe('trouble', () => {
  it('is the same 404 for a page that is not there and one that is not yours', async () => {
    const server = await serve([
      {
        path: '/theirs',
        handle: async () => {
          throw new Absent()
        },
      },
    ])
    const [theirs, nothing] = [await server.inject('/theirs'), await server.inject('/nothing')]
    assert.deepEqual([theirs.statusCode, theirs.body], [404, 'trouble: absent'])
    assert.deepEqual([nothing.statusCode, nothing.body], [404, 'trouble: absent'])
  })

  it('says that a fault is ours, and nothing of what it was about', async () => {
    const failing = { handle: async () => Promise.reject(new Error('secret words')) }
    const fault = await (await serve([failing])).inject('/')
    assert.deepEqual([fault.statusCode, fault.body], [500, 'trouble: fault'])
    const down = await (await serve([failing], { isDown: () => true })).inject('/')
    assert.deepEqual([down.statusCode, down.body], [503, 'trouble: down'])
  })

  it('is what too many tries from one address meet, and nobody else', async () => {
    const server = await serve([{ ratePerMinute: 2 }])
    const from = (remoteAddress: string) => server.inject({ url: '/', remoteAddress })
    const statuses = [await from('10.0.0.1'), await from('10.0.0.1'), await from('10.0.0.1'), await from('10.0.0.2')]
    assert.deepEqual(
      statuses.map(reply => reply.statusCode),
      [200, 200, 429, 200],
    )
    const claimed = await server.inject({
      url: '/',
      remoteAddress: '10.0.0.1',
      headers: { 'x-forwarded-for': '9.9.9.9' },
    })
    assert.equal(claimed.statusCode, 429, 'a stranger is not believed about their address')
  })

  it('counts those behind a proxy that is named each by themselves; of one that is not it says so once', async () => {
    const [lines, route] = [[] as string[], { ratePerMinute: 1 }]
    const from = async (server: Awaited<ReturnType<typeof serve>>, theirs: string) =>
      (await server.inject({ url: '/', remoteAddress: '10.0.0.1', headers: { 'x-forwarded-for': theirs } })).statusCode
    const log = { level: 'warn', stream: { write: (line: string) => void lines.push(line) } }
    const [named, unnamed] = [await serve([route], { log, proxies: ['10.0.0.0/8'] }), await serve([route], { log })]
    assert.deepEqual([await from(named, '9.9.9.1'), await from(named, '9.9.9.2')], [200, 200])
    assert.equal(lines.length, 0)
    assert.deepEqual([await from(unnamed, '9.9.9.1'), await from(unnamed, '9.9.9.2')], [200, 429])
    assert.deepEqual(
      lines.map(line => /TRUSTED_PROXIES/.test(line)),
      [true],
    )
  })
})

describe('a write', () => {
  const write = { method: 'POST' as const, handle: async () => page('written') }
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const send = async (headers: Record<string, string>) =>
    (await (await serve([write])).inject({ method: 'POST', url: '/', headers: { ...form, ...headers } })).statusCode

  it('is taken from a page of this site', async () => {
    assert.equal(await send(own), 200)
    assert.equal(await send({ 'sec-fetch-site': 'same-origin' }), 200)
  })

  it('is turned away from anywhere else', async () => {
    assert.equal(await send({ host: 'stocktake.example', origin: 'https://evil.example' }), 403)
    assert.equal(await send({ ...own, 'sec-fetch-site': 'cross-site' }), 403)
    assert.equal(await send({ ...own, 'sec-fetch-site': 'same-site' }), 403)
    assert.equal(await send({ host: 'stocktake.example', origin: 'null' }), 403)
    assert.equal(await send({ host: 'stocktake.example' }), 403)
  })

  it('reads fields that are sent twice as both, and a name like __proto__ as a name', async () => {
    let body: Asked['body'] = {}
    const server = await serve([{ method: 'POST', handle: async asked => ((body = asked.body), page('')) }])
    await server.inject({ method: 'POST', url: '/', headers: { ...own, ...form }, payload: 'a=1&a=2&__proto__=x&b=3' })
    assert.deepEqual(Object.entries(body), [
      ['a', ['1', '2']],
      ['__proto__', 'x'],
      ['b', '3'],
    ])
    assert.equal(({} as Record<string, unknown>)['x'], undefined)
  })
})

describe('an upload', () => {
  const boundary = 'frontier'
  const type = { ...own, 'content-type': `multipart/form-data; boundary=${boundary}` }
  const part = (disposition: string, content: string | Buffer) =>
    Buffer.concat([
      Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; ${disposition}\r\n\r\n`),
      Buffer.from(content),
      Buffer.from('\r\n'),
    ])
  const end = Buffer.from(`--${boundary}--\r\n`)
  const kept: { path: string; tooLarge: boolean; content: string; field: string }[] = []
  const taking = serve([
    {
      method: 'POST',
      uploadLimit: 1000,
      handle: async asked => {
        kept.length = 0
        for (const { path, tooLarge, field } of asked.files) {
          kept.push({ path, tooLarge, field, content: await readFile(path, 'utf8') })
        }
        return page(String(asked.body['title'] ?? ''))
      },
    },
  ])
  const post = async (payload: Buffer) => (await taking).inject({ method: 'POST', url: '/', headers: type, payload })

  it('comes as a file that goes when the reply has gone', async () => {
    const reply = await post(
      Buffer.concat([part('name="title"', 'T'), part('name="file"; filename="a.txt"', 'hello'), end]),
    )
    assert.equal(reply.body, '<p>T</p>')
    assert.deepEqual(
      kept.map(({ content, field, tooLarge }) => [content, field, tooLarge]),
      [['hello', 'file', false]],
    )
    // It goes just after the reply, which may arrive first.
    await until('the file has gone', () => !existsSync(kept[0]?.path ?? '/'))
  })

  it('over the limit is cut off and marked, so that the form can say so', async () => {
    await post(Buffer.concat([part('name="file"; filename="a.txt"', Buffer.alloc(5000, 'x')), end]))
    assert.equal(kept[0]?.tooLarge, true)
    assert.ok((kept[0]?.content.length ?? 0) <= 1000)
  })

  it('that breaks off is unreadable, not a fault', async () => {
    const reply = await post(part('name="file"; filename="a.txt"', 'hello'))
    assert.deepEqual([reply.statusCode, reply.body], [400, 'trouble: unreadable'])
  })

  it('of nothing is no file', async () => {
    await post(Buffer.concat([part('name="file"; filename=""', ''), end]))
    assert.deepEqual(kept, [])
  })
})

describe('a file of every page', () => {
  it('is sent compressed to those who can read it, and may be kept for ever', async () => {
    const server = await serve([])
    const brotli = await server.inject({ url: '/assets/a.css', headers: { 'accept-encoding': 'br' } })
    assert.equal(brotli.headers['content-encoding'], 'br')
    assert.match(String(brotli.headers['cache-control']), /immutable/)
    assert.equal((await server.inject('/assets/a.css')).body, 'a{}')
  })
})

describe('what is no request', () => {
  const ask = async (sent: string): Promise<string> => {
    const server = await serve([])
    await server.listen({ port: 0, host: '127.0.0.1' })
    try {
      const { port } = server.server.address() as AddressInfo
      const socket = connect(port, '127.0.0.1')
      socket.end(sent)
      return await text(socket)
    } finally {
      await server.close()
    }
  }

  it('gets a page when its address is longer than any can be', async () => {
    const reply = await ask(`GET /?words=${'%C3%A9'.repeat(10_000)} HTTP/1.1\r\nhost: x\r\n\r\n`)
    assert.match(reply, /^HTTP\/1\.1 431 [^]*text\/html[^]*trouble: too-long$/)
  })

  it('gets a page when it cannot be read at all', async () => {
    assert.match(await ask('nonsense\r\n\r\n'), /^HTTP\/1\.1 400 [^]*default-src 'none'[^]*trouble: unreadable$/)
  })
})
