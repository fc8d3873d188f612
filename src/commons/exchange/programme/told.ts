import { sayDay } from '#ground'
import { audiences } from '../practice/choices.ts'
import type { Told } from '../told.ts'
import type { OutcomeSaid, SessionSaid } from './session.ts'

/** All that the desk writes of a session, in the order of its form. */
export const toldOfSession = (said: SessionSaid): readonly Told[] => [
  { name: 'Title', words: said.title },
  { name: 'What it is about', words: said.about },
  { name: 'Day', words: sayDay(said.day) },
  { name: 'Starts at', words: said.startsAt },
  { name: 'Ends at', words: said.endsAt },
  { name: 'Place', words: said.place },
  { name: 'Link', words: said.link },
  { name: 'Who speaks', words: said.speaker },
  { name: 'Who responds', words: said.respondent },
  { name: 'Who hosts it', words: said.host },
  { name: 'Partner bodies', words: said.partners },
]

/** What the desk writes of what came of a session. */
export const toldOfOutcome = (said: OutcomeSaid | undefined): readonly Told[] => [
  { name: 'What came of it', words: said?.words ?? '' },
  { name: 'Who can read it', words: said === undefined ? '' : audiences[said.audience] },
]
