import { readForm } from '#forms'
import type { Id } from '#ground'
import { orAbsent, shown, type Markup, type Reply } from '#http'
import { peopleOf, type Ask, type ShownMistake } from '#people'
import { standardsNamed } from '#support'
import type { ExchangeNeeds } from '../../needs.ts'
import { exchangePaths } from '../../paths.ts'
import { markTold, refusalsToTell } from '../../seen/store/notices.ts'
import { shownOf } from '../../shown/store.ts'
import { pageIn } from '../../turning.ts'
import { judged } from '../actions.ts'
import { waitsForConsent } from '../consent.ts'
import { practicePage } from '../pages/one.ts'
import { oursPage } from '../pages/ours.ts'
import { shownFrom } from '../showing.ts'
import { answersAboutName } from '../store/consents.ts'
import { recordsListed } from '../store/listed.ts'
import { practiceOf } from '../store/records.ts'

export const idIn = (ask: Ask): Id<'practice'> => orAbsent(ask.asked.params['record'])
export const practiceIn = async (ask: Ask) => orAbsent(await ask.read(tx => practiceOf(tx, idIn(ask))))

/** What the partnership wrote, a page at a time. */
export const ours = async (ask: Ask): Promise<Markup> => {
  const query = readForm(ask.asked.query)
  const [page, areWaiting] = [pageIn(query), query.typed('waits') === 'consent']
  const { listed, waits } = await ask.read(async tx => {
    const found = await recordsListed(tx, { page, areWaiting })
    const asked = areWaiting ? found : await recordsListed(tx, { page: 1, areWaiting: true })
    return { listed: found, waits: asked.count }
  })
  return oursPage(ask.frame, {
    ...{ paths: exchangePaths(ask.partnership.id), listed, page },
    ...{ areWaiting, waits, mayWrite: ask.may('exchange.write') },
  })
}

/** Whoever wrote it has read the no to its name that they were told of. */
export const read = async (needs: ExchangeNeeds, ask: Ask): Promise<Reply> => {
  const page = await one(needs, ask)
  const now = (await ask.read(tx => refusalsToTell(tx, ask.person.id))).filter(({ record }) => record === idIn(ask))
  if (now.length > 0) await ask.write(tx => markTold(tx, now, ask.now))
  return shown(page)
}

/** One record as its partnership sees it. */
export const one = async (needs: ExchangeNeeds, ask: Ask, refusal?: ShownMistake): Promise<Markup> => {
  const practice = await practiceIn(ask)
  const known = await ask.read(async tx => ({
    answers: await answersAboutName(tx, practice.id),
    shown: await shownOf(tx, practice.id),
    how: await judged(tx, practice, ask.partnership),
    people: await peopleOf(tx),
  }))
  const champion = known.people.find(({ roles }) => roles.some(({ role }) => role === 'champion'))
  // Whoever is asked for the name reads what a yes would publish.
  const { consents } = known.answers
  const asks = waitsForConsent(practice, consents)
  const how = asks ? 'named' : known.how.ok ? known.how.value : 'nameless'
  return practicePage(ask.frame, {
    ...{ paths: exchangePaths(ask.partnership.id), practice, ...known.answers, shown: known.shown, how: known.how },
    ...{ champion: champion?.person.name ?? '', refusal },
    preview: shownFrom(practice, how, { partnership: ask.partnership, at: known.shown?.publishedAt ?? ask.now }),
    standards: standardsNamed(practice.standards, needs.editions.shipped()),
    mayWrite: ask.may('exchange.write'),
    mayConsent: ask.may('exchange.name'),
  })
}
