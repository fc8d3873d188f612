export {
  Absent,
  data,
  download,
  isOwnPath,
  mistaken,
  orAbsent,
  refused,
  seeOther,
  shown,
  streamed,
  type Asked,
  type Cookie,
  type Markup,
  type Pipe,
  type Reply,
  type Route,
  type Upload,
} from './route.ts'
export { buildServer, type StaticFile } from './server.ts'
export type { Trouble } from './trouble.ts'
export type { FastifyInstance as Server } from 'fastify'
