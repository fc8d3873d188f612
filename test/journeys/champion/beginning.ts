import assert from 'node:assert/strict'
import { dayAfter } from '#ground'
import { follow, open, personAt, press, type PersonAtBrowser } from '../browser.ts'
import { mailTo } from '../site.ts'
import { all, asked, boxesOf, choose, fill, go, groupNames, idOf, labelAt, titled, today, type Story } from './story.ts'

const idAtEnd = (path: string): string => path.split('/').at(-1) ?? ''

/** From the first-run page to a partnership with its bodies, five groups and their seats. */
export const setUp = async (story: Story): Promise<void> => {
  const { ruth, site } = story
  await ruth.page.goto(site.firstRun)
  await ruth.page.getByLabel('One partnership, standing alone').check()
  await fill(ruth, {
    partnership: 'Wexmoor Children’s Partnership',
    name: 'Ruth Adeyemi',
    email: 'ruth@wexmoor.example',
  })
  await press(ruth, 'Set up')
  await titled(ruth, /^Good /)
  story.own = new URL(ruth.page.url()).pathname
  const people = `${story.own}/people`

  await go(ruth, people)
  await press(ruth, 'Add an organisation')
  await fill(ruth, { name: 'Wexmoor Council' })
  await choose(ruth, 'kind', 'council')
  await choose(ruth, 'is', 'statutory')
  await press(ruth, 'Save')
  await titled(ruth, 'People and groups')
  await ruth.post(`${people}/organisations/new`, { name: 'Wexmoor Health Trust', kind: 'health', is: 'statutory' })
  await ruth.post(`${people}/organisations/new`, { name: 'Lantern House', kind: 'charity', is: 'provider' })

  await press(ruth, 'Add a group')
  await fill(ruth, { name: groupNames.management })
  await choose(ruth, 'kind', 'management')
  await press(ruth, 'Save')
  await titled(ruth, 'People and groups')
  const more = {
    commissioning: 'commissioning',
    voluntary: 'subpartnership',
    young: 'young-people',
    parents: 'parents',
  }
  for (const [key, kind] of Object.entries(more))
    await ruth.post(`${people}/groups/new`, { name: groupNames[key as keyof typeof more], kind, organisation: '' })
  await go(ruth, people)
  for (const name of Object.values(groupNames)) {
    const change = ruth.page.getByRole('link', { name: `Change ${name}`, exact: true })
    story.groups.set(name, idAtEnd((await change.getAttribute('href')) ?? ''))
  }

  await follow(ruth, `Add a seat in ${groupNames.management}`)
  await fill(ruth, { title: 'Director of children’s services' })
  await ruth.page.getByLabel('Which organisation is owed it?').selectOption({ label: 'Wexmoor Council' })
  await choose(ruth, 'state', 'held')
  await fill(ruth, { holder: 'Helen Ostrow' })
  await press(ruth, 'Save')
  await titled(ruth, 'People and groups')
  await follow(ruth, `Add a seat in ${groupNames.management}`)
  await fill(ruth, { title: 'Director of children’s health' })
  await ruth.page.getByLabel('Which organisation is owed it?').selectOption({ label: 'Wexmoor Health Trust' })
  await choose(ruth, 'state', 'vacant')
  await fill(ruth, boxesOf('since', dayAfter(today(story), -120)))
  await press(ruth, 'Save')
  await ruth.page.getByText('vacant since').waitFor()
  await seat(story, 'commissioning', 'Unit manager', 'Dev Okonjo')
  await seat(story, 'young', 'First elected speaker', 'Zainab')
  await seat(story, 'parents', 'Foster carers', 'Gwen Aldous')
  await go(ruth, people)
  await ruth.look('people with five groups')
}

const seat = (story: Story, group: keyof typeof groupNames, title: string, holder: string): Promise<string> =>
  story.ruth.post(`${story.own}/people/groups/${idOf(story, groupNames[group])}/seats/new`, {
    ...{ title, holder, state: 'held', organisation: '' },
  })

/** The champion invites somebody by mail, and they come in at a browser of their own. */
export const invite = async (
  { ruth, site, own }: Story,
  who: { readonly name: string; readonly email: string; readonly role: string; readonly group?: string },
): Promise<PersonAtBrowser> => {
  await go(ruth, `${own}/people/invitations/new`)
  await fill(ruth, { name: who.name, email: who.email })
  await choose(ruth, 'role', who.role)
  if (who.group !== undefined) await ruth.page.getByLabel('Which group?').selectOption({ label: who.group })
  await press(ruth, 'Send the invitation')
  await titled(ruth, 'People and groups')
  const person = await personAt()
  const mail = await mailTo(site, person, who.email)
  await open(mail.getByRole('link'))
  await press(person, 'Accept and go in')
  await titled(person, /^Good /)
  return person
}

/** Opens the year with its dates, and says that the young people look at six of the twelve. */
export const openYear = async (story: Story): Promise<void> => {
  const { ruth, own } = story
  await go(ruth, own)
  await press(ruth, 'Open the year')
  await press(ruth, 'Open the exercise')
  await ruth.look('opening a year with mistakes')
  const day = today(story)
  const gatherBy = dayAfter(day, 21)
  await fill(ruth, { label: labelAt(gatherBy), ...boxesOf('gatherBy', gatherBy) })
  await fill(ruth, boxesOf('agreeBy', dayAfter(day, 42)))
  await fill(ruth, boxesOf('planBy', dayAfter(day, 90)))
  for (const name of Object.values(groupNames)) await ruth.page.getByLabel(name, { exact: true }).check()
  await press(ruth, 'Open the exercise')
  await ruth.page.waitForURL(/\/exercises\/[0-9a-f-]{36}/)
  const [, id] = /\/exercises\/([0-9a-f-]{36})/.exec(ruth.page.url()) ?? []
  story.year = `${own}/exercises/${id ?? assert.fail('no year was opened')}`

  await go(ruth, `${story.year}/sittings/arrangement`)
  const young = idOf(story, groupNames.young)
  await choose(ruth, `scope-${young}`, 'some')
  for (const standard of all.filter(each => !asked.some(wanted => wanted === each)))
    await ruth.page.locator(`[name="standards-${young}"][value="${standard}"]`).uncheck()
  await ruth.look('who sits and looks at what')
  await press(ruth, 'Save who sits')
  await ruth.page.getByText('Looks at 6 of 12 standards').waitFor()
}
