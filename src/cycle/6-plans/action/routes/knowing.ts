import type { Read } from '#db'
import { exerciseOf, exercisesOf, isYearsOwn, type Exercise } from '#exercise'
import { dayOf, isId, type Id } from '#ground'
import { termsOf, type Editions } from '#instrument'
import { peopleOf, type Ask } from '#people'
import { areaTitle } from '../../outline/plan.ts'
import { ownerOf } from '../../owner/store.ts'
import { planPaths } from '../../paths.ts'
import { rankedIn } from '../../priorities/priority.ts'
import { prioritiesOf } from '../../priorities/store.ts'
import { standingIn } from '../../lists/entry.ts'
import { entriesOf } from '../../lists/store.ts'
import { operationKind } from '../../strategic/assembly.ts'
import type { Action, Origin } from '../action.ts'
import type { Knowing } from './form.ts'

/** Everything that can be said of an action's owner, date and place in one year. */
export type Around = Omit<Knowing, 'newOwner'> & {
  readonly exercise?: Exercise | undefined
  /** The headline areas by key. */
  readonly areas: ReadonlyMap<string, string>
  /** What an action can belong to, as the form offers it. */
  readonly places: readonly { readonly value: string; readonly text: string }[]
  /** The operational plans that stand. */
  readonly operations: ReadonlySet<Id>
  /** What a chosen place means. */
  readonly placed: (under: string) => { readonly area?: string; readonly origin?: Origin }
}

const shortened = (words: string): string => (words.length <= 90 ? words : `${words.slice(0, 89).toWellFormed()}…`)

/** The exercises that a plan is made of, the newest first; the newest year’s own before all others. */
export const planned = (all: readonly Exercise[]): readonly Exercise[] => {
  const run = all.filter(({ phase }) => phase !== 'past')
  const [own] = run.filter(({ label }) => isYearsOwn(label))
  return own === undefined ? run : [own, ...run.filter(each => each !== own)]
}

/** The year that an action belongs to, or else the newest; with its areas and priorities. */
export const aroundAction = async (
  tx: Read,
  editions: Editions,
  partnership: Id<'partnership'>,
  year: Id<'exercise'> | undefined,
): Promise<Around> => {
  const exercise = year === undefined ? planned(await exercisesOf(tx))[0] : await exerciseOf(tx, year)
  const people = (await peopleOf(tx)).map(({ person }) => person)
  if (exercise === undefined)
    return { people, exercise, areas: new Map(), places: [], operations: new Set(), placed: () => ({}) }
  const edition = await editions.pinned(tx, exercise)
  const terms = termsOf(edition, exercise.terms)
  const areas = new Map(edition.sections.map(section => [section.key, areaTitle({ terms }, section)]))
  const all = await prioritiesOf(tx, exercise.id)
  const ranked = [...areas.keys()].flatMap(area => rankedIn(area, all))
  const operations = standingIn(await entriesOf(tx, exercise.id, ['operation']), 'operation')
  const own = `/partnerships/${partnership}`
  const paths = planPaths(partnership, exercise.id)
  return {
    ...{ people, exercise, areas, earliest: dayOf(exercise.openedAt) },
    operations: new Set(operations.map(({ id }) => id)),
    places: [
      { value: 'plan', text: `The plan of ${exercise.label} as a whole` },
      ...[...areas].map(([key, title]) => ({ value: `area-${key}`, text: title })),
      ...ranked.map(({ id, words }) => ({ value: `priority-${id}`, text: `Priority: ${shortened(words)}` })),
      ...operations.map(({ id, says }) => ({
        value: `${operationKind}-${id}`,
        text: `Operational plan: ${shortened(says.words)}`,
      })),
    ],
    placed: under => {
      const key = under.startsWith('area-') ? under.slice('area-'.length) : undefined
      if (key !== undefined && areas.has(key)) return { area: key }
      const operation = operations.find(({ id }) => under === `${operationKind}-${id}`)
      if (operation !== undefined) {
        const { id, area, says } = operation
        const origin = { kind: operationKind, id, words: says.words, path: paths.operation(id).slice(own.length) }
        return { ...(area === undefined ? {} : { area }), origin }
      }
      const priority = ranked.find(({ id }) => under === `priority-${id}`)
      if (priority === undefined) return {}
      const path = paths.priority(priority.id).slice(own.length)
      return { area: priority.area, origin: { kind: 'priority', id: priority.id, words: priority.words, path } }
    },
  }
}

/** The year that an address or a form names. */
export const yearIn = (ask: Ask): Id<'exercise'> | undefined => {
  const asked = ask.asked.query['year']
  return isId(asked) ? asked : undefined
}

/** What an action comes from, in words, with the page that this reader has of it. */
export const fromOf = (
  action: Action,
  around: Around,
  { own, mayWrite, isShut = false }: { readonly own: string; readonly mayWrite: boolean; readonly isShut?: boolean },
): { readonly words: string; readonly href?: string } => {
  const { origin, area, exercise } = action
  const plan = exercise === undefined ? undefined : `${own}/exercises/${exercise}/plan`
  const draft = plan === undefined ? {} : { href: `${plan}/versions/draft` }
  if (origin !== undefined) {
    if (origin.kind === operationKind && !around.operations.has(origin.id))
      return { words: `${origin.words} (an operational plan that was taken out)` }
    const isReadByAll = origin.kind !== 'priority'
    if (isShut) return { words: origin.words }
    return { words: origin.words, ...(mayWrite || isReadByAll ? { href: `${own}${origin.path}` } : draft) }
  }
  if (plan === undefined) return { words: 'Added on its own' }
  if (area === undefined) return { words: 'The plan as a whole', href: plan }
  const words = around.areas.get(area) ?? `Area ${area}`
  return { words, ...(mayWrite ? { href: `${plan}/areas/${area}` } : draft) }
}

/** The address of an owner without an account, for those who write. */
export const addressOf = async (tx: Read, { owner }: Action): Promise<string> =>
  owner?.kind === 'outside' ? ((await ownerOf(tx, owner.id))?.email ?? '') : ''
