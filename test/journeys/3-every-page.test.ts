import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Route } from '#http'
import type { PersonName } from '#test/world/cast.ts'
import { routesOf } from '../../src/front/app.ts'
import { personAt, press, type PersonAtBrowser } from './browser.ts'
import { openSampleSite, type SampleSite } from './site.ts'
import { walk } from './walk.ts'

/** Every kind of element on a page with what it lies in: pages made of the same ones look the same to axe. */
const parts = `[...new Set([...document.querySelectorAll('main, main *')].map(each => {
  const kind = of => of.tagName + '.' + of.className + '[' + (of.getAttribute('type') ?? '') + ']'
  return kind(each.parentElement) + ' ' + kind(each) + (each.textContent.trim() === '' ? ' empty' : '')
}))]`

/** To these a mail leads, or a form, or the first words of the program; the other journeys go there. */
const withoutLinks = [
  // Only for somebody who has gone through a checklist alone.
  '/you/checklists/checklists.txt',
  ...['/first-run/:part', '/first-run/:part/reading-in', '/sign-in/sent', '/sign-in/:part', '/outbox/:part'],
  ...['/invitations/:part', '/staff-invitations/:part'],
  ...[
    '/own-actions/:part',
    '/own-actions/:part/calendar.ics',
    '/own-actions/:part/actions/:action',
    '/own-actions/:part/register/:inquiry',
    '/own-actions-mail/:part',
    '/weekly-mail/:part',
  ],
  // Shown with a code, or to a phone that came in: the workshop's own journey walks them.
  ...['/join/:part', '/ahead/:part', '/workshop', '/workshop/live', '/workshop/leave'],
  ...['/workshop/notes', '/workshop/notes/live', '/partnerships/:partnership/workshops/:workshop/live'],
  '/partnerships/:partnership/workshops/:workshop/standards/:standard',
  // For the programme's signatory alone: the agreement's own journey walks it.
  '/programmes/:programme/partnerships/:partnership/support/:exercise/versions/:version',
  // Reached by a button of a step, and once something was replaced: the nine steps' own journey and tests go there.
  ...['indicators/:question', 'earlier'].map(path => `/partnerships/:partnership/checklist/:run/${path}`),
  // The sample has no year that was read in from a document: the tests of past years go there.
  ...['past', 'past/document'].map(path => `/partnerships/:partnership/exercises/:exercise/${path}`),
  // Shown once there is something: a second run, somebody followed, a note, a file that was uploaded, what a session came
  // to, a crosswalk by its own address, its check by a button. Their rooms' tests and journeys go there.
  ...['checklist/:run/changes', 'exchange/following', 'editions/drafts/:draft/document'].map(
    path => `/partnerships/:partnership/${path}`,
  ),
  ...['', '/crosswalk.json', '/writing/check'].map(
    path => `/partnerships/:partnership/editions/:edition/from/:older${path}`,
  ),
  ...['/you/notes/notes.txt', '/editions/crosswalk.schema.json'],
  // Shown while a record waits for the champion's word on the partnership's name: the exchange's own tests go there.
  '/partnerships/:partnership/exchange/records/:record/naming',
  // Shown where a request names the piece of work that it is for: the tests of requests go there.
  '/programmes/:programme/exchange/events/:event/requests/:request',
  // Shown once a newer version is signed than everybody reads: the framework's own journey goes there.
  '/partnerships/:partnership/framework/showing/check',
  // Reached by buttons that save the texts of a section first: the framework's own journey and tests go there.
  ...['lists/:part/new', 'lists/:part/:line', 'sections/:part/actions'].map(
    path => `/partnerships/:partnership/framework/${path}`,
  ),
  // Reached by a form that asks first what will be fixed.
  '/programmes/:programme/printed-regions/check',
  '/programmes/:programme/regions/:region/principles/:principle',
  '/programmes/:programme/exchange/events/:event/sessions/:session/outcome',
  // The sample's workshop is still to come.
  '/partnerships/:partnership/exercises/:exercise/papers/workshop-record.docx',
  '/partnerships/:partnership/exercises/:exercise/papers/workshop-record.pdf',
  // This programme has published nothing yet: the overview's own journey walks a release from its drafts on.
  ...['', '/files/:part', '/drafts', '/drafts/:draft', '/drafts/:draft/approval', '/drafts/:draft/files/:part'].map(
    path => `/programmes/:programme/releases/:release${path}`,
  ),
  ...['/overview/:programme/:release', '/overview/:programme/:release/files/:part'],
  ...['/:release', '/:release/approval', '/:release/files/:part'].map(
    path => `/partnerships/:partnership/release-approvals${path}`,
  ),
]

