import { readForm, type Form } from '#forms'
import type { Decision, Id } from '#ground'
import { mistaken, orAbsent, refused, seeOther, shown, type Asked, type Reply, type Route } from '#http'
import {
  deskRoute,
  endFirstRun,
  firstPerson,
  isFirstRun,
  isSameAddress,
  mayHold,
  saySidesRefusal,
  staffOf,
  visitCookie,
  visitorFrame,
  type AtDesk,
  type Frame,
} from '#people'
import type { PaperNeeds } from '../../needs.ts'
import { examine, type Examined } from '../actions/examining.ts'
import { inFolder } from '../actions/spool.ts'
import { forget, foundAgain, setAside } from '../actions/staging.ts'
import { storeArchive, type Storing } from '../actions/storing.ts'
import { readingInPage, type Found, type ReadingInView } from '../pages/reading-in.ts'
import { archiveLimit, type ArchiveRefusal } from '../refusal.ts'

/** Where an archive is read in: at a programme's desk, and as the first thing in a Stocktake that nobody has set up. */
export const readingInRoutes = (needs: PaperNeeds): readonly Route[] => [...atDesk(needs), ...atFirstRun(needs)]

/** Whoever reads in, wherever they came from. */
type Reader = {
  readonly asked: Asked
  readonly frame: Frame
  readonly back: ReadingInView['back']
  /** Only the same reader finds the file again that was looked into. */
  readonly owner: string
  readonly asks: ReadingInView['asks']
  readonly store: (storing: Pick<Storing, 'db' | 'world' | 'editions'>, zip: Zip, form: Form) => Promise<Stored>
}

type Zip = { readonly path: string; readonly size: number }
/** Where to go; nothing where the form has mistakes. */
type Stored = Decision<Reply, ArchiveRefusal> | undefined

const pageFor = (reader: Reader, more: Partial<ReadingInView> = {}) => {
  const { frame, back, asks, asked } = reader
  return readingInPage(frame, { action: asked.url.split('?')[0] ?? '', back, asks, form: readForm({}), ...more })
}

/** First the file, then the word that it is the right one. */
const readIn = (needs: PaperNeeds, reader: Reader): Promise<Reply> => {
  const form = readForm(reader.asked.body)
  return form.has('found') ? storeFound(needs, reader, form) : lookInto(needs, reader)
}

const lookInto = async (needs: PaperNeeds, reader: Reader): Promise<Reply> => {
  const upload = reader.asked.files.find(({ field }) => field === 'archive')
  if (upload === undefined || upload.size === 0)
    return mistaken(pageFor(reader, { refusal: { kind: upload === undefined ? 'nothing' : 'no-archive' } }))
  if (upload.tooLarge) return mistaken(pageFor(reader, { refusal: { kind: 'too-large' } }))
  const examined = await inFolder(folder => examine(needs, upload, folder))
  if (!examined.ok) return mistaken(pageFor(reader, { refusal: examined.refusal }))
  const token = await setAside(needs.world, upload.path, reader.owner)
  return shown(pageFor(reader, { found: foundIn(examined.value, token) }))
}

const foundIn = ({ manifest, files, persons, years }: Examined, token: string): Found => ({
  ...{ token, years, name: manifest.partnership.name, takenAt: manifest.takenAt, takenBy: manifest.takenBy },
  rows: manifest.tables.reduce((sum, { rows }) => sum + rows, 0),
  people: persons.length,
  files: files.length,
  fileBytes: files.reduce((sum, { size }) => sum + size, 0),
})

const storeFound = async (needs: PaperNeeds, reader: Reader, form: Form): Promise<Reply> => {
  const token = form.line('found', { max: 100 })
  const zip = await foundAgain(token, reader.owner)
  if (zip === undefined) return refused(pageFor(reader, { refusal: { kind: 'gone' } }))
  const stored = await reader.store(needs, zip, form)
  if (stored === undefined) return mistaken(await again(needs, reader, { zip, token, form }))
  if (!stored.ok) return refused(pageFor(reader, { refusal: stored.refusal }))
  await forget(token, reader.owner)
  return stored.value
}

type Waiting = { readonly zip: Zip; readonly token: string; readonly form: Form }

