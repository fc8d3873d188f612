import { toCsv, toPdf, toWorkbook, toWordApart } from '#documents'
import { comparableOf, exercisesOf } from '#exercise'
import { dayOf } from '#ground'
import { refused, type Reply, type Route } from '#http'
import { memberRoute, type Ask } from '#people'
import { chosenYears, movedOf, movedPaths, movedPattern, type Moved } from '#plans'
import type { PaperNeeds } from '../needs.ts'
import { notNowPage } from '../pages/not-now.ts'
import { asFile, pressWords } from '../routes/files.ts'
import { movedGrid } from './grid.ts'
import { movedPaper } from './paper.ts'

/** What has moved, as rows and as a paper, for the years that the address names. */
export const movedPaperRoutes = (needs: PaperNeeds): readonly Route[] => {
  const takes = (ending: keyof typeof writers): Route =>
    memberRoute(needs, {
      ...{ method: 'GET', path: `${movedPattern}.${ending}`, ability: 'papers.take' },
      handle: async ask => writers[ending](ask, await readMoved(needs, ask)),
    })
  return [takes('xlsx'), takes('csv'), takes('docx'), takes('pdf')]
}

const readMoved = (needs: PaperNeeds, ask: Ask): Promise<Moved> => {
  const asked = [ask.asked.query['years'] ?? []].flat()
  return ask.read(async tx => {
    const { line } = await comparableOf(tx, needs.editions, await exercisesOf(tx), { asked })
    return movedOf(tx, needs.editions, chosenYears(line, asked))
  })
}

const named = ({ years }: Moved) => ({ year: years.map(({ exercise }) => exercise.label).join(' '), name: ['moved'] })

const paperOf = (ask: Ask, moved: Moved) => movedPaper({ partnership: ask.partnership.name, moved, now: ask.now })

const written = (ask: Ask, moved: Moved, ending: 'docx' | 'pdf', bytes: Awaited<ReturnType<typeof toPdf>>): Reply =>
  bytes.ok
    ? asFile(ask, named(moved), ending, bytes.value)
    : refused(
        notNowPage(ask.frame, { why: pressWords[bytes.refusal.kind], papers: movedPaths(ask.partnership.id).page }),
      )

const writers = {
  xlsx: async (ask: Ask, moved: Moved): Promise<Reply> =>
    asFile(ask, named(moved), 'xlsx', await toWorkbook([movedGrid(moved, dayOf(ask.now))])),
  csv: async (ask: Ask, moved: Moved): Promise<Reply> =>
    asFile(ask, named(moved), 'csv', toCsv(movedGrid(moved, dayOf(ask.now)))),
  docx: async (ask: Ask, moved: Moved): Promise<Reply> =>
    written(ask, moved, 'docx', await toWordApart(paperOf(ask, moved))),
  pdf: async (ask: Ask, moved: Moved): Promise<Reply> => written(ask, moved, 'pdf', await toPdf(paperOf(ask, moved))),
}
