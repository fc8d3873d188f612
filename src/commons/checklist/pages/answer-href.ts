import type { ResultsView } from './view.ts'

type Placed = Pick<ResultsView, 'paths' | 'run' | 'mayAnswer'>

export const answerId = (key: string): string => `a-${key.replace('.', '-')}`

/** The results with one step unfolded, also where no script runs. */
export const stepHref = ({ paths, run }: Placed, step: string, at = `step-${step}`): string =>
  `${paths.results(run.id)}?open=${step}#${at}`

/** Where an answer is changed, for whoever may; where it is read, for others. */
export const answerHref = (view: Placed, key: string): string =>
  view.mayAnswer ? view.paths.question(view.run.id, key) : stepHref(view, key.slice(0, key.indexOf('.')), answerId(key))
