import { html, select, type Html } from '#design'
import { scaleIn } from '../../proposing/correcting/as-scale.ts'
import { sayPlace } from '../../proposing/original.ts'
import type { ColumnTaken, LaidOut, Proposal } from '../../proposing/proposal.ts'

const valueOf = ({ role }: ColumnTaken): string => (role.as === 'band' ? `band:${role.band}` : role.as)

/** What each column of the document was taken as. Tables with the same heading follow the first. */
export const columnsPart = (proposal: Proposal, { bands }: LaidOut): Html => {
  const { columns, original } = proposal
  const shown = columns.filter(
    ({ heading, column, role }, at) =>
      heading === '' ||
      columns.findIndex(each => each.heading === heading && each.column === column && each.role.as === role.as) === at,
  )
  return html`${shown.map(taken =>
    select({
      name: `column.${taken.block}.${taken.column}`,
      label: taken.heading === '' ? 'A column without a heading' : taken.heading,
      hint: sayPlace(original, { block: taken.block, column: taken.column }),
      value: valueOf(taken),
      items: [
        { value: 'standard', text: 'Standards' },
        { value: 'number', text: 'Their numbers' },
        ...bands.map((band, at) => ({
          value: `band:${band.id}`,
          text: `Statements: ${band.heading?.words ?? `band ${at + 1}`}`,
        })),
        { value: 'score', text: 'Which score each row is for' },
        { value: 'statement', text: 'Statements for that score' },
        { value: 'prompt', text: 'Questions' },
        { value: 'note', text: 'Notes, which are not published' },
        { value: 'answer', text: 'Where answers are written' },
        { value: 'aside', text: 'Nothing: leave it aside' },
      ],
    }),
  )}
  ${scaleTables(proposal)}`
}

/** Tables that read as labels of scores, each with the button that makes it the scale. */
const scaleTables = (proposal: Proposal): readonly Html[] =>
  [...new Set(proposal.columns.map(({ block }) => block))]
    .filter(block => scaleIn(proposal, block) !== undefined)
    .map(
      block =>
        html`<p class="inline-forms">
          <span>${sentence(sayPlace(proposal.original, { block }))}</span>
          <button class="link-button" name="press" value="scale-table>${block}">This table is the scale</button>
        </p>`,
    )

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