const everybody: readonly (readonly [string, PersonName?])[] = [
  ['somebody not signed in'],
  ['the champion of a year that gathers', 'ruth'],
  ['the champion of a year that agrees', 'owen'],
  ['a group lead', 'dev'],
  ['the chair', 'ines'],
  ['an observer', 'jo'],
  ['the local lead', 'lee'],
  ['the programme’s administrator', 'nadia'],
]

describe('every page', { timeout: 1_750_000 }, () => {
  let site: SampleSite
  let routes: readonly Route[]
  const starts = new Map<PersonName | undefined, readonly string[]>()
  const met = new Set<string>()
  /** Who may take which file is the walls' to ask; a paper takes long to set. */
  const taken = new Set<string>()
  const seen = new Map<string, ReadonlySet<string>>()

  before(async () => {
    site = await openSampleSite()
    routes = routesOf(site.house)
    await leaveTraces()
  })
  after(() => site.close())

  /** What the sample has none of: earlier texts, something that families say in a draft, a submission handed back. */
  const leaveTraces = async (): Promise<void> => {
    const { exercises, groups, partnerships } = site.sample
    const own = `${site.url}/partnerships/${partnerships.wexmoor}/exercises`
    const [ruth, dev] = [await personAt(), await personAt()]
    await site.enter(ruth, 'ruth')
    await site.enter(dev, 'dev')
    const standard = `${own}/${exercises.wexmoor2026}/groups/${groups.commissioning}/standards/2`
    await dev.page.goto(standard)
    await dev.page.locator('[name=summary]').fill('We have begun to read each other’s reviews before we buy.')
    await press(dev, 'Save and stop for now')
    await dev.post(`${standard}/voices`, {
      ...{ id: site.house.world.newId(), version: '0' },
      ...{ said: 'Nobody asked us before the van stopped coming.', source: 'Parents’ evening' },
    })
    starts.set('dev', [standard])
    const voluntary = `${own}/${exercises.wexmoor2026}/groups/${groups.voluntary}`
    await ruth.page.goto(site.url)
    await ruth.post(`${voluntary}/reopening`, { reason: 'incomplete', words: 'The drop-in wants to be heard.' })
    await ruth.post(`${voluntary}/submission`, {})
    const area = `${own}/${exercises.wexmoor2025}/plan/areas/A`
    starts.set('ruth', [`${voluntary}/response`, area])
    await ruth.page.goto(area)
    await ruth.page.getByLabel('What has to change to get there').fill('One register of need, kept by one team.')
    await press(ruth, 'Save and stop for now')
    for (const person of [ruth, dev]) await person.context.close()
  }

  /** Looks whole where something about such a page is new, and only at its width where nothing is. */
  const lookAt = async (person: PersonAtBrowser, path: string, who: string): Promise<void> => {
    const known = seen.get(path) ?? new Set<string>()
    const now = (await person.page.evaluate(parts)) as readonly string[]
    if (now.every(part => known.has(part))) return person.fits(`${path}, ${who},`)
    seen.set(path, known.union(new Set(now)))
    await person.look(`${path}, ${who},`)
  }

  const walkAs = async (who: string, name?: PersonName): Promise<void> => {
    const person = await personAt()
    if (name !== undefined) await site.enter(person, name)
    const from = starts.get(name) ?? []
    const wrong: string[] = []
    for await (const { url, asked, path, isFile, status } of walk(
      person.page,
      [...from, `${site.url}/`],
      routes,
      taken,
    )) {
      met.add(asked).add(path)
      if (status !== 200) wrong.push(`a link leads to ${url}, which answers ${status}`)
      else if (!isFile) await lookAt(person, path, who).catch((error: unknown) => wrong.push(String(error)))
    }
    assert.deepEqual(wrong, [])
    await person.context.close()
  }

  for (const [who, name] of everybody) it(`is accessible, and fits a phone, for ${who}`, () => walkAs(who, name))

  it('can be reached by links', () => {
    const pages = routes.filter(({ method, path }) => method === 'GET' && !withoutLinks.includes(path))
    const unmet = pages.map(({ path }) => path).filter(path => !met.has(path))
    assert.deepEqual(unmet, [])
  })
})
