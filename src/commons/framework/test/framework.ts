import type { Held, Version } from '../document/held.ts'
import type { Framework } from '../document/framework.ts'
import { listings } from '../lists/kinds.ts'
import { boxesIn, listNames, type Choice, type Box } from '../sections/section.ts'
import { sections } from '../sections/sections.ts'

const answer = (box: Box | Choice): string =>
  box.kind === 'choice' ? (Object.keys(box.choices)[0] ?? '') : `About ${box.key}`

const row = (list: (typeof listNames)[number]) => ({
  id: `${list}-1`,
  says: Object.fromEntries(
    Object.entries(listings[list].asks).map(([key, asked]) => {
      if (asked.as === 'day') return [key, key === 'from' ? '2026-04-01' : '2029-03-31']
      if (asked.as === 'choice') return [key, Object.keys(asked.choices)[0] ?? '']
      return [key, asked.as === 'row' ? '' : `${list} ${key}`]
    }),
  ),
})

/** A framework that says all that is asked of it. */
export const framework = (changed: Partial<Framework> = {}): Framework => ({
  ...{ partnership: 'Wexmoor', version: 1, definition: 'Deciding together.', glossary: [], reviewOn: '2028-03-27' },
  texts: Object.fromEntries(sections.flatMap(boxesIn).map(box => [box.key, answer(box)])),
  lists: Object.fromEntries(listNames.map(list => [list, [row(list)]])) as unknown as Framework['lists'],
  ...changed,
})

/** One that says nothing. */
export const nothing = (changed: Partial<Framework> = {}): Framework =>
  framework({
    ...{ texts: {}, definition: '' },
    lists: Object.fromEntries(listNames.map(list => [list, []])) as unknown as Framework['lists'],
    ...changed,
  })

export const version = (content: Framework, changed: Partial<Version> = {}): Version => ({
  ...{ version: content.version, content, missing: [], at: '2026-10-01T10:00:00.000Z', as: 'chair' },
  by: { id: 'ines', name: 'Ines Marlow' },
  ...changed,
})

export const held = (draft: Framework, changed: Partial<Held> = {}): Held => ({
  ...{ id: 'framework', written: new Map(), lines: [], signatures: [], last: undefined, asked: undefined },
  ...{ shown: undefined, draft },
  ...changed,
})
