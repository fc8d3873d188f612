import type { Read } from '#db'
import { readForm, type Form } from '#forms'
import { isId } from '#ground'
import { mistaken, orAbsent, refused, seeOther, shown, type Markup, type Reply } from '#http'
import type { Ask, ShownMistake } from '#people'
import { eventOf } from '#support'
import type { ExchangeNeeds } from '../../needs.ts'
import { exchangePaths } from '../../paths.ts'
import { requestOf } from '../../programme/store/requests.ts'
import { currentFirst } from '../../standards.ts'
import { differing, type Stands } from '../../told.ts'
import { addPractice, changePractice } from '../actions.ts'
import { practiceFormPage } from '../pages/form.ts'
import type { PracticeSaid } from '../practice.ts'
import { readPractice, typedCopy, typedNew, typedPractice } from '../reading.ts'
import { sayPracticeRefusal } from '../refusals.ts'
import { practiceOf } from '../store/records.ts'
import { toldOf } from '../told.ts'
import { practiceIn } from './record.ts'

type More = {
  readonly practice?: Awaited<ReturnType<typeof practiceIn>>
  readonly version?: number
  readonly stands?: Stands
  readonly refusal?: ShownMistake
}

const formOf = async (needs: ExchangeNeeds, ask: Ask, form: Form, more: More = {}): Promise<Markup> => {
  const request = form.typed('request')
  const known = await ask.read(async tx => ({
    asked: isId(request) ? await requestOf(tx, request) : undefined,
    current: await needs.editionNow(tx),
  }))
  return practiceFormPage(ask.frame, {
    ...{ paths: exchangePaths(ask.partnership.id), form, ...more, asked: known.asked },
    editions: currentFirst(needs.editions.shipped(), known.current),
    version: more.version ?? more.practice?.version ?? 0,
  })
}

/** A record as it is, to be changed. */
export const reword = async (needs: ExchangeNeeds, ask: Ask): Promise<Reply> => {
  const practice = await practiceIn(ask)
  return shown(await formOf(needs, ask, readForm(typedPractice(practice)), { practice }))
}

/** Where an event asked for it, its address says which and for what; or of which record it is a copy. */
export const begin = async (needs: ExchangeNeeds, ask: Ask): Promise<Reply> => {
  const from = readForm(ask.asked.query)
  const copied = from.id<'practice'>('copy')
  const model = copied === undefined ? undefined : await ask.read(tx => practiceOf(tx, copied))
  const typed = model === undefined ? typedNew(from.id('event'), from.id('request')) : typedCopy(model)
  return shown(await formOf(needs, ask, readForm(typed)))
}

/** A record is of an event that its partnership knows, and for something asked of it there. */
const known = async (tx: Read, { event, request }: PracticeSaid): Promise<boolean> => {
  if (event === undefined) return request === undefined
  if ((await eventOf(tx, event)) === undefined) return false
  return request === undefined || (await requestOf(tx, request))?.event === event
}

const orForged = async (ask: Ask, said: PracticeSaid): Promise<void> => {
  orAbsent((await ask.read(tx => known(tx, said))) ? 'known' : undefined)
}

/** Writes a new record. */
export const add = async (needs: ExchangeNeeds, ask: Ask): Promise<Reply> => {
  const form = readForm(ask.asked.body)
  const said = readPractice(form, needs.editions.shipped())
  if (form.mistakes.length > 0) return mistaken(await formOf(needs, ask, form))
  await orForged(ask, said)
  return seeOther(exchangePaths(ask.partnership.id).record(await addPractice(ask, said)))
}

/** What stands now beside what was typed; pressing once more then replaces what was read here. */
const stale = async (needs: ExchangeNeeds, ask: Ask, form: Form, said: PracticeSaid): Promise<Reply> => {
  const practice = await practiceIn(ask)
  const editions = needs.editions.shipped()
  return refused(
    await formOf(needs, ask, form, {
      practice,
      stands: {
        ...{ by: practice.changedBy.name, at: practice.changedAt },
        parts: differing(toldOf(practice, editions), toldOf(said, editions)),
      },
      refusal: { text: sayPracticeRefusal({ kind: 'stale' }), href: '#stands-now' },
    }),
  )
}

/** Says a record anew. */
export const change = async (needs: ExchangeNeeds, ask: Ask): Promise<Reply> => {
  const practice = await practiceIn(ask)
  const form = readForm(ask.asked.body)
  const seen = form.wholeNumber('version', { min: 0, max: 2 ** 31 - 2 }) ?? 0
  const said = readPractice(form, needs.editions.shipped())
  if (form.mistakes.length > 0) return mistaken(await formOf(needs, ask, form, { practice, version: seen }))
  if (said.event !== practice.event || said.request !== practice.request) await orForged(ask, said)
  const done = await changePractice(ask, { id: practice.id, seen }, said)
  if (done.ok) return seeOther(exchangePaths(ask.partnership.id).record(practice.id))
  return stale(needs, ask, form, said)
}
