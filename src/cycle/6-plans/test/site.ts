import assert from 'node:assert/strict'
import { after, beforeEach } from 'node:test'
import type { Day, Id } from '#ground'
import type { Role } from '#people'
import { freshDatabase } from '#test/database.ts'
import { browserFor, houseOf, type Page } from '#test/room/browser.ts'
import { arrangePartnership, tickingWorld } from '#test/room/partnership.ts'
import type { PlanNeeds } from '../needs.ts'
import { planRoutes } from '../routes.ts'
import { agreedYear } from './year.ts'

/** A form of a page: where it posts below the plan, its markup, its hidden fields. */
type FormOf = { readonly action: string; readonly inside: string; readonly fields: Readonly<Record<string, string>> }

export const formsIn = ({ markup }: Page): readonly FormOf[] =>
  [...markup.matchAll(/<form[^>]*action="([^"]*)"[^>]*>([\s\S]*?)<\/form>/g)].map(([, action = '', inside = '']) => ({
    action: action.slice(action.indexOf('/plan') + 5),
    inside,
    fields: Object.fromEntries(
      [...inside.matchAll(/<input[^>]*type="hidden"[^>]*name="([^"]*)"[^>]*value="([^"]*)"/g)].map(
        ([, name = '', value = '']) => [name, value],
      ),
    ),
  }))

/** The buttons of a page that post to an address of their own, below the plan. */
export const buttonsIn = ({ markup }: Page) =>
  [
    ...markup.matchAll(
      /<button[^>]*formaction="([^"]*)"[^>]*name="([^"]*)"[^>]*value="([^"]*)"[^>]*>([\s\S]*?)<\/button>/g,
    ),
  ].map(([, action = '', name = '', value = '', inside = '']) => ({
    action: action.slice(action.indexOf('/plan') + 5),
    fields: { [name]: value },
    inside,
  }))

/** What the form of an area showed. */
export const seenIn = (page: Page, section = 'A'): string =>
  formsIn(page).find(({ action }) => action === `/areas/${section}`)?.fields['version'] ?? ''

/** Somebody in front of the pages of a plan; each test has a partnership and a begun plan of its own. */
export const planSite = async ({ opened, ...more }: Pick<PlanNeeds, 'ranked'> & { readonly opened?: Day } = {}) => {
  const db = await freshDatabase()
  const world = tickingWorld('2026-12-07T09:00:00.000Z')
  const house = houseOf(db, world)
  const edition = house.editions.shippedOne('commissioning-12.v1')
  assert.ok(edition)
  const browser = await browserFor(planRoutes({ ...house, ...more }))
  const there = await arrangePartnership(db, world, 'Harrowdale Alliance')
  let here = there
  let exercise: Id<'exercise'> = ''
  const path = () => `/partnerships/${here.id}/exercises/${exercise}/plan`
  const token = (role: Role) => here.people[role].token
  type Fields = Parameters<typeof browser.post>[1]
  const get = (below: string, role: Role = 'champion') => browser.get(`${path()}${below}`, token(role))
  const post = (below: string, fields: Fields, role: Role = 'champion') =>
    browser.post(`${path()}${below}`, fields, token(role))
  const autosave = (below: string, fields: Fields, role: Role = 'champion') =>
    browser.autosave(`${path()}${below}`, fields, token(role))

  beforeEach(async () => {
    here = await arrangePartnership(db, world)
    exercise = await agreedYear(db, world, edition, here)
    // A year that was opened in autumn has days behind it.
    if (opened !== undefined) await db.unscoped('update exercise.exercise set opened_at = $1', [opened])
    assert.equal((await get('')).status, 200)
  })
  after(async () => {
    await browser.close()
    await db.close()
  })

  /** Presses the button beside a suggestion of the first area. */
  const keep = async (words: string, as = 'keep') => {
    const button = buttonsIn(await get('/areas/A')).find(
      ({ fields, inside }) => fields['as'] === as && inside.includes(`: ${words}<`),
    )
    assert.ok(button, words)
    return post(button.action, button.fields)
  }
  return {
    ...{ db, browser, world, there, path, token, get, post, autosave, keep },
    exercise: () => exercise,
    person: (role: Role) => here.people[role],
    /** Another year of the same partnership, with these positions on record and no plan yet. */
    otherYear: async (only: readonly number[]): Promise<string> => {
      const year = await agreedYear(db, world, edition, here, { label: '2027/28', only })
      return `/partnerships/${here.id}/exercises/${year}/plan`
    },
    /** The address of the priority with these words. */
    priorityNamed: async (words: string): Promise<string> => {
      const start = `Reword<span class="govuk-visually-hidden">: ${words}`
      const before = (await get('/areas/A')).markup.split(start)
      assert.equal(before.length, 2, words)
      return /.*href="[^"]*\/plan([^"]*)"/s.exec(before[0] ?? '')?.[1] ?? ''
    },
    /** Everything that the Board looks for. */
    complete: async (): Promise<void> => {
      await keep('Share the calendar')
      const names = ['aim', 'change', 'effect', 'outcomes']
      const texts = Object.fromEntries(names.map(name => [`area.A.${name}`, `Our ${name}`]))
      await post('/areas/A', { version: seenIn(await get('/areas/A')), ...texts })
      await post('/areas/B', { 'area.B.none': 'Next year' })
      await post('/areas/C', { 'area.C.none': 'Next year' })
      await post('/details', { 'plan.target-day': '31', 'plan.target-month': '3', 'plan.target-year': '2027' })
      await post('/lists/member/new', { name: 'Dev Okonjo' })
      await post('/lists/resource/new', { kind: 'people', words: 'A planner' })
      await post('/lists/review/new', { 'day-day': '1', 'day-month': '2', 'day-year': '2027' })
    },
  }
}
