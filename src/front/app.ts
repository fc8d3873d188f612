import { DatabaseDown, KeptThenFailed, isFull, isStrained } from '#db'
import type { Assets } from '#design'
import { buildServer, type Route, type Server } from '#http'
import { ownInChecklists } from '#checklist'
import { ownInExchange } from '#exchange'
import type { Editions } from '#instrument'
import type { Live } from '#live'
import type { SignInNeeds } from '#people'
import { gatheredOf, standardPreview } from '#scoring'
import { offerDays, offerServing, signaturesAwaited, supportServing } from '#support'
import { rankedOf } from '#workshop'
import { instrumentRoutes } from '../cycle/1-instrument/routes.ts'
import { exchangeRoutes } from '../commons/exchange/routes.ts'
import { frameworkRoutes } from '../commons/framework/routes.ts'
import { exerciseRoutes } from '../cycle/2-exercise/routes.ts'
import { scoringRoutes } from '../cycle/3-scoring/routes.ts'
import { agreementRoutes } from '../cycle/4-agreement/routes.ts'
import { workshopRoutes } from '../cycle/5-workshop/routes.ts'
import { planRoutes } from '../cycle/6-plans/routes.ts'
import { supportRoutes } from '../cycle/7-support/routes.ts'
import { checklistRoutes } from '../commons/checklist/routes.ts'
import { paperRoutes } from '../papers/routes.ts'
import { peopleRoutes } from '../people/routes.ts'
import { editionNow } from './practice/edition-now.ts'
import { frameworkForSteps } from './framework-for-steps.ts'
import { homeRoutes } from './home.ts'
import { originsOpen } from './origins.ts'
import { overviewRoutes } from './overview/routes.ts'
import { movedRoutes } from './moved/routes.ts'
import { speaking } from './in-their-language.ts'
import { inUse } from './in-use.ts'
import { outboxRoutes, type OutboxNeeds } from './outbox.ts'
import { troublePage } from './pages/trouble.ts'
import { practiceRoutes } from './practice/routes.ts'
import { programmeRoutes } from './programme/routes.ts'
import { publicRoutes } from './public.ts'
import { waitingRoutes } from './waiting/routes.ts'
import { yearRoutes } from './year/routes.ts'

export { overviewHandlers } from './overview/jobs.ts'
export { weekHandlers, weekSchedule } from './waiting/mail.ts'

/** What the rooms are built from. The only place that knows them all. */
export type House = Omit<SignInNeeds & OutboxNeeds, 'assets'> & {
  readonly assets: Assets
  readonly editions: Editions
  readonly live: Live
  /** Where the links of mails and screens lead. */
  readonly publicUrl: string
  readonly secure: boolean
  readonly proxies?: readonly string[]
  readonly log: false | { readonly level: string }
  readonly health: () => Promise<boolean>
}

/** Every address of the product, in the order of the cycle. */
export const routesOf = (house: House): readonly Route[] => everyRoute(house).map(speaking)

const everyRoute = (house: House): readonly Route[] => [
  ...publicRoutes(house),
  ...peopleRoutes({ ...house, deskWaits: signaturesAwaited, ownParts: [ownInExchange, ownInChecklists] }),
  ...homeRoutes(house),
  ...outboxRoutes(house),
  ...programmeRoutes(house),
  ...yearRoutes(house),
  ...movedRoutes(house),
  ...waitingRoutes(house),
  ...practiceRoutes(house),
  ...instrumentRoutes({ ...house, inUse: inUse(house.editions), drawStandard: standardPreview }),
  ...exerciseRoutes({ ...house, gathered: gatheredOf, deskDays: offerDays }),
  ...scoringRoutes(house),
  ...agreementRoutes(house),
  ...workshopRoutes(house),
  ...planRoutes({
    ...house,
    ranked: rankedOf,
    opens: originsOpen,
    serving: { ...supportServing, ...offerServing },
  }),
  ...supportRoutes(house),
  ...overviewRoutes(house),
  ...frameworkRoutes(house),
  ...checklistRoutes({ ...house, framework: frameworkForSteps }),
  ...exchangeRoutes({ ...house, editionNow }),
  ...paperRoutes(house),
]

const knownTrouble = (error: unknown): 'kept' | 'full' | 'strained' | undefined => {
  if (error instanceof KeptThenFailed) return 'kept'
  if (isFull(error)) return 'full'
  return isStrained(error) ? 'strained' : undefined
}

/** The whole product behind one server, not yet listening. */
export const buildApp = (house: House): Promise<Server> =>
  buildServer({
    routes: routesOf(house),
    files: house.assets.files,
    secure: house.secure,
    proxies: house.proxies ?? [],
    log: house.log,
    trouble: (what, nonce) => troublePage({ nonce, assets: house.assets, warnings: house.warnings }, what),
    isDown: error => error instanceof DatabaseDown,
    known: knownTrouble,
    health: house.health,
  })