/** The same page with what was wrong with what was typed. */
const again = async (needs: PaperNeeds, reader: Reader, { zip, token, form }: Waiting) => {
  const examined = await inFolder(folder => examine(needs, zip, folder))
  return pageFor(reader, examined.ok ? { found: foundIn(examined.value, token), form } : { refusal: examined.refusal })
}

const everything = (partnership: Id<'partnership'>): string => `/partnerships/${partnership}/everything`

const atDesk = (needs: PaperNeeds): readonly Route[] => {
  const route = (method: 'GET' | 'POST', answer: (reader: Reader) => Promise<Reply>): Route =>
    deskRoute(needs, {
      ...{ method, path: '/reading-in', ability: 'desk.arrange' },
      ...(method === 'POST' ? { uploadLimit: archiveLimit } : {}),
      handle: desk =>
        answer({
          ...{ asked: desk.asked, frame: desk.frame, owner: desk.person.id, asks: 'champion' },
          back: { text: desk.programme.name, href: ownOf(desk) },
          store: (ground, zip, form) => storeAtDesk(ground, desk, zip, form),
        }),
    })
  return [route('GET', async reader => shown(pageFor(reader))), route('POST', reader => readIn(needs, reader))]
}

const ownOf = ({ programme }: AtDesk): string => `/programmes/${programme.id}`

const storeAtDesk = async (
  ground: Pick<Storing, 'db' | 'world' | 'editions'>,
  desk: AtDesk,
  zip: Zip,
  form: Form,
): Promise<Stored> => {
  const champion = {
    name: form.line('name', { called: 'Their name', needed: 'Enter the champion’s name', max: 100 }),
    email: form.email('email', { called: 'Their e-mail address', needed: 'Enter the champion’s e-mail address' }),
  }
  const staff = await desk.read(tx => staffOf(tx, desk.programme.id))
  const isStaff = staff.some(({ person }) => isSameAddress(person.email, champion.email))
  const open = mayHold({ roles: [], isStaff }, 'champion', desk.today)
  if (!open.ok) form.complain('email', saySidesRefusal(open.refusal))
  if (form.mistakes.length > 0) return undefined
  const atDesk = { programme: desk.programme.id, champion }
  const stored = await storeArchive({ ...ground, person: desk.person, atDesk }, zip)
  if (!stored.ok) return stored
  return { ok: true, value: seeOther(`${ownOf(desk)}/partnerships/${stored.value}?done=read-in`) }
}

const atFirstRun = (needs: PaperNeeds): readonly Route[] => {
  const tokenIn = (asked: Asked): string => asked.params['part'] ?? ''
  const route = (method: 'GET' | 'POST', answer: (reader: Reader) => Promise<Reply>): Route => ({
    ...{ method, path: '/first-run/:part/reading-in', guard: 'anyone', ratePerMinute: 30 },
    ...(method === 'POST'
      ? { uploadLimit: archiveLimit, admits: (asked: Asked) => isFirstRun(needs, tokenIn(asked)) }
      : {}),
    handle: async asked => {
      orAbsent((await isFirstRun(needs, tokenIn(asked))) ? true : undefined)
      return answer({
        ...{ asked, frame: visitorFrame(needs, asked), owner: tokenIn(asked), asks: 'reader' },
        back: { text: 'Set up Stocktake', href: `/first-run/${tokenIn(asked)}` },
        store: (_ground, zip, form) => storeFirst(needs, tokenIn(asked), zip, form),
      })
    },
  })
  return [route('GET', async reader => shown(pageFor(reader))), route('POST', reader => readIn(needs, reader))]
}

const storeFirst = async (needs: PaperNeeds, token: string, zip: Zip, form: Form): Promise<Stored> => {
  const founder = {
    name: form.line('name', { called: 'Your name', needed: 'Enter your name', max: 100 }),
    email: form.email('email', { called: 'Your e-mail address', needed: 'Enter your e-mail address' }),
  }
  if (form.mistakes.length > 0) return undefined
  const { person, visit, beginning } = firstPerson(needs.world, founder)
  const stored = await storeArchive({ ...needs, person, beginning }, zip)
  if (!stored.ok) return stored
  await endFirstRun(needs, token)
  return { ok: true, value: seeOther(everything(stored.value), [visitCookie(visit)]) }
}
