import { download, type Route } from '#http'
import { crosswalkSchema } from '../crosswalk/format.ts'
import { editionSchema } from '../format.ts'

const file = (name: string, schema: unknown): Route => {
  const bytes = Buffer.from(`${JSON.stringify(schema, null, 2)}\n`)
  return {
    ...{ method: 'GET', path: `/editions/${name}`, guard: 'anyone' },
    handle: () => Promise.resolve(download(name, 'application/schema+json', bytes)),
  }
}

/** What the files of editions and crosswalks hold, for anybody who reads one. */
export const schemaRoutes: readonly Route[] = [
  file('edition.schema.json', editionSchema()),
  file('crosswalk.schema.json', crosswalkSchema()),
]
