import { paragraph, strips, type Block } from '#documents'
import { scoreOf } from '#scoring'
import { sayAgreed, type AgreedLine } from '../self-analysis/agreed-row.ts'
import { shortTitle } from '../self-analysis/sections.ts'

/** Five boxes a standard: each group's mark where its score is, the agreed box full. The table after it has the same. */
export const stripsIn = (lines: readonly AgreedLine[], groups: readonly string[]): readonly Block[] => {
  const markOf = (name: string): string => letter(groups.indexOf(name))
  const scale = lines[0]?.asked.answer.scale.map(({ score }) => score) ?? []
  return [
    strips({
      caption: 'Where each group stands, and what was agreed',
      boxes: scale.map(String),
      beside: 'Agreed',
      rows: lines.map(line => stripOf(line, scale, markOf)),
    }),
    paragraph(`${groups.map(name => `${markOf(name)}: ${name}`).join('; ')}; ■: what was agreed.`),
  ]
}

/** A for the first, Z for the 26th, then AA; `?` for a group that sits no more. */
const letter = (at: number): string =>
  at < 0 ? '?' : `${at < 26 ? '' : letter(Math.floor(at / 26) - 1)}${String.fromCharCode(65 + (at % 26))}`

const stripOf = (line: AgreedLine, scale: readonly number[], markOf: (name: string) => string) => {
  const { asked, answers, position } = line
  const agreed = position?.outcome.kind === 'score' ? scale.indexOf(position.outcome.score) : -1
  const inBox = (score: number): readonly string[] =>
    answers.filter(({ answer }) => scoreOf(answer) === score).map(({ group }) => markOf(group.name))
  return {
    name: shortTitle(asked),
    marks: scale.map((score, at) => [...(at === agreed ? ['■'] : []), ...inBox(score)].join(' ')),
    ...(agreed < 0 ? {} : { full: agreed }),
    beside:
      position === undefined ? 'Open' : position.outcome.kind === 'none' ? 'None' : String(position.outcome.score),
    say: [
      `${shortTitle(asked)}: ${sayAgreed(position).toLowerCase()}`,
      ...answers.flatMap(({ group, answer }) =>
        scoreOf(answer) === undefined ? [] : [`${group.name} ${scoreOf(answer)}`],
      ),
    ].join(', '),
  }
}
