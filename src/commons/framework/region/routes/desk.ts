import { readForm, type Form } from '#forms'
import { Absent, mistaken, orAbsent, refused, seeOther, shown, type Markup, type Reply, type Route } from '#http'
import { deskRoute, regionsOf, type AtDesk, type Region, type ShownMistake } from '#people'
import { lineMoves } from '#support'
import type { FrameworkNeeds } from '../../needs.ts'
import { addPrinciple, movePrinciple, sayPrinciple } from '../actions/keeping.ts'
import { principlesPage, regionsPage } from '../pages/desk.ts'
import { principleFormPage } from '../pages/form.ts'
import { principlePaths } from '../paths.ts'
import { mostPrinciples, type KeptPrinciple, type PrincipleRefusal, type PrincipleSaid } from '../principle.ts'
import { earlierPrinciples, principlesOf } from '../store/principles.ts'

type Kept = { readonly region: Region; readonly principles: readonly KeptPrinciple[] }

/** The principles of regions as the programme's desk keeps them: a regional lead those of the own region. */
export const principleRoutes = (needs: FrameworkNeeds): readonly Route[] => {
  const at = (method: 'GET' | 'POST', below: string, handle: (desk: AtDesk, kept: Kept) => Promise<Reply>): Route =>
    deskRoute(needs, {
      ...{ method, path: `/regions/:region/principles${below}`, ability: 'region.keep' },
      handle: async desk => handle(desk, await keptIn(desk)),
    })
  return [
    deskRoute(needs, { method: 'GET', path: '/principles', ability: 'region.keep', handle: showRegions }),
    at('GET', '', async (desk, kept) => shown(listPage(desk, kept))),
    at('GET', '/new', async (desk, kept) => shown(await formPage(desk, kept, readForm({})))),
    at('POST', '/new', add),
    at('GET', '/:principle', async (desk, kept) => {
      const principle = oneIn(desk, kept)
      const { words, means } = principle
      return shown(await formPage(desk, kept, readForm({ words, means }), { principle }))
    }),
    at('POST', '/:principle', change),
    at('POST', '/:principle/place', place),
  ]
}

/** The regions that the reader leads, or all for who runs the programme. */
const regionsKept = async (desk: AtDesk): Promise<readonly Region[]> =>
  (await desk.read(tx => regionsOf(tx, desk.programme.id))).filter(({ id }) =>
    desk.parts.some(
      ({ role, region }) => role === 'programme-admin' || (role === 'regional-lead' && region?.id === id),
    ),
  )

const keptIn = async (desk: AtDesk): Promise<Kept> => {
  const region = orAbsent((await regionsKept(desk)).find(({ id }) => id === desk.asked.params['region']))
  return { region, principles: (await desk.read(principlesOf)).filter(each => each.region === region.id) }
}

const placeOf = (desk: AtDesk) => ({ programme: desk.programme.name, paths: principlePaths(desk.programme.id) })

const showRegions = async (desk: AtDesk): Promise<Reply> => {
  const [regions, all] = [await regionsKept(desk), await desk.read(principlesOf)]
  const counted = regions.map(region => ({
    ...region,
    count: all.filter(each => each.region === region.id && !each.isRemoved).length,
  }))
  return shown(regionsPage(desk.frame, { ...placeOf(desk), regions: counted }))
}

const listPage = (desk: AtDesk, kept: Kept, refusal?: string): Markup =>
  principlesPage(desk.frame, { ...placeOf(desk), ...kept, ...(refusal === undefined ? {} : { refusal }) })

const oneIn = (desk: AtDesk, { principles }: Kept): KeptPrinciple =>
  orAbsent(principles.find(({ id }) => id === desk.asked.params['principle']))

type More = { readonly principle?: KeptPrinciple; readonly refusal?: ShownMistake; readonly isStale?: boolean }

const formPage = async (desk: AtDesk, { region }: Kept, form: Form, more: More = {}): Promise<Markup> => {
  const { principle } = more
  const earlier =
    principle === undefined ? [] : await desk.read(tx => earlierPrinciples(tx, { region: region.id, id: principle.id }))
  return principleFormPage(desk.frame, { paths: principlePaths(desk.programme.id), region, form, earlier, ...more })
}

const readPrinciple = (form: Form): PrincipleSaid => ({
  words: form.line('words', { called: 'The principle', needed: 'Write the principle', max: 200 }),
  means: form.text('means', { called: 'What it means', max: 500 }),
})

const refusalWords: Readonly<Record<Exclude<PrincipleRefusal['kind'], 'absent'>, string>> = {
  stale: 'Somebody changed it while you were writing. Yours is below and is not saved yet',
  full: `A region has ${mostPrinciples} principles at most. Take one out first`,
  twice: 'The list says this already',
}

const sayRefusal = ({ kind }: PrincipleRefusal): string => {
  if (kind === 'absent') throw new Absent()
  return refusalWords[kind]
}

const backToList = (desk: AtDesk, { region }: Kept): Reply => seeOther(principlePaths(desk.programme.id).of(region.id))

const add = async (desk: AtDesk, kept: Kept): Promise<Reply> => {
  const form = readForm(desk.asked.body)
  const said = readPrinciple(form)
  if (form.mistakes.length > 0) return mistaken(await formPage(desk, kept, form))
  const added = await addPrinciple(desk, kept.region.id, said)
  if (added.ok) return backToList(desk, kept)
  return refused(await formPage(desk, kept, form, { refusal: { text: sayRefusal(added.refusal), href: '#words' } }))
}

const change = async (desk: AtDesk, kept: Kept): Promise<Reply> => {
  const principle = oneIn(desk, kept)
  const form = readForm(desk.asked.body)
  const seen = form.wholeNumber('version', { min: 0, max: 2 ** 31 - 2 }) ?? 0
  const said = readPrinciple(form)
  if (form.mistakes.length > 0)
    return mistaken(await formPage(desk, kept, form, { principle: { ...principle, version: seen } }))
  const changed = await sayPrinciple(desk, { region: kept.region.id, id: principle.id, seen }, said)
  if (changed.ok) return backToList(desk, kept)
  const refusal = { text: sayRefusal(changed.refusal), href: '#words' }
  return refused(await formPage(desk, kept, form, { principle, refusal, isStale: changed.refusal.kind === 'stale' }))
}

const place = async (desk: AtDesk, kept: Kept): Promise<Reply> => {
  const { id } = oneIn(desk, kept)
  const move = readForm(desk.asked.body).choice('move', lineMoves)
  if (move === undefined) return mistaken(listPage(desk, kept, 'Press one of the buttons beside a principle.'))
  const moved = await movePrinciple(desk, { region: kept.region.id, id, move })
  return moved.ok ? backToList(desk, kept) : refused(listPage(desk, kept, sayRefusal(moved.refusal)))
}
