export { calendarType, toCalendar, type Calendar, type CalendarDay } from './calendar.ts'
export { isId, type Id } from './id.ts'
export {
  dayAfter,
  dayFrom,
  dayOf,
  hourOf,
  later,
  sayDay,
  sayInstant,
  sayTime,
  sayWeekday,
  type Day,
  type Instant,
} from './instant.ts'
export { no, yes, type Decision } from './decision.ts'
export { faultOf, placesOf } from './fault.ts'
export { realWorld, type World } from './world.ts'
export { partnershipIn, settingsOf, type Scope } from './scope.ts'
export { capital, isBlank, isKeepable, linesIn, sayCount, sayList, unixLines } from './text.ts'
