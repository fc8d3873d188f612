import assert from 'node:assert/strict'
import type { Locator } from 'playwright-core'
import { dayOf, type Day } from '#ground'
import type { PersonAtBrowser } from '../browser.ts'
import type { Site } from '../site.ts'

/** Who and what the champion's journey is about, as it comes about. */
export type Story = {
  readonly site: Site
  readonly ruth: PersonAtBrowser
  /** The path of the partnership. */
  own: string
  /** The path of the year. */
  year: string
  /** Ids of the groups, by name. */
  readonly groups: Map<string, string>
}

export const groupNames = {
  management: 'Management team',
  commissioning: 'Commissioning unit',
  voluntary: 'Voluntary sector forum',
  young: 'Young people’s forum',
  parents: 'Parents’ forum',
} as const

/** The standards that the young people look at. */
export const asked = [1, 2, 3, 4, 5, 12] as const
export const all = Array.from({ length: 12 }, (_, at) => at + 1)

export const idOf = ({ groups }: Story, name: string): string => groups.get(name) ?? assert.fail(`no group ${name}`)

export const today = ({ site }: Story): Day => dayOf(site.house.world.now())

/** The label of an exercise whose answers are gathered by that day: its year runs from April. */
export const labelAt = (gatherBy: Day): string => {
  const [year = 0, month = 0] = gatherBy.split('-').map(Number)
  const first = month < 4 ? year - 1 : year
  return `${first}/${String((first + 1) % 100).padStart(2, '0')}`
}

/** A day as the three boxes of a date take it. */
export const boxesOf = (name: string, day: Day): Readonly<Record<string, string>> => {
  const [year = '', month = '', date = ''] = day.split('-')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}

export const fill = async ({ page }: PersonAtBrowser, fields: Readonly<Record<string, string>>): Promise<void> => {
  for (const [name, value] of Object.entries(fields)) await page.locator(`[name="${name}"]`).fill(value)
}

export const box = ({ page }: PersonAtBrowser, name: string): Locator => page.locator(`[name="${name}"]`)

export const choose = ({ page }: PersonAtBrowser, name: string, value: string): Promise<void> =>
  page.locator(`[name="${name}"][value="${value}"]`).check()

/** The title of the page, when it has come. */
export const titled = ({ page }: PersonAtBrowser, name: string | RegExp): Promise<void> =>
  page.getByRole('heading', { level: 1, name }).waitFor()

export const go = async (person: PersonAtBrowser, path: string): Promise<void> => {
  await person.page.goto(new URL(path, person.page.url()).href)
}
