import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { connect, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, beforeEach, describe, it } from 'node:test'
import { until } from '#test/until.ts'
import { shown, type Asked } from './route.ts'
import { buildServer } from './server.ts'

const megabyte = 1024 * 1024
const boundary = 'frontier'
const type = `multipart/form-data; boundary=${boundary}`
const field = `--${boundary}\r\ncontent-disposition: form-data; name="title"\r\n\r\nA title\r\n`
const fileHead = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\n`
const end = `\r\n--${boundary}--\r\n`

describe('an upload', () => {
  let folder = ''
  let isAdmitted = true
  let received: Pick<Asked, 'body' | 'files'> | undefined
  const given = process.env['TMPDIR']
  const serving = buildServer({
    routes: [
      {
        ...{ method: 'POST', path: '/', guard: 'anyone', uploadLimit: 25 * megabyte },
        admits: async () => isAdmitted,
        handle: async ({ body, files }) => {
          received = { body, files }
          return isAdmitted ? shown({ markup: 'taken' }) : shown({ markup: 'sign in first' }, 401)
        },
      },
    ],
    ...{ files: new Map(), secure: false, log: false },
    trouble: what => ({ markup: `trouble: ${what}` }),
    isDown: () => false,
    health: async () => true,
  })

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stocktake-uploads-'))
    await (await serving).listen({ port: 0, host: '127.0.0.1' })
  })
  beforeEach(() => {
    process.env['TMPDIR'] = folder
    isAdmitted = true
    received = undefined
  })
  after(async () => {
    await (await serving).close()
    if (given === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = given
    await rm(folder, { recursive: true })
  })

  /** Says that so many bytes are coming, and sends these of them. */
  const begin = async (length: number, sent: string) => {
    const { port } = (await serving).server.address() as AddressInfo
    const socket = connect(port, '127.0.0.1').on('error', () => undefined)
    const head = `POST / HTTP/1.1\r\nhost: x\r\norigin: http://x\r\ncontent-type: ${type}\r\nconnection: close\r\n`
    socket.write(`${head}content-length: ${length}\r\n\r\n${sent}`)
    return socket
  }
  const post = async (payload: string) =>
    (await serving).inject({
      ...{ method: 'POST', url: '/', payload },
      headers: { host: 'x', origin: 'http://x', 'content-type': type },
    })

  it('that breaks off leaves nothing on the disk', async () => {
    const socket = await begin(10 * megabyte, `${field}${fileHead}${'x'.repeat(200_000)}`)
    await until('the file is begun', async () => (await readdir(folder)).length === 1)
    socket.destroy()
    await until('the file is gone', async () => (await readdir(folder)).length === 0)
    assert.equal(received, undefined)
  })

  it('from somebody whom the route does not admit is answered before it has come', async () => {
    isAdmitted = false
    const socket = await begin(20 * megabyte, `${field}${fileHead}`)
    const [first] = (await once(socket, 'data')) as [Buffer]
    assert.match(first.toString(), /^HTTP\/1\.1 401 /)
    assert.deepEqual(received, { body: {}, files: [] })
    assert.deepEqual(await readdir(folder), [])
    socket.destroy()
  })

  it('that is small still gives back what was typed, and nothing of the file, where the visit has run out', async () => {
    isAdmitted = false
    const reply = await post(`${field}${fileHead}hello\r\n${field}--${boundary}--\r\n`)
    assert.equal(reply.statusCode, 401)
    assert.deepEqual({ ...received?.body }, { title: ['A title', 'A title'] })
    assert.deepEqual(received?.files, [])
    assert.deepEqual(await readdir(folder), [])
  })

  it('that our own disk does not take is our fault, and not an unreadable one', async () => {
    process.env['TMPDIR'] = join(folder, 'nowhere')
    const reply = await post(`${fileHead}hello${end}`)
    assert.deepEqual([reply.statusCode, reply.body], [500, 'trouble: fault'])
  })

  it('comes whole where all is well', async () => {
    const reply = await post(`${field}${fileHead}hello${end}`)
    assert.deepEqual([reply.statusCode, reply.body, received?.files.length], [200, 'taken', 1])
  })
})

it('a disk without room is said as that, wherever it is met', async () => {
  const server = await buildServer({
    routes: [
      {
        ...{ method: 'GET', path: '/', guard: 'anyone' },
        handle: async () => Promise.reject(Object.assign(new Error('no space left'), { code: 'ENOSPC' })),
      },
    ],
    ...{ files: new Map(), secure: false, log: false },
    trouble: what => ({ markup: `trouble: ${what}` }),
    isDown: () => false,
    known: error => (error instanceof Error && 'code' in error && error.code === 'ENOSPC' ? 'full' : undefined),
    health: async () => true,
  })
  const reply = await server.inject('/')
  assert.deepEqual([reply.statusCode, reply.body], [507, 'trouble: full'])
})
