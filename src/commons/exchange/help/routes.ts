import { readForm, type Form } from '#forms'
import { mistaken, orAbsent, refused, seeOther, shown, type Markup, type Reply, type Route } from '#http'
import { memberRoute, type Ability, type Ask, type ShownMistake } from '#people'
import { standardKeys, standardsIn, type StandardKey } from '#support'
import type { ExchangeNeeds } from '../needs.ts'
import { answersToTell, markTold } from '../seen/store/notices.ts'
import { exchangePaths } from '../paths.ts'
import { pageIn } from '../turning.ts'
import { aboutOf, answerIntroduction, askIntroduction, offerHelp, takeBackAsking, withdrawHelp } from './actions.ts'
import { askedAbout, type HelpRefusal } from './help.ts'
import { askingFormPage, helpFormPage } from './pages/forms.ts'
import { helpPage } from './pages/help.ts'
import { introductionPage, introductionsPage } from './pages/introductions.ts'
import { byEdition, currentFirst } from '../standards.ts'
import { sayHelpRefusal } from './refusals.ts'
import { askingsOf, introductionsOf } from './store/introductions.ts'
import { helpOfOthers, helpsOf } from './store/offers.ts'

/** Offers of help, and introductions between those who do not know each other yet. */
export const helpRoutes = (needs: ExchangeNeeds): readonly Route[] => {
  const at = (method: 'GET' | 'POST', below: string, ability: Ability, handle: (ask: Ask) => Promise<Reply>): Route =>
    memberRoute(needs, { method, path: `/partnerships/:partnership/exchange${below}`, ability, handle })
  return [
    at('GET', '/help', 'exchange.read', async ask => shown(await offers(needs, ask))),
    at('GET', '/help/new', 'exchange.introduce', async ask => shown(await offerForm(needs, ask, readForm({})))),
    at('POST', '/help/new', 'exchange.introduce', ask => offer(needs, ask)),
    at('POST', '/help/:help/standing', 'exchange.introduce', async ask => {
      orAbsent((await withdrawHelp(ask, orAbsent(ask.asked.params['help']))).ok ? 'withdrawn' : undefined)
      return seeOther(exchangePaths(ask.partnership.id).help)
    }),
    at('GET', '/introductions', 'exchange.introduce', async ask => shown(await introductions(ask))),
    at('GET', '/introductions/new', 'exchange.introduce', async ask => {
      const wanted = await wantedIn(needs, ask, ask.asked.query)
      return wanted === undefined ? gone(needs, ask) : shown(askingForm(ask, wanted, readForm({})))
    }),
    at('POST', '/introductions/new', 'exchange.introduce', ask => askFor(needs, ask)),
    at('GET', '/introductions/:introduction', 'exchange.introduce', read),
    at('POST', '/introductions/:introduction', 'exchange.introduce', answer),
  ]
}

const everyStandard = ({ editions }: ExchangeNeeds) => editions.shipped().flatMap(standardsIn)

/** A standard as it is read; its key where no edition has it any more. */
const namingFor =
  (needs: ExchangeNeeds) =>
  (key: StandardKey): string => {
    const found = everyStandard(needs).find(each => each.key === key)
    return found === undefined ? key : `${found.number} ${found.title}`
  }

const offers = async (needs: ExchangeNeeds, ask: Ask, refusal?: ShownMistake): Promise<Markup> => {
  const page = pageIn(readForm(ask.asked.query))
  const known = await ask.read(async tx => ({
    ...(await helpOfOthers(tx, page)),
    own: await helpsOf(tx),
    open: (await introductionsOf(tx)).filter(({ answer: given }) => given === undefined).map(({ of }) => of),
  }))
  return helpPage(ask.frame, {
    ...{ paths: exchangePaths(ask.partnership.id), ...known, page, naming: namingFor(needs), refusal },
    mayHelp: ask.may('exchange.introduce'),
  })
}

const offerForm = async (needs: ExchangeNeeds, ask: Ask, form: Form, refusal?: ShownMistake): Promise<Markup> => {
  const editions = currentFirst(needs.editions.shipped(), await ask.read(needs.editionNow))
  return helpFormPage(ask.frame, {
    ...{ paths: exchangePaths(ask.partnership.id), standards: byEdition(editions), form, refusal },
  })
}

const atWords = (refusal: HelpRefusal): ShownMistake => ({ text: sayHelpRefusal(refusal), href: '#words' })

