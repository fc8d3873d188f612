import type { Day, Id, Instant } from '#ground'
import type { QuestionAsAsked } from '#instrument'
import type { MoveKind } from '../hour/progress.ts'
import type { Recipe } from '../hour/recipe.ts'
import type { MinuteKind, ParticipantKind, RoundEnding } from '../room/room.ts'

type InWorkshop = { partnership_id: Id<'partnership'>; workshop_id: Id<'workshop'> }

/** The rows of this room. */
export type Tables = {
  'workshop.workshop': {
    partnership_id: Id<'partnership'>
    id: Id<'workshop'>
    exercise_id: Id<'exercise'>
    group_id: Id<'group'>
    name: string
    partnership_name: string
    held_on: Day
    starts_at: string
    recipe: Recipe
    questions: readonly QuestionAsAsked[]
    code: string
    door_locked: boolean
    revision: number
    ahead_from: Day | null
    opened_at: Instant | null
    closed_at: Instant | null
    prepared_at: Instant
    prepared_by: Id<'person'>
    prepared_by_name: string
  }
  'workshop.seating': InWorkshop & {
    id: Id<'table'>
    letter: string
    call_link: string | null
    note_taker: Id<'participant'> | null
  }
  'workshop.participant': InWorkshop & {
    id: Id<'participant'>
    kind: ParticipantKind
    token_hash: string | null
    shown_as: string
    by_role: boolean
    under_18: boolean
    seat_id: Id<'seat'> | null
    organisation: string | null
    seating_id: Id<'table'> | null
    came_at: Instant | null
    left_at: Instant | null
    taken_out: boolean
  }
  'workshop.move': InWorkshop & {
    number: number
    kind: MoveKind
    step: string | null
    minutes: string | null
    at: Instant
    made_by: Id<'person'>
    made_by_name: string
  }
  'workshop.round': InWorkshop & {
    id: Id<'round'>
    standard: number | null
    turn: 1 | 2
    opened_at: Instant | null
    ended_at: Instant | null
    ending: RoundEnding | null
    joined: number | null
    answered: number | null
    on_paper: number | null
  }
  'workshop.round_member': InWorkshop & { round_id: Id<'round'>; participant_id: Id<'participant'> }
  'workshop.round_key': InWorkshop & { round_id: Id<'round'>; key: Uint8Array; shut: boolean }
  'workshop.ballot': InWorkshop & {
    round_id: Id<'round'>
    code: Uint8Array
    answer: string
    comment: string | null
  }
  'workshop.comment': InWorkshop & { round_id: Id<'round'>; place: number; words: string }
  'workshop.note': InWorkshop & {
    seating_id: Id<'table'>
    standard: number
    version: number
    said: string
    evidence: string
    implications: string
    written_at: Instant
    written_by: string
  }
  'workshop.outcome': InWorkshop & {
    id: Id<'outcome'>
    standard: number
    kind: 'agreed' | 'champion' | 'none'
    score: number | null
    words: string
    would_settle: string
    position_version: number | null
    decided_at: Instant
    decided_by: string
  }
  'workshop.candidate': InWorkshop & {
    id: Id<'candidate'>
    place: number
    words: string
    heard: string
    standards: readonly number[]
    dots: number | null
    withdrawn_at: Instant | null
  }
  'workshop.minute': InWorkshop & {
    id: Id<'minute'>
    kind: MinuteKind
    standard: number | null
    words: string
    said_by: string | null
    written_at: Instant
    written_by: string
    withdrawn_at: Instant | null
  }
}
