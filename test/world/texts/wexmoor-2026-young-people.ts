import type { Telling } from './telling.ts'

const workshop = 'Workshop on a Saturday, 14 young people aged 13 to 18'

/** The Young people’s forum of Wexmoor, asked seven of the twelve in a workshop and typed in for it. */
export const youngPeople2026: readonly Telling[] = [
  {
    standard: 1,
    answer: 3,
    summary:
      'We agree with four of the five things that the plan puts first. Getting around is missing: where there is no bus, none of the others works.',
    implications: 'Put getting around among the things that come first.',
    variations: [{ kind: 'locality', whose: 'Upper Wend', words: 'The last bus goes at ten past four.' }],
    voices: [{ said: 'If you live past the reservoir you go home at four or you don’t go at all.', source: workshop }],
  },
  {
    standard: 2,
    answer: 2,
    summary:
      'We were told that feeling safe matters, and then the contract for the late youth club ended. It began again with fewer evenings. So sometimes what happens follows the plan and sometimes it doesn’t.',
    voices: [{ said: 'You can’t feel safe on a Tuesday only.', source: workshop }],
  },
  {
    standard: 3,
    answer: 2,
    summary:
      'We know that there is a Board because two of us were once asked to speak to it. Most of us could not say who decides about the youth club, or about anything else.',
    implications: 'A page with faces and names: who decides what.',
    voices: [{ said: 'I thought it was the head teacher.', source: workshop }],
  },
  {
    standard: 4,
    answer: 1,
    summary:
      'Nobody in the room had ever been told how a service gets chosen. When it was explained to us, most thought it a fair way and wanted to help with the choosing.',
    implications: 'Two young people on every panel that chooses a service for young people.',
    voices: [{ said: 'Ask us before, not after. We would tell you which one we’d walk out of.', source: workshop }],
  },
  {
    standard: 5,
    answer: 3,
    summary:
      'The survey in school asked good questions. It missed people who aren’t in school, and those who look after somebody at home and have no time for surveys.',
    variations: [
      {
        kind: 'population',
        whose: 'Young people out of school',
        words: 'None of the five we know was asked anything.',
      },
    ],
    evidence: [
      {
        title: 'Our own short survey',
        file: 'short-survey.csv',
        dated: '2026-10-10',
        owner: 'Young people’s forum',
        shows: '61 answers from two youth clubs and a skate park.',
      },
    ],
    voices: [{ said: 'I look after my mum. The survey was at two o’clock and I wasn’t there.', source: workshop }],
  },
  {
    standard: 7,
    answer: 2,
    summary:
      'You fill in a form with smiley faces and hear nothing. One project did come back and say what it had changed, and that is the one people trust.',
    implications: 'Tell us what was done with what we said.',
    voices: [{ said: 'Smiley face, smiley face, bin.', source: workshop }],
  },
  {
    standard: 12,
    answer: 3,
    summary:
      'People who run things listen more than two years ago. We learn a lot from one another at the forum. It would help if the adults also told us what they had got wrong.',
    voices: [{ said: 'When somebody said sorry, that’s when we started talking.', source: workshop }],
  },
]
