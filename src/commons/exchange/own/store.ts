import type { OwnPart } from '#people'
import { followsOf } from '../follow/store.ts'
import { notesOf } from '../notes/store.ts'
import { seenOf } from '../seen/store/looked.ts'

/** The diary, the list of whom and what somebody follows, and what they were told of and have read: theirs alone. */
export const ownInExchange: OwnPart = {
  kept: async tx => ({
    privateNotes: (await notesOf(tx)).map(({ about, words, writtenAt }) => ({ at: writtenAt, about, words })),
    follows: (await followsOf(tx)).map(({ kind, called, seenAt }) => ({ kind, called, lastLookedAt: seenAt })),
    noticesRead: (await seenOf(tx)).map(({ kind, at }) => ({
      about: kind === 'answer' ? 'an answer to what was asked for' : 'what became of a contribution',
      at,
    })),
  }),
  links: [{ text: 'Your private notes', href: '/you/notes' }],
  goes: 'Your private notes and the list of whom and what you follow are deleted. Your name and address go from introductions, your name goes from the records that you wrote and others read, and nobody follows you any more.',
  stays:
    'Where a record names you in its own words, for example under “Who to ask”, those words stay until they are changed: ask the champion to do that.',
}
