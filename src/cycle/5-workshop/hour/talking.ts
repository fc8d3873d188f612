/** What a table talks about after a reveal, in the same words on the wall and on every phone. */
export const toTalkAbout: readonly string[] = [
  'What makes some of us score high, and some low?',
  'What shows it? Name the evidence.',
  'What has to change because of it?',
]
