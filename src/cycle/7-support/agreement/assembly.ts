import { dayOf, sayCount } from '#ground'
import type { PersonInPartnership, Role } from '#people'
import type { Signature, SignedOutline, Written } from '#plans'
import { readDays } from '../consultancy/days.ts'
import { standingLines, type Line } from '../lines/line.ts'
import type { TakeUp } from '../offer/take-up.ts'
import { nextVersion } from '../signature/signature.ts'
import type { Activity, Agreement, OfferTaken } from './agreement.ts'
import { classes, classNames, type ClassName } from './classes.ts'
import {
  budgetKey,
  contactKey,
  contactNames,
  firstWords,
  fromKey,
  textNames,
  toKey,
  type AgreementText,
  type ContactName,
} from './field.ts'
import { activityKind, type Support } from './support.ts'

/** The outline plan that the priorities come from, and who signed it when. */
export type Planned = { readonly outline: SignedOutline['outline']; readonly signed?: Signature }

type Known = Omit<Support, 'agreement' | 'begun' | 'ending'> & {
  readonly partnership: string
  readonly programme: string
  readonly planned: Planned | undefined
  readonly offer: readonly TakeUp[]
}

const holding = (people: readonly PersonInPartnership[], role: Role): PersonInPartnership | undefined =>
  people.find(({ roles }) => roles.some(held => held.role === role))

/** Contacts that the partnership's register knows already. */
const knownContact = (people: readonly PersonInPartnership[], key: string): string | undefined => {
  const [, name, part] = key.split('.')
  if (name !== 'champion' && name !== 'local-lead') return undefined
  const person = holding(people, name)?.person
  return part === 'name' ? person?.name : person?.email
}

/** What stands under a key: what was written there, or what it starts from. */
export const wordsAt = (
  { written, people }: { readonly written: ReadonlyMap<string, Written>; readonly people: Support['people'] },
  key: string,
): string => {
  const first: Readonly<Record<string, string>> = firstWords
  return written.get(key)?.words ?? first[key] ?? knownContact(people, key) ?? ''
}

const activityFrom = (known: Pick<Known, 'picks' | 'outcomes'>, { id, says }: Line): Activity => {
  const picked = known.picks.filter(({ kind, item }) => kind === activityKind && item === id)
  const days = readDays(says['days'] ?? '', '')
  const [by, on] = [says['measuredBy'] ?? '', says['measuredOn'] ?? '']
  return {
    id,
    ...{ activity: says['activity'] ?? '', purpose: says['purpose'] ?? '', programme: says['programme'] ?? '' },
    ...{ partnership: says['partnership'] ?? '', when: says['when'] ?? '', output: says['output'] ?? '' },
    ...{ success: says['success'] ?? '' },
    outcomes: known.outcomes.filter(each => picked.some(({ outcome }) => outcome === each.id)).map(({ name }) => name),
    ...('value' in days && days.value !== undefined ? { days: days.value } : {}),
    ...(by === '' ? {} : { measuredBy: { id: by, name: says['measuredByName'] ?? '' } }),
    ...(on === '' ? {} : { measuredOn: on }),
  }
}

const takenFrom = ({ name, what, when, purpose, who }: TakeUp): OfferTaken => {
  const attending = who && ('names' in who ? who.names.join(', ') : sayCount(who.number, 'person', 'people'))
  const facts = [what, when, ...(attending ? [`Attending: ${attending}`] : []), ...(purpose ? [`For: ${purpose}`] : [])]
  return { title: name, facts }
}

const prioritiesFrom = (planned: Planned | undefined): Agreement['priorities'] => ({
  areas: (planned?.outline.areas ?? []).map(({ title, priorities }) => ({
    title,
    words: priorities.map(({ words }) => words),
  })),
  ...(planned?.signed === undefined
    ? {}
    : {
        agreed: {
          on: dayOf(planned.signed.at),
          planVersion: planned.signed.version,
          plan: planned.outline.name,
        },
      }),
})

/** The agreement as it reads now, every section of it. */
export const agreementFrom = (known: Known): Agreement => {
  const at = (key: string): string => wordsAt(known, key)
  const { lines, people, gate, signatory } = known
  const budget = readDays(at(budgetKey), '')
  const champion = holding(people, 'champion')?.person.name
  return {
    year: known.exercise.label,
    version: nextVersion(known.versions),
    ...{ partnership: known.partnership, programme: known.programme },
    ...(at(fromKey) === '' ? {} : { from: at(fromKey) }),
    ...(at(toKey) === '' ? {} : { to: at(toKey) }),
    ...(gate.override === undefined ? {} : { override: gate.override }),
    texts: Object.fromEntries(textNames.map(name => [name, at(name)])) as Record<AgreementText, string>,
    priorities: prioritiesFrom(known.planned),
    links: standingLines(lines, 'link').map(({ id, says }) => ({
      ...{ id, body: says['body'] ?? '', plan: says['plan'] ?? '', address: says['address'] ?? '' },
    })),
    providers: standingLines(lines, 'provider').map(({ id, says }) => ({
      ...{ id, name: says['name'] ?? '', gives: says['gives'] ?? '', relates: says['relates'] ?? '' },
    })),
    offer: known.offer.map(takenFrom),
    contacts: Object.fromEntries(
      contactNames.map(name => [name, { name: at(contactKey(name, 'name')), reach: at(contactKey(name, 'reach')) }]),
    ) as Record<ContactName, { name: string; reach: string }>,
    classes: Object.fromEntries(classNames.map(name => [name, classes[name].words])) as Record<ClassName, string>,
    signatories: {
      partnership: champion === undefined ? 'The champion' : `${champion}, champion`,
      programme: signatory === undefined ? 'The programme’s signatory' : `${signatory.name}, the programme’s signatory`,
    },
    activities: standingLines(lines, 'activity').map(line => activityFrom(known, line)),
    ...('value' in budget && budget.value !== undefined ? { budget: budget.value } : {}),
  }
}
