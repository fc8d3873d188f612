import { acting, done, type HandAt, type Stage } from './acting.ts'
import { askToSign } from '../../src/commons/framework/asking/actions.ts'
import { markOfMissing } from '../../src/commons/framework/asking/asking.ts'
import { keepDefinition } from '../../src/commons/framework/defining/actions.ts'
import { missingFrom } from '../../src/commons/framework/document/completeness.ts'
import { reviewKey } from '../../src/commons/framework/document/details.ts'
import { markOf } from '../../src/commons/framework/document/framework.ts'
import { heldOf } from '../../src/commons/framework/document/store.ts'
import { addFrom } from '../../src/commons/framework/doing/actions.ts'
import { addLines } from '../../src/commons/framework/lists/actions.ts'
import { listings } from '../../src/commons/framework/lists/kinds.ts'
import { listNames, type ListName } from '../../src/commons/framework/sections/section.ts'
import { sectionOf } from '../../src/commons/framework/sections/sections.ts'
import { showToAll } from '../../src/commons/framework/showing/actions.ts'
import { signFramework } from '../../src/commons/framework/signing/actions.ts'
import { writeTexts } from '../../src/commons/framework/words/actions.ts'
import { fingerprint } from '#plans'
import type { Cast } from './people.ts'
import { frameworkTold as told } from './texts/framework-wexmoor.ts'

/** Wexmoor’s framework: mostly written, signed once and shown to everybody; one text more since. */
export const writeFramework = async (stage: Stage, { actor }: Pick<Cast, 'actor'>): Promise<void> => {
  const [ruth, ines] = [actor('ruth', 'wexmoor'), actor('ines', 'wexmoor')]
  await acting(stage, ruth, at => write(stage, at))
  await acting(stage, ruth, async at => {
    const hand = at('2026-10-01', '16:05')
    const { draft } = await hand.write(heldOf)
    done(await askToSign(hand, { reason: told.asking, seen: markOfMissing(missingFrom(draft)) }))
  })
  await acting(stage, ines, async at => {
    const hand = at('2026-10-06', '17:40')
    const { draft } = await hand.write(heldOf)
    done(await signFramework({ ...hand, roles: ines.roles }, markOf(draft)))
  })
  await acting(stage, ruth, async at => {
    done(await showToAll(at('2026-10-08', '09:15'), 1))
    const hand = at('2026-11-10', '14:20')
    const { written } = await hand.write(heldOf)
    const sent = Object.entries(told.later).map(([key, words]) => ({
      ...{ key, words },
      seen: { version: written.get(key)?.version ?? 0, mark: '' },
    }))
    await writeTexts(hand, { sent, together: true })
    const { section, words: action, due } = told.action
    const owner = { kind: 'person', id: ruth.person.id, name: ruth.person.name } as const
    await addFrom(at('2026-11-10', '14:35'), sectionOf(section), { words: action, due: stage.calendar.day(due), owner })
  })
}

const write = async (stage: Stage, at: HandAt): Promise<void> => {
  const hand = at('2026-09-21', '10:00')
  const words = { ...told.words, [reviewKey]: stage.calendar.day(told.review) }
  const sent = Object.entries(words).map(([key, each]) => ({ key, words: each }))
  await writeTexts(hand, { sent, together: true })
  done(await keepDefinition(at('2026-09-22', '11:00'), { words: told.definition, seen: fingerprint('') }))
  for (const list of listNames) done(await addLines(at('2026-09-24', '15:10'), rowsOf(stage, list)))
}

/** Days move with the story; a body that reports to another points at its row. */
const rowsOf = ({ world, calendar }: Stage, list: ListName) => {
  const rows: readonly Readonly<Record<string, string | number>>[] = told.rows[list]
  const ids = rows.map(() => world.newId())
  const say = (asked: string | undefined, words: string | number): string => {
    if (asked === 'row') return ids[Number(words)] ?? ''
    return asked === 'day' ? calendar.day(String(words)) : String(words)
  }
  return rows.map((row, number) => ({
    ...{ id: ids[number] ?? '', list },
    says: Object.fromEntries(
      Object.entries(row).map(([key, words]) => [key, say(listings[list].asks[key]?.as, words)]),
    ),
  }))
}
