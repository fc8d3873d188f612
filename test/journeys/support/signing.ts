import { follow, press, type PersonAtBrowser } from '../browser.ts'
import { fill, go, titled, type Story } from '../champion/story.ts'
import { mailTo } from '../site.ts'

const gwenAt = 'gwen.stannard@programme.example'

/** The champion signs; the page says whose turn it is. */
export const championSigns = async ({ ruth: owen, year }: Story, version: number): Promise<void> => {
  await go(owen, `${year}/support/signing`)
  await owen.look(`version ${version}, to be signed`)
  await press(owen, `Sign version ${version}`)
  await owen.page.getByText('waits for the programme').first().waitFor()
  await owen.look(`version ${version}, half signed`)
}

/** The signatory comes by the link in the mail, reads and signs; without scripts. `mails`: how many came before. */
export const signatorySigns = async (
  { site }: Story,
  gwen: PersonAtBrowser,
  version: number,
  mails: number,
): Promise<void> => {
  const mail = await mailTo(site, gwen, gwenAt, mails)
  const href = /http\S+\/programmes\/\S+/.exec(await mail.innerText())?.[0] ?? ''
  await gwen.page.goto(href)
  await gwen.look('an agreement at the desk, to be signed')
  await follow(gwen, 'Read it whole before you sign')
  await titled(gwen, `Version ${version}`)
  await gwen.look('the whole agreement, as the signatory reads it')
  await gwen.page.goto(href)
  await press(gwen, `Sign version ${version}`)
  await gwen.page.getByText(`Version ${version} was signed by Gwen Stannard, signatory, for the programme`).waitFor()
  await gwen.look('an agreement at the desk, signed')
}

/** A change after both have signed is a new version; the one before stays in force until both have signed again. */
export const amend = async (story: Story): Promise<void> => {
  const { ruth: owen, year } = story
  await go(owen, `${year}/support/parts/scope`)
  await owen.page.getByText('it holds once both sides have signed it').waitFor()
  await fill(owen, { 'scope.inside': 'The planning of therapies, and of short breaks.' })
  await press(owen, /^Save and go/)
  await championSigns(story, 2)
  // Whoever is told of a signature that fell was asked for theirs first; a mail that comes too late would not be sent.
  await mailTo(story.site, owen, gwenAt, 1)
  await go(owen, `${year}/support/parts/scope`)
  await owen.page.getByText('that signature falls, and both sides are told').waitFor()
  await fill(owen, { 'scope.outside': 'Placements and transport.' })
  await press(owen, /^Save and go/)
  await go(owen, `${year}/support`)
  await owen.page.getByText('its signature fell when the text was changed').waitFor()
  await owen.look('a signature that fell')
  await go(owen, `${year}/support/signing`)
  await owen.page.getByText('What is different from version 1, which is in force').waitFor()
  await owen.page.getByText('The planning of therapies, and of short breaks.').waitFor()
  await championSigns(story, 3)
}

/** Both versions read as they did; the differences are told field by field. */
export const readVersions = async ({ ruth: owen, year }: Story): Promise<void> => {
  await go(owen, `${year}/support`)
  await owen.page.getByText('Version 3 is what both signed').waitFor()
  await owen.look('an agreement in force')
  await follow(owen, 'What is different in version 3')
  await owen.page.getByText('Placements and transport.').waitFor()
  await owen.look('what is different')
  await go(owen, `${year}/support/versions/1`)
  await owen.page.getByText('The planning of therapies.', { exact: true }).waitFor()
  await owen.look('the version before, as it read')
}
