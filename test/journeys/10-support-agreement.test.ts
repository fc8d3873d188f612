import { it } from 'node:test'
import { narrowest, personAt } from './browser.ts'
import type { Story } from './champion/story.ts'
import { mailTo, openSampleSite } from './site.ts'
import { agreeTheLast, signOutline, writeOutline } from './strategic/outline.ts'
import { amend, championSigns, readVersions, signatorySigns } from './support/signing.ts'
import { openWord, work } from './support/working.ts'
import { planActivity, refused, writeParts, writeWithoutScripts } from './support/writing.ts'

it(
  'a support agreement is refused, then written once the gate is met, signed by both sides, amended and signed by both again, and read on paper',
  { timeout: 1_450_000 },
  async t => {
    const site = await openSampleSite()
    t.after(site.close)
    const { partnerships, exercises } = site.sample
    const own = `/partnerships/${partnerships.calder}`
    const enter = async (name: 'owen' | 'amara' | 'lee' | 'gwen', options: Parameters<typeof personAt>[0] = {}) => {
      const person = await personAt(options)
      await site.enter(person, name)
      await person.page.goto(`${site.url}/health`)
      return person
    }
    const owen = await enter('owen')
    const story: Story = { site, ruth: owen, own, year: `${own}/exercises/${exercises.calder2026}`, groups: new Map() }
    await refused(story)
    const amara = await enter('amara')
    await owen.page.goto(`${site.url}${own}`)
    await agreeTheLast(story, amara)
    await writeOutline(story)
    await signOutline(story, amara)
    await writeParts(story)
    await writeWithoutScripts(story, await enter('lee', { width: narrowest, scripts: false }))
    await planActivity(story)
    await championSigns(story, 1)
    const gwen = await enter('gwen', { scripts: false })
    await signatorySigns(story, gwen, 1, 0)
    await mailTo(site, owen, 'owen.castell@calderreach.example')
    await owen.page.goto(`${site.url}${own}`)
    await amend(story)
    // The second version asked for a signature too, and then that one fell.
    await signatorySigns(story, gwen, 3, 3)
    await readVersions(story)
    await work(story)
    await openWord(story)
  },
)
