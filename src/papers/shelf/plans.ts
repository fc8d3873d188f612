import { exercisePath } from '#exercise'
import { dayOf, sayCount, sayDay, type Id } from '#ground'
import type { Signature } from '#plans'
import { wordAndPdf, type OnShelf, type Place } from './on-shelf.ts'

/** What the shelf says of the plan: as it reads now where somebody has begun it, and every version that was signed. */
export type PlanStanding = {
  readonly now?: { readonly name: string; readonly version: number; readonly missing?: number }
  readonly signatures: readonly Signature[]
}

export const sayNotBegun = 'Nobody has begun the outline change plan.'

/** The signed versions, the newest first; then the plan as it stands now, with what has come of it. */
export const planOnShelf = (place: Place, { now, signatures }: PlanStanding): readonly OnShelf[] => {
  const files = (query = '') => wordAndPdf(place, 'outline-change-plan', query)
  const what = 'Priorities, the work of preparing, support and success criteria, in the order of the template.'
  if (now === undefined)
    return [
      {
        name: 'Outline change plan',
        what,
        state: 'Not yet',
        held: {
          why: sayNotBegun,
          cure: { text: 'Go to the plan', href: `${exercisePath(place.partnership, place.exercise)}/plan` },
        },
      },
    ]
  const signed = signatures.toReversed().map(signature => ({
    name: `Signed plan, version ${signature.version}`,
    what: `${saySigned(signature)}. It never changes.`,
    state: signature.undone === undefined ? 'Signed' : 'Signature undone',
    files: files(`?version=${signature.version}`),
  }))
  if (now.missing === undefined)
    return [
      ...signed,
      {
        ...{ name: `${now.name}, with what has come of it`, state: 'At work', files: files() },
        what: 'The signed plan beside what was found, decided and judged at reviews since.',
      },
    ]
  const wanted = now.missing === 0 ? 'nothing is missing' : `${sayCount(now.missing, 'thing')} missing`
  return [
    ...signed,
    { name: now.name, what: `${what} Version ${now.version}: ${wanted}.`, state: 'Draft', files: files() },
  ]
}

export const sayNoStrategic = 'Nobody has begun the strategic change plan.'

/** What the shelf says of the strategic plan: as it reads now, every signed version, and its operational plans. */
export type StrategicOnShelf = {
  readonly now?: { readonly name: string; readonly version: number; readonly missing?: number }
  readonly signatures: readonly Signature[]
  readonly operations: readonly { readonly id: Id; readonly words: string }[]
}

/** The signed versions of the strategic plan, the newest first; then its draft; then each operational plan. */
export const strategicOnShelf = (place: Place, standing: StrategicOnShelf): readonly OnShelf[] => {
  const { now, signatures, operations } = standing
  const files = (query = '') => wordAndPdf(place, 'strategic-change-plan', query)
  const what = 'Vision, what has moved on since the outline, the gap, solutions, rationale and operational plans.'
  if (now === undefined)
    return [
      {
        ...{ name: 'Strategic change plan', what, state: 'Not yet' },
        held: {
          why: sayNoStrategic,
          cure: {
            text: 'Go to the strategic plan',
            href: `${exercisePath(place.partnership, place.exercise)}/plan/strategic`,
          },
        },
      },
    ]
  const wanted =
    now.missing === undefined || now.missing === 0 ? 'nothing is missing' : `${sayCount(now.missing, 'thing')} missing`
  return [
    ...signatures.toReversed().map(signature => ({
      name: `Signed strategic plan, version ${signature.version}`,
      what: `${saySigned(signature)}. It never changes.`,
      state: signature.undone === undefined ? 'Signed' : 'Signature undone',
      files: files(`?version=${signature.version}`),
    })),
    ...(now.missing === undefined
      ? []
      : [{ name: now.name, what: `${what} Version ${now.version}: ${wanted}.`, state: 'Draft', files: files() }]),
    ...operations.map(({ id, words }) => ({
      name: words,
      what: 'Operational plan: objectives, outcomes, actions, timescales, accountabilities and resources.',
      state: 'At work',
      files: wordAndPdf(place, 'operational-plan', `?plan=${id}`),
    })),
  ]
}

const saySigned = ({ at, by, as, undone }: Signature): string =>
  `Signed on ${sayDay(dayOf(at))} by ${by.name}, ${as}${undone === undefined ? '' : `; undone on ${sayDay(dayOf(undone.at))}`}`
