import type { QuestionAsAsked } from '#instrument'
import type { Answer, Response } from '#scoring'
import type { FormField } from '../../self-analysis/group-marks.ts'
import { asPrinted, readsTheSame } from '../typed.ts'
import type { FormAnswer } from './answers.ts'
import type { EvidenceRead, VariationRead, VoiceRead } from './notes.ts'

/** The texts of a form that are one text here. */
export type TextName = 'summary' | 'strategic' | 'implications'

/** One thing that the form says and the draft does not; `name` is its own on the page. */
export type Offer = { readonly name: string } & (
  | { readonly kind: 'score'; readonly now: Answer | undefined; readonly said: Answer }
  | { readonly kind: 'text'; readonly of: TextName; readonly now: string; readonly said: string }
  | { readonly kind: 'variation'; readonly said: VariationRead }
  | { readonly kind: 'evidence'; readonly said: EvidenceRead }
  | { readonly kind: 'voice'; readonly said: VoiceRead }
)

/** What a form says on one standard beside the group’s draft. */
export type Offered = {
  readonly asked: QuestionAsAsked
  /** Of the draft, when it was compared. */
  readonly version: number
  readonly offers: readonly Offer[]
  /** How many things the draft says already. */
  readonly already: number
  /** What was there and could not be read, in words. */
  readonly unread: readonly string[]
  readonly missing: readonly FormField[]
}

type Draft = Pick<
  Response,
  'answer' | 'summary' | 'strategic' | 'implications' | 'variations' | 'evidence' | 'voices' | 'version'
>

/** True when taking it loses nothing that stands here. */
export const losesNothing = (offer: Offer): boolean => {
  if (offer.kind === 'score') return offer.now === undefined
  return offer.kind === 'text' ? offer.now.trim() === '' : true
}

const isSame = (one: Answer | undefined, other: Answer): boolean =>
  one?.kind === other.kind && (one.kind !== 'score' || other.kind !== 'score' || one.score === other.score)

/** Compares what a form says with the draft. An empty cell is no wish to empty the draft. */
export const offersFrom = (read: FormAnswer, draft: Draft): Offered => {
  const { asked, score, texts, missing } = read
  const name = (what: string): string => `${asked.standard.number}.${what}`
  const offers: Offer[] = []
  let already = 0
  const offer = (isHere: boolean, made: Offer): void => {
    if (isHere) already += 1
    else offers.push(made)
  }
  if (score.kind === 'answer')
    offer(isSame(draft.answer, score.answer), {
      kind: 'score',
      name: name('score'),
      now: draft.answer,
      said: score.answer,
    })
  for (const field of ['summary', 'strategic', 'implications'] as const) {
    const said = texts[field] ?? ''
    if (said === '') continue
    const now = asPrinted(draft[field])
    offer(readsTheSame(now, asPrinted(said)), { kind: 'text', of: field, name: name(field), now, said })
  }
  read.variations.forEach((said, at) =>
    offer(
      draft.variations.some(({ words }) => readsTheSame(words, said.words)),
      { kind: 'variation', name: name(`variation-${at + 1}`), said },
    ),
  )
  read.evidence.forEach((said, at) =>
    offer(
      draft.evidence.some(({ title, shows }) => readsTheSame(title, said.title) && readsTheSame(shows, said.shows)),
      { kind: 'evidence', name: name(`evidence-${at + 1}`), said },
    ),
  )
  read.voices.forEach((said, at) =>
    offer(
      draft.voices.some(voice => readsTheSame(voice.said, said.said)),
      { kind: 'voice', name: name(`voice-${at + 1}`), said },
    ),
  )
  const unread = score.kind === 'unread' ? [`${score.why}: “${score.said.replace(/\s+/g, ' ').slice(0, 120)}”`] : []
  return { asked, version: draft.version, offers, already, unread, missing }
}
