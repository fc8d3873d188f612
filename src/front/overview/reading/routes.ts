import { readForm } from '#forms'
import { isId } from '#ground'
import { orAbsent, seeOther, shown, type Asked, type Route } from '#http'
import { gateStandingOf, keepOpen, openReleases, printedOf, sayGate, titleOf } from '#overview'
import { deskRoute, recordReleaseFact, visitorFrame, type AtDesk } from '#people'
import { numberIn, type OverviewNeeds } from '../needs.ts'
import { overviewPage, releasePage } from './pages/release.ts'
import { fileReply, publishedIn } from './replies.ts'

/** Published releases: for the programme's own and named readers at the desk, and for everybody where it says so. */
export const readingRoutes = (needs: OverviewNeeds): readonly Route[] => [
  deskRoute(needs, { method: 'GET', path: '/releases/:release', ability: 'release.read', handle: showAtDesk }),
  deskRoute(needs, {
    ...{ method: 'GET', path: '/releases/:release/files/:part', ability: 'release.read' },
    handle: desk =>
      desk.read(async tx => {
        const { key } = await publishedIn(tx, desk.programme.id, releaseIn(desk.asked))
        return fileReply(tx, key, desk.asked.params['part'], `release-${key.release}`)
      }),
  }),
  deskRoute(needs, {
    ...{ method: 'POST', path: '/releases/:release/opening', ability: 'desk.arrange' },
    handle: open,
  }),
  {
    ...{ method: 'GET', path: '/overview', guard: 'anyone' },
    handle: async asked => {
      const releases = await needs.db.read({ kind: 'visitor' }, openReleases)
      return shown(
        overviewPage(visitorFrame(needs, asked), {
          releases: releases.map(({ programme, called, number, label, month }) => ({
            ...{ href: `/overview/${programme}/${number}`, month },
            title: `${called}: ${titleOf({ number, label })}`,
          })),
        }),
      )
    },
  },
  {
    ...{ method: 'GET', path: '/overview/:programme/:release', guard: 'anyone' },
    handle: asked => showToAnybody(needs, asked),
  },
  {
    ...{ method: 'GET', path: '/overview/:programme/:release/files/:part', guard: 'anyone' },
    handle: asked =>
      needs.db.read({ kind: 'visitor' }, async tx => {
        const { key } = await publishedIn(tx, programmeIn(asked), releaseIn(asked))
        return fileReply(tx, key, asked.params['part'], `release-${key.release}`)
      }),
  },
]

const releaseIn = ({ params }: Asked): number => numberIn(params['release'])
const programmeIn = ({ params }: Asked): string => orAbsent(isId(params['programme']) ? params['programme'] : undefined)

const showAtDesk = async (desk: AtDesk) => {
  const { programme, asked } = desk
  const { published, release, gate } = await desk.read(async tx => {
    const found = await publishedIn(tx, programme.id, releaseIn(asked))
    return {
      published: found,
      release: orAbsent(await printedOf(tx, found.key)),
      gate: sayGate(await gateStandingOf(tx, found.key)),
    }
  })
  const { standing, correctedBy } = published
  const releases = `/programmes/${programme.id}/releases`
  return shown(
    releasePage(desk.frame, {
      ...{ release, gate, month: standing.month ?? '', href: `${releases}/${standing.number}` },
      back: { text: 'Releases of the overview', href: releases },
      ...(correctedBy === undefined ? {} : { correctedBy }),
      ...(desk.may('desk.arrange')
        ? { opening: { isOpen: standing.isOpen, publicHref: `/overview/${programme.id}/${standing.number}` } }
        : {}),
    }),
  )
}

const showToAnybody = async (needs: OverviewNeeds, asked: Asked) => {
  const { published, release } = await needs.db.read({ kind: 'visitor' }, async tx => {
    const found = await publishedIn(tx, programmeIn(asked), releaseIn(asked))
    return { published: found, release: orAbsent(await printedOf(tx, found.key)) }
  })
  const { standing, correctedBy, key } = published
  return shown(
    releasePage(visitorFrame(needs, asked), {
      ...{ release, month: standing.month ?? '', href: `/overview/${key.programme}/${key.release}` },
      back: { text: 'The overview', href: '/overview' },
      ...(correctedBy === undefined ? {} : { correctedBy }),
    }),
  )
}

const open = async (desk: AtDesk) => {
  const to = readForm(desk.asked.body).choice('to', ['everybody', 'programme']) ?? 'programme'
  const { programme, world, now, person } = desk
  const id = world.newId<'release fact'>()
  const release = releaseIn(desk.asked)
  await desk.write(async tx => {
    const { key } = await publishedIn(tx, programme.id, release)
    await keepOpen(tx, key, to === 'everybody')
    const kind = to === 'everybody' ? 'opened' : 'closed'
    await recordReleaseFact(tx, { ...key, draft: 0 }, { id, kind, at: now, by: person })
  })
  return seeOther(`/programmes/${programme.id}/releases/${release}`)
}
