import { html, standing, type Html } from '#design'
import { sayCount, sayList } from '#ground'
import type { TablePapers } from '../papers.ts'

/** Each table with those who are to sit there. */
export const tablesList = (tables: readonly Pick<TablePapers, 'letter' | 'people' | 'callLink'>[]): Html =>
  standing(
    tables.map(({ letter, people, callLink }) => ({
      name: html`<b>Table ${letter}</b>`,
      state: people.length === 0 ? 'no seats yet' : sayCount(people.length, 'seat'),
      note: html`${people.length === 0 ? 'Whoever joins is put where organisations mix best.' : `${sayList(people)}.`}
      ${callLink !== undefined && html` By call: <span class="typed">${callLink}</span>`}`,
    })),
  )
