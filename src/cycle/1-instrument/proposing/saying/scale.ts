import { sayList } from '#ground'
import { saySpan } from '../../span.ts'
import type { ScaleUnsure } from '../unsure.ts'
import { quoted, said, type Said } from './said.ts'

const sayScores = (scores: readonly number[]): string =>
  `${scores.length === 1 ? 'score' : 'scores'} ${sayList(scores.map(String))}`

const saidFor = (span: { readonly from: number; readonly to: number }): string =>
  `${span.to > span.from + 1 ? 'scores' : 'score'} ${saySpan(span)}`

/** Both sentences of a doubt about the scale or its bands. */
export const sayScaleDoubt = (doubt: ScaleUnsure): Said => {
  switch (doubt.kind) {
    case 'scale-missing':
      return said('No labels for the scores were found', 'Every score from 1 to 5 needs one.')
    case 'scale-order':
      return said(`The scale stands in this order: ${doubt.order.join(', ')}`, 'It was put in order.')
    case 'scale-differs':
      return said(
        `The label of score ${doubt.score} has more than one wording: ${doubt.words.map(quoted).join(', ')}`,
        'The wording that stands there most often was taken.',
      )
    case 'scale-length':
      return said(
        `The document has a label for ${sayScores(doubt.scores)} only, and Stocktake scores from 1 to 5`,
        'Nothing was made up. Every score needs a label.',
      )
    case 'scale-other':
      return said(
        `The document scores from ${doubt.scores[0] ?? ''} to ${doubt.scores.at(-1) ?? ''}, and Stocktake from 1 to 5, whole numbers`,
        'Nothing was changed. It can be published once its scores are fitted into 1 to 5.',
      )
    case 'scale-turned':
      return said(
        `The document counts from the best: its ${doubt.best.was} is ${quoted(doubt.best.words)} and its ${doubt.worst.was} is ${quoted(doubt.worst.words)}`,
        `In Stocktake the highest score is the best, so the scale was turned round: ${quoted(doubt.best.words)} is ${doubt.best.is} now, ${quoted(doubt.worst.words)} is ${doubt.worst.is}.`,
      )
    case 'order-read':
      return sayOrder(doubt)
    case 'bands-reach':
      return said(
        `The document describes ${sayScores(doubt.printed.flatMap(({ from, to }) => (from === to ? [from] : [from, to])))} only`,
        `Each description was let reach up to the next: ${sayList(doubt.reached.map(saySpan))}.`,
      )
    case 'scale-read':
      return said(
        `${doubt.isTable ? 'A table reads' : 'Lines read'} as the scale: ${quoted(doubt.words.join(' · '))}`,
        'They were taken as the labels of the scores.',
      )
    case 'band-empty':
      return said(`${quoted(doubt.standard)} says nothing under ${quoted(doubt.band)}`, 'It was left empty.')
    case 'band-guessed':
      return said(
        `The heading ${quoted(doubt.heading)} names no score`,
        `By its place it was taken to stand for ${saidFor(doubt)}.`,
      )
  }
}

const reasons = {
  place: 'By their places,',
  words: 'By what they say,',
  letters: 'As with grades, where A is the best,',
} as const

const sayOrder = ({ by, order }: Extract<ScaleUnsure, { kind: 'order-read' }>): Said => {
  const [lowest, ...others] = order.map(({ words, ...span }) => `${quoted(words)} was taken for ${saidFor(span)}`)
  const names = sayList(order.map(({ words }) => quoted(words)))
  return said(
    by === 'letters' ? `The scale is in letters: ${names}` : `The headings ${names} name no score`,
    `${reasons[by]} ${sayList([lowest ?? '', ...others.map(each => each.replace(' was taken', ''))])}.`,
  )
}
