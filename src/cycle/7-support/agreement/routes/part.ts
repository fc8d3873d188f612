import type { Form } from '#forms'
import { sayDay } from '#ground'
import { data, orAbsent, shown, type Markup, type Reply, type Route } from '#http'
import type { Ask } from '#people'
import { boxesOf, postTexts, type Again, type Field, type Saved, type Sent } from '#plans'
import { readForm } from '#forms'
import { readDays } from '../../consultancy/days.ts'
import type { SupportNeeds } from '../../needs.ts'
import { loadSupport, pageRoutes, sayWriting, viewOf, writingRefused } from '../../routes/opening.ts'
import { sayWarning } from '../../signature/words.ts'
import { writeTexts } from '../../words/actions.ts'
import { keysWithEarlierAt } from '#plans'
import { agreementTexts } from '../../words/store.ts'
import { wordsAt } from '../assembly.ts'
import { budgetKey, fieldsOf, fromKey, isPart, partNames, toKey, type PartName } from '../field.ts'
import { partPage } from '../pages/part.ts'
import type { Support } from '../support.ts'

/** The pages on which an agreement is written. */
export const partRoutes = (needs: SupportNeeds): readonly Route[] =>
  pageRoutes(
    needs,
    '/parts/:part',
    async (ask, support) => shown(await pageOf(ask, support, partIn(ask))),
    (ask, support) => save(needs, ask, support),
  )

const partIn = (ask: Ask): PartName => {
  const word = ask.asked.params['part']
  return orAbsent(isPart(word) ? word : undefined)
}

const pageOf = async (ask: Ask, support: Support, part: PartName, again?: Again): Promise<Markup> => {
  const earlier = await ask.read(tx => keysWithEarlierAt(tx, agreementTexts(tx, support.exercise.id)))
  const next = partNames[partNames.indexOf(part) + 1]
  const warning = sayWarning(support.versions)
  const standing = {
    fields: fieldsOf(part),
    written: support.written,
    wordsAt: (key: string) => wordsAt(support, key),
    earlier,
  }
  return partPage(ask.frame, {
    ...viewOf(ask, support),
    ...{ part, agreement: support.agreement, lines: support.lines, boxes: boxesOf(standing, again) },
    ...(next === undefined ? {} : { next }),
    ...(warning === undefined ? {} : { warning }),
  })
}

/** What only the agreement can see to be wrong: days that are not whole or half, a last day before the first. */
const check =
  (support: Support) =>
  (form: Form, sent: readonly Sent[]): void => {
    const typed = (key: string): string => sent.find(each => each.key === key)?.words ?? wordsAt(support, key)
    const days = readDays(typed(budgetKey), 'The days agreed')
    if ('words' in days) form.complain(budgetKey, days.words)
    const [from, to] = [typed(fromKey), typed(toKey)]
    if (from === '' || to === '' || from <= to) return
    const words = `The last day must not be before the first, ${sayDay(from)}`
    form.complain(`${toKey}-day`, words)
    form.complain(toKey, words)
  }

const nextOf = (ask: Ask, support: Support, part: PartName): string => {
  const { paths } = viewOf(ask, support)
  const next = partNames[partNames.indexOf(part) + 1]
  return readForm(ask.asked.body).typed('go') === 'next' && next !== undefined ? paths.part(next) : paths.own
}

const save = (needs: SupportNeeds, ask: Ask, support: Support): Promise<Reply> => {
  const part = partIn(ask)
  const fields: readonly Field[] = fieldsOf(part)
  return postTexts(ask, {
    fields,
    next: nextOf(ask, support, part),
    check: check(support),
    save: (sent, { together }) => write(needs, ask, support, { sent, together }),
    page: async again => pageOf(ask, await loadSupport(needs, ask), part, again),
  })
}

const write = async (
  { editions }: SupportNeeds,
  ask: Ask,
  support: Support,
  posted: { readonly sent: readonly Sent[]; readonly together: boolean },
): Promise<Saved | Reply> => {
  const saved = await writeTexts(ask, editions, support.exercise.id, posted)
  if (saved.ok) return saved.value
  const { refusal } = saved
  if (ask.asked.wantsData && refusal.kind !== 'absent')
    return data({ saved: false, reason: 'refused', message: sayWriting(refusal) }, 409)
  return writingRefused(ask, support, refusal)
}
