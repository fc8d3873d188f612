import { sayDay, type Day, type Id, type Instant } from '#ground'
import type { Group } from '#people'

/** How a group came to its answers (004: several groups, each with its own record). */
export const manners = {
  meeting: 'In a meeting',
  circulated: 'Circulated, with replies in writing',
  workshop: 'In a workshop',
  paper: 'On paper forms',
} as const
export type Manner = keyof typeof manners

/** A seat of the group as it stood when the sitting was recorded. */
export type Attendance = {
  readonly seat: Id<'seat'>
  readonly title: string
  readonly organisationName?: string
  readonly holder?: string
  readonly state: 'took-part' | 'missing' | 'vacant'
}

/** One group's part in a year's exercise: what it looks at, and how it sat. */
export type Sitting = {
  readonly group: Group
  /** The numbers of the standards that it looks at, in order. */
  readonly standards: readonly number[]
  readonly heldOn?: Day
  readonly manner?: Manner
  /** Nothing until the sitting is recorded. */
  readonly attendance: readonly Attendance[]
  /** Others who took part, a name a line. */
  readonly others: string
  readonly notes: string
  readonly version: number
  readonly recordedAt?: Instant
  readonly recordedBy?: string
}

/** What can be said of a sitting by whoever records it. */
export type SittingSaid = Pick<Sitting, 'heldOn' | 'manner' | 'attendance' | 'others' | 'notes'>

/** True once the day on record has come. */
export const hasSat = (sitting: Pick<Sitting, 'heldOn'>, today: Day): boolean =>
  sitting.heldOn !== undefined && sitting.heldOn <= today

/** A seat by which a sitting is recorded. */
export type SittingSeat = Omit<Attendance, 'state'> & { readonly isVacant: boolean }

/**
 * The seats by which a sitting is recorded: those on record as they stood then, also where somebody else holds them by now
 * or they have ended, and then the group's others.
 */
export const seatsAt = ({ group, attendance }: Pick<Sitting, 'group' | 'attendance'>): readonly SittingSeat[] => {
  const current = group.seats.map(({ id, title, organisationName, holder, vacantSince }) => ({
    ...{ seat: id, title, isVacant: vacantSince !== undefined },
    ...(organisationName === undefined ? {} : { organisationName }),
    ...(holder === undefined ? {} : { holder }),
  }))
  const stood = attendance.map(({ state, ...seat }) => {
    // Somebody may have sat in for a seat that nobody held, and what is on record then does not say so.
    const isUnnamed = state === 'took-part' && seat.holder === undefined
    const isVacant = isUnnamed ? current.some(each => each.seat === seat.seat && each.isVacant) : state === 'vacant'
    return { ...seat, isVacant }
  })
  return [...stood, ...current.filter(({ seat }) => stood.every(each => each.seat !== seat))]
}

/** The seats with who took part: a held seat that did not is missing, a seat nobody holds is vacant. */
export const attendanceOf = (seats: readonly SittingSeat[], tookPart: readonly Id<'seat'>[]): readonly Attendance[] =>
  seats.map(({ isVacant, ...seat }) => ({
    ...seat,
    state: tookPart.includes(seat.seat) ? 'took-part' : isVacant ? 'vacant' : 'missing',
  }))

/** `12 November 2026, in a meeting`; `undefined` while no day is on record. */
export const saySitting = (sitting: Pick<Sitting, 'heldOn' | 'manner'>): string | undefined =>
  sitting.heldOn === undefined
    ? undefined
    : [sayDay(sitting.heldOn), ...(sitting.manner ? [mannerInText[sitting.manner]] : [])].join(', ')

const mannerInText: Readonly<Record<Manner, string>> = {
  meeting: 'in a meeting',
  circulated: 'circulated',
  workshop: 'in a workshop',
  paper: 'on paper',
}

/** A seat as one line: `Director of commissioning, Wexmoor Health Trust (Sam Okoro)`. */
export const saySeat = (seat: Pick<Attendance, 'title' | 'organisationName' | 'holder'>): string =>
  [seat.title, ...(seat.organisationName ? [seat.organisationName] : [])].join(', ') +
  (seat.holder === undefined ? '' : ` (${seat.holder})`)
