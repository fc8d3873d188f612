import { html, select, type Html } from '#design'
import { sayPlace } from '../../proposing/original.ts'
import type { ColumnTaken, LaidOut, Proposal } from '../../proposing/proposal.ts'

const valueOf = ({ role }: ColumnTaken): string => (role.as === 'band' ? `band:${role.band}` : role.as)

/** What each column of the document was taken as. Tables with the same heading follow the first. */
export const columnsPart = ({ columns, original }: Proposal, { bands }: LaidOut): Html => {
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
        { value: 'prompt', text: 'Questions' },
        { value: 'note', text: 'Notes' },
        { value: 'answer', text: 'Where answers are written' },
        { value: 'aside', text: 'Nothing: leave it aside' },
      ],
    }),
  )}`
}
