import type { Step, StepKind } from '../hour/step.ts'

const names: Readonly<Record<StepKind, string>> = {
  opening: 'Welcome',
  read: 'Read',
  score: 'Score alone',
  hands: 'Show of hands',
  reveal: 'The room’s scores',
  talk: 'Talk at tables',
  plenary: 'All together',
  rank: 'Three dots each',
  ranked: 'What comes first',
  close: 'Close',
}

/** What a step is called where the facilitator reads of it. */
export const sayStepName = ({ kind, turn }: Pick<Step, 'kind' | 'turn'>): string =>
  `${names[kind]}${turn === 2 ? ', a second time' : ''}`
