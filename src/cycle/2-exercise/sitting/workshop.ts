import { isBlank, no, yes, type Day, type Decision, type Id } from '#ground'
import { attendanceOf, saySitting, seatsAt, type Sitting, type SittingSaid } from './sitting.ts'

/** What a workshop says of how a group sat in it. */
export type AtWorkshop = {
  readonly heldOn: Day
  /** Seats of the group whose holders, or somebody for them, took part. */
  readonly tookPart: readonly Id<'seat'>[]
  /** Others who took part, a name or role a line. */
  readonly others: string
  readonly notes?: string
}

/** The group sat on another day or in another manner, and that is on record. */
export type SatOtherwise = { readonly kind: 'recorded-otherwise'; readonly sat: string }

type Standing = Pick<Sitting, 'group' | 'heldOn' | 'manner' | 'attendance' | 'others' | 'notes'>

/** The sitting with the workshop in it. A day that was only planned gives way; a sitting that took place does not. */
export const sittingAtWorkshop = (
  now: Standing,
  said: AtWorkshop,
): Decision<SittingSaid | 'recorded-before', SatOtherwise> => {
  const isThisOne = now.heldOn === said.heldOn && now.manner === 'workshop'
  if (isThisOne && now.attendance.length > 0) return yes('recorded-before')
  const hadSat = now.heldOn !== undefined && now.heldOn <= said.heldOn
  if (hadSat && !isThisOne) return no({ kind: 'recorded-otherwise', sat: saySitting(now) ?? '' })
  return yes({
    heldOn: said.heldOn,
    manner: 'workshop',
    attendance: attendanceOf(seatsAt(now), said.tookPart),
    others: together(now.others, said.others),
    notes: together(now.notes, said.notes ?? ''),
  })
}

/** Both texts, each line once. */
const together = (stood: string, added: string): string => {
  const lines = stood.split('\n')
  const more = added.split('\n').filter(line => !isBlank(line) && !lines.includes(line))
  return [...(isBlank(stood) ? [] : lines), ...more].join('\n')
}
