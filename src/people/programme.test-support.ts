import { openHouse, type Browser, type PeopleHouse } from './people.test-support.ts'

/** A programme with one partnership: its administrator, the partnership's champion and the local lead, signed in. */
export type PeopleProgramme = PeopleHouse & {
  readonly nadia: Browser
  readonly ruth: Browser
  readonly lee: Browser
  /** The partnership's own pages. */
  readonly own: string
  /** The partnership's pages at the programme's desk. */
  readonly atDesk: string
  /** Signs everybody in again, after a long wait. */
  readonly comeBack: () => Promise<void>
}

const linkIn = (mail: string | undefined): string => /http:\/\/localhost(\/\S+)/.exec(mail ?? '')?.[1] ?? 'no link'

export const openProgramme = async (): Promise<PeopleProgramme> => {
  const house = await openHouse()
  const nadia = house.browser()
  const fields = { kind: 'programme', programme: 'Better Together', name: 'Nadia Perrin', email: 'nadia@example.org' }
  const desk = (await nadia.post(`/first-run/${house.token}`, { ...fields, partnerships: 'Wexmoor, Moors' })).goesTo
  const [partnership] = await house.db.unscoped<{ id: string }>('select id from people.partnership')
  const atDesk = `${desk}/partnerships/${partnership?.id}`

  const join = async (name: string, role: string): Promise<Browser> => {
    const email = `${role}@example.org`
    await nadia.post(`${atDesk}/invitations`, { name, email, role })
    const link = linkIn(await house.mailTo(email))
    const browser = house.browser()
    await browser.post(link, { name })
    return browser
  }
  const signIn = async (browser: Browser, email: string): Promise<void> => {
    await browser.post('/sign-in', { email })
    await browser.post(linkIn(await house.mailTo(email)))
  }
  const ruth = await join('Ruth Adeyemi', 'champion')
  const lee = await join('Lee Brand', 'local-lead')
  return {
    ...house,
    ...{ nadia, ruth, lee, atDesk, own: `/partnerships/${partnership?.id}` },
    comeBack: async () => {
      await signIn(nadia, 'nadia@example.org')
      await signIn(ruth, 'champion@example.org')
      await signIn(lee, 'local-lead@example.org')
    },
  }
}
