import type { Client } from 'pg'
import { requestOf, type Request } from './load.ts'
import { prose } from './texts.ts'
import type { Writer } from './writers.ts'

const standards = Array.from({ length: 12 }, (_, index) => index + 1)

type Form = { readonly version: number; readonly standard: number; readonly characters: number }

const formOf = ({ version, standard, characters }: Form): string =>
  new URLSearchParams([
    ['version', String(version)],
    ['score', String(((standard + version) % 5) + 1)],
    ['summary', prose(characters, standard + version)],
    ['implications', prose(characters, standard + version + 1)],
    ['then', standard < 12 ? `standard-${standard + 1}` : 'list'],
  ]).toString()

/** Every writer saves twelve standards by button, one after another, on pages that showed that version. */
const savesOf = (writers: readonly Writer[], version: number, characters: number): readonly (readonly Request[])[] =>
  writers.map(({ base, cookie }) =>
    standards.map(standard => ({
      expects: 303,
      bytes: requestOf({
        ...{ method: 'POST', path: `${base}/${standard}`, cookie },
        form: formOf({ version, standard, characters }),
      }),
    })),
  )

/** A full response, written for the first time: twelve standards, 21,000 characters in all. */
export const firstSaves = (writers: readonly Writer[]) => savesOf(writers, 0, 875)

/** The same twelve saved again with two texts of 1,750 characters each; what stood there is kept as a copy. */
export const laterSaves = (writers: readonly Writer[]) => savesOf(writers, 1, 1750)

const partnershipsOf = (writers: readonly Writer[]) => [[...new Set(writers.map(each => each.partnership))]]

/** A fingerprint of all that the writers have stored, without ids and times. */
export const storedBy = async (administrator: Client, writers: readonly Writer[]): Promise<string> => {
  const { rows } = await administrator.query<{ stored: string }>(
    `select concat_ws(' ',
       (select count(*) || ' ' || md5(string_agg(concat_ws('|', group_id, standard, answer, score, summary,
          implications, strategic, version, pressed, texts_by, saved_by, on_behalf), '' order by group_id, standard))
        from scoring.response where partnership_id = any($1)),
       (select count(*) || ' ' || md5(string_agg(concat_ws('|', group_id, standard, piece, version, content, why,
          written_by), '' order by group_id, standard, version))
        from scoring.earlier where partnership_id = any($1))) as stored`,
    partnershipsOf(writers),
  )
  return rows[0]?.stored ?? ''
}

/** Takes everything away that the writers have stored. */
export const forget = async (administrator: Client, writers: readonly Writer[]): Promise<void> => {
  for (const table of ['earlier', 'response'])
    await administrator.query(`delete from scoring.${table} where partnership_id = any($1)`, partnershipsOf(writers))
}
