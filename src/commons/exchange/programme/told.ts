import { sayDay } from '#ground'
import { audiences } from '../practice/choices.ts'
import type { Told } from '../told.ts'
import type { OutcomeSaid, SessionSaid } from './session.ts'

/** All that the desk writes of a session, in the order of its form. */
export const toldOfSession = (said: SessionSaid): readonly Told[] => [
  { name: 'Title', words: said.title, box: 'title' },
  { name: 'What it is about', words: said.about, box: 'about' },
  { name: 'Day', words: sayDay(said.day), box: 'day-day' },
  { name: 'Starts at', words: said.startsAt, box: 'startsAt' },
  { name: 'Ends at', words: said.endsAt, box: 'endsAt' },
  { name: 'Place', words: said.place, box: 'place' },
  { name: 'Link', words: said.link, box: 'link' },
  { name: 'Who speaks', words: said.speaker, box: 'speaker' },
  { name: 'Who responds', words: said.respondent, box: 'respondent' },
  { name: 'Who hosts it', words: said.host, box: 'host' },
  { name: 'Partner bodies', words: said.partners, box: 'partners' },
]

/** What the desk writes of what came of a session. */
export const toldOfOutcome = (said: OutcomeSaid | undefined): readonly Told[] => [
  { name: 'What came of it', words: said?.words ?? '', box: 'outcome' },
  { name: 'Who can read it', words: said === undefined ? '' : audiences[said.audience], box: 'audience' },
]
