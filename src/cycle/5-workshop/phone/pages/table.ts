import { html, type Html } from '#design'
import type { Room, Table } from '../../room/room.ts'
import { peopleAt, type Eyes } from '../here.ts'

/** Where one sits, with whom, and the call of a table that meets on one. */
export const tablePart = (room: Room, { counts, table }: Eyes): Html | undefined => {
  if (table === undefined && (room.tables.length === 0 || !counts)) return undefined
  return html`<h2 class="govuk-heading-m">Your table</h2>
    ${
      table === undefined
        ? html`<p class="govuk-body">You have no table yet. The facilitator can give you one.</p>`
        : oneTable(room, table)
    }`
}

const oneTable = (room: Room, table: Table): Html =>
  html`<p class="govuk-body">
      You are at <b>table ${table.letter}</b>. Here so far:
      ${
        peopleAt(room, table.id)
          .map(each => each.shownAs)
          .join(', ') || 'nobody'
      }.
    </p>
    ${
      table.callLink !== undefined &&
      html`<p class="govuk-body">
        This table meets on a call.
        <a class="govuk-link" href="${table.callLink}" target="_blank" rel="noopener noreferrer"
          >Open the call of table ${table.letter} (opens in a new tab)</a
        >
      </p>`
    }`
