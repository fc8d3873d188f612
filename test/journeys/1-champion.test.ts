import { it } from 'node:test'
import { personAt } from './browser.ts'
import { agree, confirm, dissent } from './champion/agreeing.ts'
import { invite, openYear, setUp } from './champion/beginning.ts'
import { answerAsLead, closeGathering, enterOthers, enterPaper, recordSitting } from './champion/gathering.ts'
import { sign, takeToTheBoard, writeAreas, writeRest } from './champion/planning.ts'
import { groupNames, type Story } from './champion/story.ts'
import { openSite } from './site.ts'

it(
  'a champion goes from the first run with five groups to an outline change plan in Word',
  { timeout: 1_450_000 },
  async t => {
    const site = await openSite()
    t.after(site.close)
    const story: Story = { site, ruth: await personAt(), own: '', year: '', groups: new Map() }
    await setUp(story)
    const lead = {
      name: 'Dev Okonjo',
      email: 'dev@wexmoor.example',
      role: 'group-lead',
      group: groupNames.commissioning,
    }
    const dev = await invite(story, lead)
    const chair = { name: 'Councillor Ines Marlow', email: 'ines@wexmoor.example', role: 'chair' }
    const ines = await invite(story, chair)
    await openYear(story)
    await recordSitting(story)
    await answerAsLead(story, dev)
    await enterPaper(story)
    await enterOthers(story)
    await closeGathering(story)
    await agree(story)
    await dissent(story, dev)
    await confirm(story, ines)
    await writeAreas(story)
    await writeRest(story)
    await sign(story, ines)
    await takeToTheBoard(story)
  },
)
