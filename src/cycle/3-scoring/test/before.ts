import { after, before } from 'node:test'
import { openSite, type Site } from './browser.ts'

/** A site for the tests of one `describe`, opened before them and closed after, with the address of a standard. */
export const openBefore = () => {
  let site: Site
  before(async () => {
    site = await openSite()
  })
  after(() => site.close())
  return {
    get site() {
      return site
    },
    standard: (number: number, group = site.groups.unit) => `${site.base}/groups/${group}/standards/${number}`,
  }
}
