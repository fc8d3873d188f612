import { html, type Html } from '#design'
import { framed, type Ability, type Frame } from '#people'

/** A room off the corridor: where it is, what one finds there, and who may. */
type Room = { readonly path: string; readonly name: string; readonly about: string; readonly ability: Ability }

const rooms: readonly Room[] = [
  {
    path: '/moved',
    name: 'What has moved',
    about: 'Each standard through the years: what was agreed, what groups said, and what was done in between.',
    ability: 'partnership.read',
  },
  {
    path: '/framework',
    name: 'Commissioning framework',
    about:
      'What the partners agree on commissioning: one guided text, signed, and shown to everybody if you choose so.',
    ability: 'partnership.read',
  },
  {
    path: '/checklist',
    name: 'Checklists',
    about: 'Nine steps of questions for anyone who commissions or holds a budget, alone or with a team, at any time.',
    ability: 'checklist.run',
  },
  {
    path: '/exchange',
    name: 'Practice exchange',
    about: 'What others tried and learned, events and what came of them, and offers of help. Bring in what you tried.',
    ability: 'exchange.read',
  },
  {
    path: '/editions',
    name: 'The standards we use',
    about:
      'What a year is run on: standards, scores and questions. Bring in your own, from Word, Excel or a pasted table.',
    ability: 'partnership.read',
  },
  {
    path: '/glossary',
    name: 'Glossary',
    about: 'Words and short forms, each in a sentence, with your own beside them.',
    ability: 'partnership.read',
  },
  {
    path: '/indicators/library',
    name: 'Library of indicators',
    about: 'Indicators to start from, by theme, with your own beside them.',
    ability: 'partnership.read',
  },
]

export type PracticeView = {
  /** `/partnerships/…` */
  readonly own: string
  readonly may: (ability: Ability) => boolean
}

/** What stands beside the yearly exercise and feeds it. */
export const practicePage = (frame: Frame, { own, may }: PracticeView): Html =>
  framed(frame, {
    title: 'Practice',
    current: 'practice',
    lede: 'What stands beside the yearly exercise. None of it has to be done, and all of it helps.',
    main: html`${rooms
      .filter(({ ability }) => may(ability))
      .map(
        ({ path, name, about }) =>
          html`<h2 class="govuk-heading-m"><a class="govuk-link" href="${own}${path}">${name}</a></h2>
            <p class="govuk-body">${about}</p>`,
      )}`,
  })
