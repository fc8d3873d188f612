import type { Id, Instant } from '#ground'
import { fingerprint } from '#plans'
import { audiences } from './choices.ts'
import { textLabels, type Practice, type PracticeSaid, type PracticeTexts } from './practice.ts'

/** The champion's yes to being named for one text, and its end. */
export type Consent = {
  readonly id: Id<'consent'>
  readonly mark: string
  readonly words: string
  readonly by: string
  readonly at: Instant
  readonly withdrawn?: { readonly by: string; readonly at: Instant }
}

/** The champion's no to being named for one text. */
export type Refusal = Pick<Consent, 'mark' | 'words' | 'by' | 'at'> & { readonly id: Id<'refusal'> }

/** All that was ever answered about a record's name, the newest first of each. */
export type Answers = { readonly consents: readonly Consent[]; readonly refusals: readonly Refusal[] }

/** A record with whoever wrote it: the name of both is published. */
export type Written = PracticeSaid & { readonly changedBy: Pick<Practice['changedBy'], 'name'> }

/** What others would read under the partnership's name, all of it. */
export const wordsOf = (said: Written): string =>
  [
    `For: ${audiences[said.audience]}`,
    ...(Object.keys(textLabels) as (keyof PracticeTexts)[]).map(name => `${textLabels[name]}: ${said[name]}`),
    `Written by: ${said.changedBy.name}`,
    `Who to ask: ${said.askWhom}`,
  ].join('\n\n')

/** By which one text is told from another: a consent holds for one of them. */
export const markOf = (said: Written): string =>
  fingerprint([said.kind, wordsOf(said), ...said.standards, '|', ...said.themes, '|', ...said.areas].join('\n'))

/** The consent that stands for the text as it is now. */
export const consentFor = (said: Written, consents: readonly Consent[]): Consent | undefined =>
  consents.find(({ mark, withdrawn }) => withdrawn === undefined && mark === markOf(said))

/** The no that stands for the text as it is now, where its name is not asked for anew. */
export const refusalFor = (said: Written, refusals: readonly Refusal[]): Refusal | undefined =>
  said.naming ? undefined : refusals.find(({ mark }) => mark === markOf(said))

/** Whether the champion has something to say yes or no to. */
export const waitsForConsent = (said: Written, consents: readonly Consent[]): boolean =>
  said.naming && said.audience !== 'partnership' && consentFor(said, consents) === undefined
