import { toCsv, toPdf, toWordApart, toWorkbook } from '#documents'
import { download, orAbsent, refused, type Reply, type Route } from '#http'
import { deskRoute, type AtDesk, type Needs } from '#people'
import { regionalViewAt, type RegionalView } from '#support'
import { fileName, type Ending } from '../file-name.ts'
import { notNowPage } from '../pages/not-now.ts'
import { fileTypes, pressWords } from '../routes/files.ts'
import { elsewhereGrid, takenGrid } from './grids.ts'
import { regionPaper } from './paper.ts'

type Making = (desk: AtDesk, view: RegionalView) => Promise<Reply>

/** A region's view as files, for whoever keeps it. */
export const regionPaperRoutes = (needs: Needs): readonly Route[] => [
  takes(needs, 'regional-view.docx', async (desk, view) =>
    pressed(desk, view, 'docx', await toWordApart(paperOf(desk, view))),
  ),
  takes(needs, 'regional-view.pdf', async (desk, view) => pressed(desk, view, 'pdf', await toPdf(paperOf(desk, view)))),
  takes(needs, 'regional-view.xlsx', async (_desk, view) =>
    asFile(view, 'support', 'xlsx', await toWorkbook([takenGrid(view), elsewhereGrid(view)])),
  ),
  takes(needs, 'regional-view.csv', async (_desk, view) =>
    asFile(view, 'support taken up', 'csv', toCsv(takenGrid(view))),
  ),
  takes(needs, 'other-bodies.csv', async (_desk, view) =>
    asFile(view, 'other bodies', 'csv', toCsv(elsewhereGrid(view))),
  ),
]

const takes = (needs: Needs, name: string, make: Making): Route =>
  deskRoute(needs, {
    ...{ method: 'GET', path: `/regions/:region/support/${name}`, ability: 'region.keep' },
    // What is read is read in one transaction; the file is made after it.
    handle: async desk => make(desk, await regionalViewAt(desk)),
  })

const paperOf = (desk: AtDesk, view: RegionalView) => regionPaper({ programme: desk.programme.name, view })

const asFile = ({ region, year }: RegionalView, what: string, ending: Ending, bytes: Uint8Array): Reply =>
  download(fileName(ending, region, year.label, what), fileTypes[ending], bytes)

const pressed = (
  desk: AtDesk,
  view: RegionalView,
  ending: 'docx' | 'pdf',
  bytes: Awaited<ReturnType<typeof toPdf>>,
): Reply => {
  if (bytes.ok) return asFile(view, 'support', ending, bytes.value)
  const papers = `/programmes/${desk.programme.id}/regions/${orAbsent(desk.asked.params['region'])}/support`
  return refused(notNowPage(desk.frame, { why: pressWords[bytes.refusal.kind], papers }))
}
