import { readForm, type Form } from '#forms'
import { isId } from '#ground'
import { mistaken, refused, seeOther, shown, type Markup, type Reply } from '#http'
import type { Ask, ShownMistake } from '#people'
import type { ExchangeNeeds } from '../../needs.ts'
import { exchangePaths } from '../../paths.ts'
import { requestOf } from '../../programme/store/requests.ts'
import { currentFirst } from '../../standards.ts'
import { addPractice, changePractice } from '../actions.ts'
import { practiceFormPage } from '../pages/form.ts'
import { readPractice, typedNew, typedPractice } from '../reading.ts'
import { sayPracticeRefusal } from '../refusals.ts'
import { practiceIn } from './record.ts'

type More = {
  readonly practice?: Awaited<ReturnType<typeof practiceIn>>
  readonly version?: number
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

/** Where an event asked for it, its address says which and for what. */
export const begin = async (needs: ExchangeNeeds, ask: Ask): Promise<Reply> => {
  const from = readForm(ask.asked.query)
  return shown(await formOf(needs, ask, readForm(typedNew(from.id('event'), from.id('request')))))
}

/** Writes a new record. */
export const add = async (needs: ExchangeNeeds, ask: Ask): Promise<Reply> => {
  const form = readForm(ask.asked.body)
  const said = readPractice(form, needs.editions.shipped())
  if (form.mistakes.length > 0) return mistaken(await formOf(needs, ask, form))
  return seeOther(exchangePaths(ask.partnership.id).record(await addPractice(ask, said)))
}

/** Says a record anew. */
export const change = async (needs: ExchangeNeeds, ask: Ask): Promise<Reply> => {
  const practice = await practiceIn(ask)
  const form = readForm(ask.asked.body)
  const seen = form.wholeNumber('version', { min: 0, max: 2 ** 31 - 2 }) ?? 0
  const said = readPractice(form, needs.editions.shipped())
  if (form.mistakes.length > 0) return mistaken(await formOf(needs, ask, form, { practice, version: seen }))
  const done = await changePractice(ask, { id: practice.id, seen }, said)
  if (done.ok) return seeOther(exchangePaths(ask.partnership.id).record(practice.id))
  const refusal = { text: sayPracticeRefusal(done.refusal), href: '#main-content' }
  return refused(await formOf(needs, ask, form, { practice, refusal }))
}
