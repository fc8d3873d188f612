import { readForm, type Form } from '#forms'
import { Absent, mistaken, orAbsent, refused, seeOther, shown, type Reply, type Route } from '#http'
import { send } from '#jobs'
import {
  gateStandingOf,
  placesOf,
  printedOf,
  releasesOf,
  sayGate,
  sayKey,
  toWithhold,
  type CellKey,
  type ReleaseStanding,
} from '#overview'
import { askedApproversOf, deskRoute, peopleOf, releaseClosingsOf, releaseFactsOf, type AtDesk } from '#people'
import { numberIn, type OverviewNeeds } from '../../needs.ts'
import { sayBuildRefusal } from '../../wording.ts'
import { askChampion, askForDraft, giveUp } from '../actions.ts'
import { draftsPage, type DraftsView } from '../pages/drafts.ts'

const path = '/releases/:release'

/** A release under way: asking for drafts and approvers, giving it up. */
export const draftsRoutes = (needs: OverviewNeeds): readonly Route[] => [
  deskRoute(needs, {
    ...{ method: 'GET', path: `${path}/drafts`, ability: 'release.follow' },
    handle: desk => show(desk, readForm({})),
  }),
  deskRoute(needs, { method: 'POST', path: `${path}/drafts`, ability: 'release.build', handle: build }),
  deskRoute(needs, {
    ...{ method: 'POST', path: `${path}/drafts/:draft/building`, ability: 'release.build' },
    handle: goOn,
  }),
  deskRoute(needs, {
    ...{ method: 'POST', path: `${path}/approvers`, ability: 'release.build' },
    handle: desk => ask(needs, desk),
  }),
  deskRoute(needs, { method: 'POST', path: `${path}/giving-up`, ability: 'release.build', handle: stop }),
]

const hrefOf = (desk: AtDesk): string => `/programmes/${desk.programme.id}/releases`
const releaseOf = (desk: AtDesk): number => numberIn(desk.asked.params['release'])
const draftsHref = (desk: AtDesk): string => `${hrefOf(desk)}/${releaseOf(desk)}/drafts`

const found = (releases: readonly ReleaseStanding[], desk: AtDesk): ReleaseStanding =>
  orAbsent(releases.find(({ number }) => number === releaseOf(desk)))

const sayCellKey = ({ table, of, standard }: CellKey, names: ReadonlyMap<string, string>): string =>
  `Standard ${standard}: ${table === 'country' ? 'the country' : (names.get(`${table} ${of}`) ?? of)}`

const load = (desk: AtDesk): Promise<Omit<DraftsView, 'form' | 'refusal'>> =>
  desk.read(async tx => {
    const { programme } = desk
    const release = found(await releasesOf(tx, programme.id), desk)
    const own = { programme: programme.id, release: release.number }
    const closings = await releaseClosingsOf(tx, programme.id)
    const gates = new Map<number, string>()
    let advised: DraftsView['advised'] = []
    for (const { number, isBuilt } of release.drafts.filter(draft => draft.isBuilt)) {
      const standing = await gateStandingOf(tx, { ...own, draft: number })
      gates.set(number, sayGate(standing))
      const names = await placesOf(tx, { ...own, draft: number })
      if (isBuilt) advised = toWithhold(standing).map(key => ({ key, words: sayCellKey(key, names) }))
    }
    return {
      ...{ href: hrefOf(desk), release, gates, advised, today: desk.today, partnerships: desk.partnerships },
      closesOn: orAbsent(closings.find(each => each.release === release.number)).closesOn,
      facts: await releaseFactsOf(tx, own),
      asked: await askedApproversOf(tx, own),
      mayBuild: desk.may('release.build'),
    }
  })

const show = async (desk: AtDesk, form: Form, answer = shown, refusal?: string): Promise<Reply> =>
  answer(draftsPage(desk.frame, { ...(await load(desk)), form, ...(refusal === undefined ? {} : { refusal }) }))

