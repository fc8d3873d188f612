import { cellWords } from './column-names.ts'
import type { OriginalTable } from '../original.ts'

const each =
  /^(?:document |file |policy )?(?:version|revision|issued?|edition|author|owner|editor|approv|amend|amended|changes?|review|next review|distribut|circulat|prepared|status|date|effective|summary of changes?|reason|name|title|role|sign(?:ed|ature)|reference|classification|fersiwn|awdur|dyddiad|perchennog|statws)\b/iu
const telling = /version|revision|author|approv|amend|prepared|document (?:owner|control|status)|fersiwn|awdur/iu

/** True for a table that says who made the document and when: versions, dates, names. */
export const isControlTable = ({ rows }: OriginalTable): boolean => {
  const full = rows.filter(({ cells }) => cells.length > 0)
  const [head] = full
  if (!head || full.length > 30) return false
  const isHeaded = head.cells.length > 2 && head.cells.every(cell => isControl(cellWords(cell)))
  const isListed = full.length > 1 && full.every(({ cells }) => cells.length <= 2 && isControl(cellWords(cells[0])))
  const words = (isHeaded ? head.cells : full.flatMap(({ cells }) => cells.slice(0, 1))).map(cellWords)
  return (isHeaded || isListed) && words.filter(each => telling.test(each)).length > 0
}

const isControl = (words: string): boolean => words.length < 50 && each.test(words.replace(/[:：]$/, '').trim())
