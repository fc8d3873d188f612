import { standardsOf, type Edition } from '../edition.ts'
import type { Fault } from '../fault.ts'
import type { Crosswalk } from './crosswalk.ts'

const twice = (all: readonly string[]): readonly string[] => [
  ...new Set(all.filter((each, index) => all.indexOf(each) !== index)),
]
const without = (all: readonly string[], known: readonly string[]): readonly string[] =>
  all.filter(each => !known.includes(each))

const standardKeys = (edition: Edition): readonly string[] => standardsOf(edition).map(({ key }) => key)
/** The prompts; the capacity question is asked everywhere and compared nowhere. */
const promptKeys = (edition: Edition): readonly string[] =>
  standardsOf(edition).flatMap(({ prompts }) => prompts.filter(prompt => 'words' in prompt).map(({ key }) => key))

const each = (
  keys: readonly string[],
  place: string,
  problem: (key: string) => string,
  remedy: string,
): readonly Fault[] => keys.map(key => ({ place, problem: problem(key), remedy }))

/** What is wrong with a crosswalk between two editions: nothing may be lost, doubled or made up on the way. */
export const crosswalkFaults = (crosswalk: Crosswalk, from: Edition, to: Edition): readonly Fault[] => [
  ...standardFaults(crosswalk, from, to),
  ...promptFaults(crosswalk, from, to),
]

const standardFaults = (crosswalk: Crosswalk, from: Edition, to: Edition): readonly Fault[] => {
  const { standards, addedStandards = [], droppedStandards = [] } = crosswalk
  const whole = standards.filter(({ share }) => share === 'whole').map(link => link.from)
  const [older, newer] = [standardKeys(from), standardKeys(to)]
  const bands = to.answer.bands.map(({ key }) => key)
  const reached = standards.map(link => link.to)
  const strict = standards.flatMap(link => link.stricter)
  const at = 'standards'
  return [
    ...each(
      without([...new Set(standards.map(link => link.from))], older),
      at,
      key => `${from.id} has no standard ${key}`,
      'Name a standard of the older edition by its key.',
    ),
    ...each(
      without([...new Set(reached)], newer),
      at,
      key => `${to.id} has no standard ${key}`,
      'Name a standard of the newer edition by its key.',
    ),
    ...each(
      twice(standards.map(link => `${link.from} to ${link.to}`)),
      at,
      pair => `the pair ${pair} stands twice`,
      'Keep one.',
    ),
    ...each(
      without(older, [...whole, ...droppedStandards]),
      at,
      key => `standard ${key} of ${from.id} goes on nowhere as a whole`,
      'Say in which standard it goes on, or list it as dropped.',
    ),
    ...each(
      twice(whole),
      at,
      key => `standard ${key} of ${from.id} goes on whole in two places`,
      'Let it be whole in one, a part in the others.',
    ),
    ...each(
      without(newer, [...reached, ...addedStandards]),
      at,
      key => `standard ${key} of ${to.id} comes from nowhere`,
      'Say what it comes from, or list it as added.',
    ),
    ...each(
      addedStandards.filter(key => reached.includes(key) || !newer.includes(key)),
      'addedStandards',
      key => `${key} is not new in ${to.id}`,
      'List only standards that no older one leads to.',
    ),
    ...each(
      droppedStandards.filter(key => whole.includes(key) || !older.includes(key)),
      'droppedStandards',
      key => `${key} is not dropped from ${from.id}`,
      'List only standards of the older edition that go on nowhere as a whole.',
    ),
    ...each(
      without([...new Set(strict)], bands),
      at,
      key => `${to.id} has no band “${key}”`,
      'Name bands by their keys.',
    ),
  ]
}

const promptFaults = (crosswalk: Crosswalk, from: Edition, to: Edition): readonly Fault[] => {
  const { prompts, dropped, added } = crosswalk
  const [older, newer] = [promptKeys(from), promptKeys(to)]
  const [leaving, arriving] = [prompts.map(link => link.from), prompts.map(link => link.to)]
  const merged = prompts.filter(({ change }) => change === 'merged').map(link => link.to)
  return [
    ...each(
      without([...leaving, ...dropped], older),
      'prompts',
      key => `${from.id} has no prompt ${key}`,
      'Name a prompt of the older edition by its key.',
    ),
    ...each(
      without([...arriving, ...added], newer),
      'prompts',
      key => `${to.id} has no prompt ${key}`,
      'Name a prompt of the newer edition by its key.',
    ),
    ...each(
      twice([...leaving, ...dropped]),
      'prompts',
      key => `the prompt ${key} of ${from.id} is accounted for twice`,
      'Account for it once.',
    ),
    ...each(
      without(older, [...leaving, ...dropped]),
      'prompts',
      key => `the prompt ${key} of ${from.id} is lost`,
      'Say where it went, or list it as dropped.',
    ),
    ...each(
      without(newer, [...arriving, ...added]),
      'prompts',
      key => `the prompt ${key} of ${to.id} comes from nowhere`,
      'Say what it comes from, or list it as added.',
    ),
    ...each(
      added.filter(key => arriving.includes(key)),
      'added',
      key => `${key} is not new in ${to.id}`,
      'Take it off the list.',
    ),
    ...each(
      without(twice(arriving), merged),
      'prompts',
      key => `several prompts become ${key}, but none of them says that they were merged`,
      'Mark them as merged.',
    ),
  ]
}

/** A chain of crosswalks that comes back to where it began: no edition can be both older and newer than another. */
export const cycleFaults = (crosswalks: readonly Pick<Crosswalk, 'from' | 'to'>[]): readonly Fault[] => {
  const leadsOn = Map.groupBy(crosswalks, ({ from }) => from)
  const leads = (begins: string, goal: string): boolean => {
    // A set goes on to what is added to it on the way, and so comes to each edition once.
    const reached = new Set([begins])
    for (const at of reached) for (const { to } of leadsOn.get(at) ?? []) reached.add(to)
    return reached.has(goal)
  }
  return crosswalks
    .filter(({ from, to }) => leads(to, from))
    .map(({ from, to }) => ({
      place: `${from}--${to}`,
      problem: 'it is part of a circle of lists of changes',
      remedy: 'Let every list of changes lead from an older edition to a newer one.',
    }))
}
