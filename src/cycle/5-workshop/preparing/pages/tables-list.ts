import { html, standing, type Html } from '#design'
import { sayList } from '#ground'
import type { Table } from '../../room/room.ts'
import type { LaidPlace } from '../store.ts'

/** `Sam Okoro (Wexmoor Health Trust)`; the seat's title while nobody is named. */
export const sayPlace = ({ title, holder, organisation }: LaidPlace): string =>
  `${holder ?? title}${organisation === undefined ? '' : ` (${organisation})`}`

/** Each table with those who are to sit there. */
export const tablesList = (tables: readonly Table[], places: readonly LaidPlace[]): Html =>
  standing(
    tables.map(table => {
      const here = places.filter(place => place.table === table.id)
      return {
        name: html`<b>Table ${table.letter}</b>`,
        state: here.length === 0 ? 'no seats yet' : `${here.length} ${here.length === 1 ? 'seat' : 'seats'}`,
        note: html`${here.length === 0 ? 'Whoever joins is put where organisations mix best.' : `${sayList(here.map(sayPlace))}.`}
        ${table.callLink !== undefined && html` By call: <span class="typed">${table.callLink}</span>`}`,
      }
    }),
  )