/** Every cell that the newest draft printed, by the words that a form sends: only those can be withheld. */
const cellsThatCanGo = async (desk: AtDesk): Promise<ReadonlyMap<string, CellKey>> =>
  new Map((await load(desk)).advised.map(({ key }) => [sayKey(key), key]))

const build = async (desk: AtDesk): Promise<Reply> => {
  const form = readForm(desk.asked.body)
  const known = await cellsThatCanGo(desk)
  const chosen = form.choices('withheld', [...known.keys()], { called: 'What is left out' })
  if (form.mistakes.length > 0) return show(desk, form, mistaken)
  const before = await withheldBefore(desk)
  const added = chosen.flatMap(name => known.get(name) ?? [])
  const asked = await askForDraft(desk, releaseOf(desk), [...before, ...added])
  if (asked.ok) return seeOther(draftsHref(desk))
  if (asked.refusal.kind === 'absent') throw new Absent()
  return show(desk, form, refused, sayBuildRefusal(asked.refusal))
}

/** What an earlier draft of this release left out stays out: its gate advised it. */
const withheldBefore = (desk: AtDesk): Promise<readonly CellKey[]> =>
  desk.read(async tx => {
    const release = found(await releasesOf(tx, desk.programme.id), desk)
    const draft = release.drafts.at(-1)?.number
    if (draft === undefined) return []
    const key = { programme: desk.programme.id, release: release.number, draft }
    const keys = new Map(
      [...(await placesOf(tx, key))].map(([name, words]) => [`${name.split(' ')[0]} ${words}`, name]),
    )
    const cells = (await printedOf(tx, key))?.cells ?? []
    return cells
      .filter(({ figure }) => figure.kind === 'withheld')
      .map(({ edition, table, of, standard }) => ({
        ...{ edition, table, standard },
        of: keys.get(`${table} ${of}`)?.slice(table.length + 1) ?? of,
      }))
  })

/** Asks for the job once more: it does nothing where nothing is left to do. */
const goOn = async (desk: AtDesk): Promise<Reply> => {
  const { drafts } = (await load(desk)).release
  orAbsent(drafts.find(({ number }) => number === numberIn(desk.asked.params['draft'])))
  await desk.write(tx => send(tx, 'overview.build', { programme: desk.programme.id }))
  return seeOther(draftsHref(desk))
}

const ask = async (needs: OverviewNeeds, desk: AtDesk): Promise<Reply> => {
  const form = readForm(desk.asked.body)
  const partnership = form.id<'partnership'>('partnership', {
    called: 'The partnership',
    needed: 'Choose a partnership',
  })
  const { release } = await load(desk)
  if (partnership !== undefined && !desk.partnerships.some(({ id }) => id === partnership))
    form.complain('partnership', 'The partnership must be chosen from the list')
  if (form.mistakes.length > 0 || partnership === undefined) return show(desk, form, mistaken)
  const scope = { kind: 'partnership', partnership, person: desk.person.id } as const
  const people = await needs.db.read(scope, tx => peopleOf(tx))
  const champion = people.find(({ roles }) => roles.some(({ role }) => role === 'champion'))
  if (champion === undefined) {
    form.complain('partnership', 'This partnership has no champion at present')
    return show(desk, form, mistaken)
  }
  await askChampion(desk, { programme: desk.programme.id, release: release.number }, partnership, champion.person)
  return seeOther(draftsHref(desk))
}

const stop = async (desk: AtDesk): Promise<Reply> => {
  const form = readForm(desk.asked.body)
  const reason = form.text('reason', { called: 'The reason', needed: 'Say why this release is given up', max: 1000 })
  if (form.mistakes.length > 0) return show(desk, form, mistaken)
  const given = await giveUp(desk, releaseOf(desk), reason)
  if (given.ok) return seeOther(hrefOf(desk))
  if (given.refusal.kind === 'absent') throw new Absent()
  return show(desk, form, refused, 'This release is over already: it was published, or given up.')
}
