import { readForm, type Form } from '#forms'
import { dayOf } from '#ground'
import { mistaken, refused, seeOther, shown, type Markup, type Reply, type Route } from '#http'
import { saySignatory, type Ask } from '#people'
import { missingFrom } from '../document/completeness.ts'
import type { Held } from '../document/held.ts'
import type { FrameworkNeeds } from '../needs.ts'
import { frameworkRoute, loadHeld, signatoryFor, viewOf, writeRoute } from '../routes/opening.ts'
import { askToSign, takeAskingBack } from './actions.ts'
import { markOfMissing, mayAsk, sayAsking } from './asking.ts'
import { askingPage } from './pages/asking.ts'
import { askingCheckPage } from './pages/check.ts'

/** Asking for the signature although something is missing: a reason, a check, and taking it back. */
export const askingRoutes = (needs: FrameworkNeeds): readonly Route[] => [
  frameworkRoute(needs, {
    ...{ method: 'GET', below: '/asking', ability: 'framework.write' },
    handle: async ask => shown(await pageOf(ask, await loadHeld(ask), readForm({}))),
  }),
  writeRoute(needs, '/asking', askOrCheck),
  writeRoute(needs, '/asking/end', async ask => {
    await takeAskingBack(ask)
    return seeOther(viewOf(ask).paths.asking)
  }),
]

const knownOf = async (ask: Ask, held: Held) => {
  const missing = missingFrom(held.draft)
  return {
    ...{ ...viewOf(ask), version: held.draft.version, missing, mark: markOfMissing(missing) },
    signatory: saySignatory(await signatoryFor(ask, held)),
  }
}

const pageOf = async (ask: Ask, held: Held, form: Form, refusal?: string): Promise<Markup> => {
  const may = mayAsk(held, dayOf(ask.now), undefined)
  return askingPage(ask.frame, {
    ...(await knownOf(ask, held)),
    ...(held.asked === undefined ? {} : { asked: held.asked }),
    ...(may.ok || held.asked !== undefined ? {} : { held: sayAsking(may.refusal) }),
    ...(refusal === undefined ? {} : { refusal }),
    form,
  })
}

/** Shows what will stand where before anybody is asked, and asks once that was read. */
const askOrCheck = async (ask: Ask): Promise<Reply> => {
  const form = readForm(ask.asked.body)
  const held = await loadHeld(ask)
  const go = form.typed('go')
  if (go === 'change') return shown(await pageOf(ask, held, form))
  const reason = form.line('reason', {
    called: 'The reason',
    needed: 'Write why it should be signed as it is',
    max: 300,
  })
  if (form.mistakes.length > 0) return mistaken(await pageOf(ask, held, form))
  if (go === 'ask') {
    const asked = await askToSign(ask, { reason, seen: form.typed('seen') })
    return asked.ok
      ? seeOther(viewOf(ask).paths.asking)
      : refused(await pageOf(ask, await loadHeld(ask), form, sayAsking(asked.refusal)))
  }
  const may = mayAsk(held, dayOf(ask.now), undefined)
  return may.ok
    ? shown(askingCheckPage(ask.frame, { ...(await knownOf(ask, held)), reason }))
    : refused(await pageOf(ask, held, form))
}
