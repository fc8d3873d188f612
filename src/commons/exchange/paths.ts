import type { Id } from '#ground'

/** The exchange as a partnership opens it. */
export const exchangePaths = (partnership: Id<'partnership'>) => {
  const own = `/partnerships/${partnership}/exchange`
  return {
    partnership: `/partnerships/${partnership}`,
    exchange: own,
    found: (id: Id): string => `${own}/found/${id}`,
    action: (id: Id): string => `${own}/found/${id}/action`,
    follow: `${own}/following`,
    ours: `${own}/records`,
    asksName: `${own}/records?waits=consent`,
    newRecord: `${own}/records/new`,
    copyOf: (id: Id): string => `${own}/records/new?copy=${id}`,
    record: (id: Id): string => `${own}/records/${id}`,
    wording: (id: Id): string => `${own}/records/${id}/wording`,
    publication: (id: Id): string => `${own}/records/${id}/publication`,
    naming: (id: Id): string => `${own}/records/${id}/naming`,
    help: `${own}/help`,
    newHelp: `${own}/help/new`,
    helpStanding: (id: Id): string => `${own}/help/${id}/standing`,
    introductions: `${own}/introductions`,
    askFor: (kind: 'help' | 'practice', id: Id): string => `${own}/introductions/new?${kind}=${id}`,
    newIntroduction: `${own}/introductions/new`,
    introduction: (id: Id): string => `${own}/introductions/${id}`,
    events: `${own}/events`,
    event: (id: Id): string => `${own}/events/${id}`,
    eventCalendar: (id: Id): string => `${own}/events/${id}/programme.ics`,
    eventActions: (id: Id): string => `${own}/events/${id}/actions`,
    eventReading: (id: Id): string => `${own}/events/${id}/reading`,
    eventReadingOut: (id: Id): string => `${own}/events/${id}/reading/out`,
  }
}
export type ExchangePaths = ReturnType<typeof exchangePaths>

/** The desk's side: the programmes of its events. */
export const programmePaths = (programme: Id<'programme'>) => {
  const own = `/programmes/${programme}/exchange`
  return {
    programme: `/programmes/${programme}`,
    exchange: own,
    search: `${own}/search`,
    found: (id: Id): string => `${own}/found/${id}`,
    event: (id: Id): string => `${own}/events/${id}`,
    newSession: (event: Id): string => `${own}/events/${event}/sessions/new`,
    session: (event: Id, id: Id): string => `${own}/events/${event}/sessions/${id}`,
    outcome: (event: Id, id: Id): string => `${own}/events/${event}/sessions/${id}/outcome`,
    newRequest: (event: Id): string => `${own}/events/${event}/requests/new`,
    withdrawal: (event: Id, id: Id): string => `${own}/events/${event}/requests/${id}/withdrawal`,
    became: (event: Id, id: Id): string => `${own}/events/${event}/requests/${id}`,
    reading: (event: Id): string => `${own}/events/${event}/reading`,
    readingOut: (event: Id): string => `${own}/events/${event}/reading/out`,
  }
}
export type ProgrammePaths = ReturnType<typeof programmePaths>

/** What anybody may read, without signing in. */
export const openPaths = {
  exchange: '/exchange',
  found: (id: Id): string => `/exchange/${id}`,
}
