import { answeredBy } from '../../agreed/store.ts'
import { actionsAt } from '../../doing/store.ts'
import { readForm, type Form } from '#forms'
import { isBlank } from '#ground'
import { orAbsent, refused, seeOther, shown, type Markup, type Reply, type Route } from '#http'
import type { Ask } from '#people'
import { boxesOf, fingerprint, postTexts, type Again, type Sent } from '#plans'
import { writeWithDefinition } from '../../defining/actions.ts'
import type { Defined } from '../../defining/pages/box.ts'
import type { FrameworkNeeds } from '../../needs.ts'
import { frameworkRoute, loadHeld, viewOf, writeRoute } from '../../routes/opening.ts'
import { definitionBox } from '../../sections/definition.ts'
import type { SectionKey } from '../../sections/section.ts'
import { listsIn, sectionKeys } from '../../sections/section.ts'
import { fieldsOf, isSection, sectionOf } from '../../sections/sections.ts'
import { regionalOf } from '../../region/store/adopted.ts'
import { keysWithEarlierAt } from '#plans'
import { frameworkTexts } from '../../words/store.ts'
import { boxTextAt, sayNextNumber, type Held } from '../held.ts'
import { organisationsLeft } from './organisations.ts'
import { sectionPage } from '../pages/section.ts'
import { adopting, leadingIn, movingIn, starts, type Start } from './starting.ts'

/** The pages on which the sections are written and read. */
export const sectionRoutes = (needs: FrameworkNeeds): readonly Route[] => [
  frameworkRoute(needs, {
    ...{ method: 'GET', below: '/sections/:part', ability: 'partnership.read' },
    handle: async ask => shown(await sectionFor(needs, ask, sectionIn(ask))),
  }),
  writeRoute(needs, '/sections/:part', ask => save(needs, ask)),
]

/** The section that the address names. */
export const sectionIn = (ask: Ask): SectionKey => {
  const word = ask.asked.params['part']
  return orAbsent(isSection(word) ? word : undefined)
}

type NotDone = { readonly again?: Again; readonly refusal?: string }

const nextOf = (key: SectionKey): SectionKey | undefined => sectionKeys[sectionKeys.indexOf(key) + 1]

const definedIn = ({ draft: { definition } }: Held, again: Again | undefined): Defined => ({
  ...{ mark: fingerprint(definition), agreed: definition },
  isOvertaken: again?.conflicts.has(definitionBox.key) === true,
})

/** A section as it stands, with what could not be done as it was typed. */
const sectionFor = async (
  { editions }: FrameworkNeeds,
  ask: Ask,
  key: SectionKey,
  { again, refusal }: NotDone = {},
): Promise<Markup> => {
  const held = await loadHeld(ask)
  const section = sectionOf(key)
  const { earlier, answered, actions, regional } = await ask.read(async tx => ({
    earlier: await keysWithEarlierAt(tx, frameworkTexts(tx)),
    answered: await answeredBy(tx, editions, section.standards),
    actions: await actionsAt(tx, key),
    regional: key === 'principles' ? await regionalOf(tx) : undefined,
  }))
  const { written, lines, draft } = held
  const warning = sayNextNumber(held)
  const next = nextOf(key)
  const standing = { fields: fieldsOf(key), written, wordsAt: (each: string) => boxTextAt(held, each), earlier }
  return sectionPage(ask.frame, {
    ...viewOf(ask),
    ...{ section, draft, lines, answered, actions, boxes: boxesOf(standing, again) },
    defined: definedIn(held, again),
    canAddOrganisations: key === 'partners' && (await organisationsLeft(ask, held)).length > 0,
    ...(next === undefined ? {} : { next: sectionOf(next) }),
    ...(regional === undefined ? {} : { regional }),
    ...(warning === undefined ? {} : { warning }),
    ...(refusal === undefined ? {} : { refusal }),
  })
}

/** What is done beside saving, where a button for that was pressed. */
const startIn = (key: SectionKey, go: string): Start | undefined => {
  if (go === 'start') return orAbsent(starts[key])
  if (go === 'adopt') return orAbsent(key === 'principles' ? adopting : undefined)
  return movingIn(listsIn(sectionOf(key)), go)
}

/** What was typed is saved first, whichever button was pressed; then it does what it is for. */
const save = async (needs: FrameworkNeeds, ask: Ask): Promise<Reply> => {
  const key = sectionIn(ask)
  const { paths } = viewOf(ask)
  const form = readForm(ask.asked.body)
  const go = form.typed('go')
  const start = startIn(key, go)
  const next = go === 'next' ? nextOf(key) : undefined
  const reply = await postTexts(ask, {
    fields: fieldsOf(key),
    next: leadingIn(paths, sectionOf(key), go) ?? (next === undefined ? paths.own : paths.section(next)),
    save: (sent, { together }) => writeWithDefinition(ask, { sent, together, seen: form.typed('seen') }),
    page: again => sectionFor(needs, ask, key, { again }),
    ...(key === 'definition' && !ask.asked.wantsData ? { check: complainIfEmptied(await loadHeld(ask)) } : {}),
  })
  if (start === undefined || reply.kind !== 'elsewhere') return reply
  const refusal = await start.put(ask)
  return refusal === undefined
    ? backTo(ask, key, start.anchor)
    : refused(await sectionFor(needs, ask, key, { refusal }))
}

/** A definition is taken out where it stands, in the glossary: an empty box does not say that it should go. */
const complainIfEmptied =
  ({ draft: { definition } }: Held) =>
  (form: Form, sent: readonly Sent[]): void => {
    const { key } = definitionBox
    if (definition !== '' && sent.some(each => each.key === key && isBlank(each.words)))
      form.complain(key, 'Write what commissioning means here, or take the definition out of your glossary')
  }

/** Back to a section, at a place on its page. */
export const backTo = (ask: Ask, key: SectionKey, anchor: string): Reply =>
  seeOther(`${viewOf(ask).paths.section(key)}#${anchor}`)
