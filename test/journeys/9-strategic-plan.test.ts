import { it } from 'node:test'
import { personAt } from './browser.ts'
import type { Story } from './champion/story.ts'
import { openSampleSite } from './site.ts'
import { agreeTheLast, registerLines, signOutline, writeOutline } from './strategic/outline.ts'
import { goOn, openPdf, openWord } from './strategic/papers.ts'
import { change, fail, review } from './strategic/working.ts'
import { begin, sign, writeCarrying, writeContent, writeVision } from './strategic/writing.ts'

it(
  'a champion goes from agreed positions over a review with a failed hypothesis to a signed strategic plan and its papers',
  { timeout: 1_550_000 },
  async t => {
    const site = await openSampleSite()
    t.after(site.close)
    const { partnerships, exercises } = site.sample
    const own = `/partnerships/${partnerships.calder}`
    const owen = await personAt()
    await site.enter(owen, 'owen')
    await owen.page.goto(`${site.url}${own}`)
    const amara = await personAt()
    await site.enter(amara, 'amara')
    await amara.page.goto(`${site.url}${own}`)
    const story: Story = { site, ruth: owen, own, year: `${own}/exercises/${exercises.calder2026}`, groups: new Map() }
    await agreeTheLast(story, amara)
    await writeOutline(story)
    await registerLines(story)
    await signOutline(story, amara)
    await fail(story, await personAt({ width: 390 }))
    await review(story)
    await change(story)
    await begin(story)
    await writeVision(story)
    await writeContent(story)
    await writeCarrying(story)
    await sign(story, amara)
    await openPdf(story)
    await openWord(story)
    await goOn(story)
  },
)