const offer = async (needs: ExchangeNeeds, ask: Ask): Promise<Reply> => {
  const form = readForm(ask.asked.body)
  const keys = standardKeys(needs.editions.shipped())
  const standard = form.choice('standard', keys, { called: 'The standard', needed: 'Choose a standard' })
  const words = form.text('words', { called: 'What you offer', needed: 'Write what you offer', max: 2000 })
  if (standard === undefined || form.mistakes.length > 0) return mistaken(await offerForm(needs, ask, form))
  const made = await offerHelp(ask, ask.partnership, { standard, words })
  if (made.ok) return seeOther(`${exchangePaths(ask.partnership.id).help}#ours`)
  return refused(await offerForm(needs, ask, form, atWords(made.refusal)))
}

const introductions = async (ask: Ask): Promise<Markup> => {
  const known = await ask.read(async tx => ({ all: await introductionsOf(tx), asked: await askingsOf(tx) }))
  return introductionsPage(ask.frame, { paths: exchangePaths(ask.partnership.id), ...known })
}

type Sent = Readonly<Record<string, string | readonly string[]>>

/** What the address or the form says that it is about, as far as it is there. */
const wantedIn = async (needs: ExchangeNeeds, ask: Ask, sent: Sent) => {
  const form = readForm(sent)
  for (const kind of askedAbout) {
    const of = form.id(kind)
    if (of === undefined) continue
    const wanted = { kind, of, naming: namingFor(needs) }
    const about = await ask.read(tx => aboutOf(tx, wanted))
    return about && { ...wanted, about: about.about }
  }
  return undefined
}
type Wanted = NonNullable<Awaited<ReturnType<typeof wantedIn>>>

/** Whoever asks for what is not offered any more, or for nothing, reads what is. */
const gone = async (needs: ExchangeNeeds, ask: Ask): Promise<Reply> =>
  refused(await offers(needs, ask, { text: sayHelpRefusal({ kind: 'withdrawn' }), href: '#others' }))

const askingForm = (ask: Ask, { kind, of, about }: Wanted, form: Form, refusal?: ShownMistake): Markup =>
  askingFormPage(ask.frame, { paths: exchangePaths(ask.partnership.id), kind, of, about, form, refusal })

const askFor = async (needs: ExchangeNeeds, ask: Ask): Promise<Reply> => {
  const form = readForm(ask.asked.body)
  const wanted = await wantedIn(needs, ask, ask.asked.body)
  if (wanted === undefined) return gone(needs, ask)
  const words = form.text('words', {
    called: 'The words',
    needed: 'Write what you would like to talk about',
    max: 2000,
  })
  if (form.mistakes.length > 0) return mistaken(askingForm(ask, wanted, form))
  const asked = await askIntroduction(ask, ask.partnership, wanted, words)
  if (asked.ok) return seeOther(exchangePaths(ask.partnership.id).introduction(asked.value))
  return refused(askingForm(ask, wanted, form, atWords(asked.refusal)))
}

const one = async (ask: Ask, refusal?: ShownMistake): Promise<Markup> => {
  const id = orAbsent(ask.asked.params['introduction'])
  const known = await ask.read(async tx => ({ found: await introductionsOf(tx, id), asked: await askingsOf(tx) }))
  return introductionPage(ask.frame, {
    ...{ paths: exchangePaths(ask.partnership.id), introduction: orAbsent(known.found[0]), refusal },
    asking: known.asked.find(each => each.id === id),
  })
}

/** Whoever opens it has the answer that they were told of. */
const read = async (ask: Ask): Promise<Reply> => {
  const page = await one(ask)
  const told = await ask.read(tx => answersToTell(tx, ask.person.id))
  const now = told.filter(({ id }) => id === ask.asked.params['introduction'])
  if (now.length > 0) await ask.write(tx => markTold(tx, now, ask.now))
  return shown(page)
}

const answer = async (ask: Ask): Promise<Reply> => {
  const id = orAbsent(ask.asked.params['introduction'])
  const says = readForm(ask.asked.body).choice('says', ['yes', 'no', 'back'] as const)
  if (says === undefined) return mistaken(await one(ask, { text: 'Press one of the buttons', href: '#main-content' }))
  const done =
    says === 'back' ? await takeBackAsking(ask, id) : await answerIntroduction(ask, ask.partnership, id, says === 'yes')
  const paths = exchangePaths(ask.partnership.id)
  if (done.ok) return seeOther(says === 'yes' ? paths.introduction(id) : paths.introductions)
  if (done.refusal.kind === 'absent') orAbsent(undefined)
  return refused(await one(ask, { text: sayHelpRefusal(done.refusal), href: '#answer' }))
}
