import { readForm, type Form } from '#forms'
import { Absent, mistaken, refused, seeOther, shown, type Reply, type Route } from '#http'
import { memberRoute, type Ask } from '#people'
import { standardsOf } from '../../edition.ts'
import type { Fault } from '../../fault.ts'
import { isHeldId } from '../../held/file.ts'
import { editionPatterns as patterns } from '../../paths.ts'
import type { EditionNeeds } from '../../routes/needs.ts'
import { publishCrosswalk, sayCrosswalk } from '../actions.ts'
import { crosswalkFrom, guessed, nowhere, saidOf, type Drafted, type Said } from '../drafted.ts'
import { crosswalkFaults, cycleFaults } from '../faults.ts'
import { named } from '../named.ts'
import { writingPage, type WritingView } from '../pages/writing.ts'
import { crosswalkDraftOf } from '../store.ts'
import { endsIn, pathsOf, published, type Ends } from './loading.ts'

/** Writing a crosswalk for an edition of one's own, standard by standard, and publishing it. */
export const writingRoutes = (needs: EditionNeeds): readonly Route[] => {
  const keeps = (method: 'GET' | 'POST', handle: (ask: Ask) => Promise<Reply>) =>
    memberRoute(needs, { method, path: `${patterns.crosswalk}/writing`, ability: 'edition.keep', handle })
  return [keeps('GET', ask => showWriting(needs, ask)), keeps('POST', ask => save(needs, ask))]
}

/** Ends of a crosswalk that may be written here: one is the partnership's own, and none leads there yet. */
const openEnds = async (needs: EditionNeeds, ask: Ask): Promise<Ends | { readonly goes: string }> => {
  const { from, to } = await endsIn(needs, ask)
  if (from.id === to.id || !(isHeldId(from.id) || isHeldId(to.id))) throw new Absent()
  if ((await published(needs, ask, from, to)) !== undefined) return { goes: pathsOf(ask).crosswalk(from.id, to.id) }
  return { from, to }
}

const faultsOf = (needs: EditionNeeds, ask: Ask, { from, to }: Ends, drafted: Drafted): Promise<readonly Fault[]> =>
  ask.read(async tx => {
    const crosswalk = crosswalkFrom(drafted, from, to)
    const circles = cycleFaults([...(await needs.editions.crosswalksIn(tx)), crosswalk])
    const own = circles.filter(({ place }) => place === `${from.id}--${to.id}`)
    const none = crosswalk.standards.length === 0
    return [
      ...(none
        ? [
            {
              place: 'standards',
              problem: 'no standard goes on anywhere',
              remedy: 'Say of one at least where it goes on.',
            },
          ]
        : []),
      ...(drafted.about.trim() === ''
        ? [
            {
              place: 'about',
              problem: 'nothing is said of the change',
              remedy: 'Say in a sentence what a reader should know.',
            },
          ]
        : []),
      ...crosswalkFaults(crosswalk, from, to).map(fault => named(fault, from, to)),
      ...own.map(fault => ({
        ...fault,
        problem: `“${to.title}” leads back to “${from.title}” by other crosswalks`,
        remedy: 'A crosswalk leads from an older edition to a newer one: write it the other way round.',
      })),
    ]
  })

type More = Pick<WritingView, 'mistakes' | 'version' | 'drafted' | 'isFresh'> & { readonly standsNow?: Drafted }

const drawn = async (needs: EditionNeeds, ask: Ask, ends: Ends, more: More) =>
  writingPage(ask.frame, {
    ...{ ...ends, ...more, faults: await faultsOf(needs, ask, ends, more.drafted) },
    back: { text: ends.to.title, href: pathsOf(ask).one(ends.to.id) },
    href: pathsOf(ask).writing(ends.from.id, ends.to.id),
  })

const storedIn = (ask: Ask, { from, to }: Ends) => ask.read(tx => crosswalkDraftOf(tx, { from: from.id, to: to.id }))

const showWriting = async (needs: EditionNeeds, ask: Ask): Promise<Reply> => {
  const ends = await openEnds(needs, ask)
  if ('goes' in ends) return seeOther(ends.goes)
  const stored = await storedIn(ask, ends)
  const drafted = stored?.content ?? guessed(ends.from, ends.to)
  const isFresh = stored === undefined
  return shown(await drawn(needs, ask, ends, { drafted, version: stored?.version ?? 0, mistakes: [], isFresh }))
}

/** What was posted of each standard; what was not posted stands as it did. */
const read = (form: Form, { from, to }: Ends, before: Drafted): Drafted => {
  const newer = standardsOf(to).map(({ key }) => key)
  const bands = to.answer.bands.map(({ key }) => key)
  const one = (key: string): Said => {
    if (!form.has(`whole.${key}`)) return saidOf(before, key)
    const whole = form.choice(`whole.${key}`, [...newer, nowhere], { called: 'Where a standard goes on' })
    return {
      ...(whole === undefined ? {} : { whole }),
      parts: form.choices(`parts.${key}`, newer, { called: 'Parts' }),
      differs: form.text(`differs.${key}`, { called: 'What changed on the way', max: 4000 }),
      stricter: form.choices(`stricter.${key}`, bands, { called: 'Bands' }),
    }
  }
  const about = form.has('about') ? form.text('about', { called: 'The change', max: 1000 }) : before.about
  return { about, standards: Object.fromEntries(standardsOf(from).map(({ key }) => [key, one(key)])) }
}

const save = async (needs: EditionNeeds, ask: Ask): Promise<Reply> => {
  const ends = await openEnds(needs, ask)
  if ('goes' in ends) return seeOther(ends.goes)
  const form = readForm(ask.asked.body)
  const stored = await storedIn(ask, ends)
  const seen = form.wholeNumber('version', { min: 0, max: 2 ** 31 - 2 }) ?? 0
  const drafted = read(form, ends, stored?.content ?? guessed(ends.from, ends.to))
  const wants = form.choice('do', ['save', 'publish'] as const) ?? 'save'
  const again = (mistakes: WritingView['mistakes']) => drawn(needs, ask, ends, { drafted, version: seen, mistakes })
  if (form.mistakes.length > 0)
    return mistaken(await again(form.mistakes.map(({ words, field }) => ({ text: words, href: `#${field}` }))))
  return wants === 'publish'
    ? publishNow(needs, ask, { ends, form, drafted, seen, again })
    : keep(needs, ask, { ends, drafted, seen })
}

type Written = { readonly ends: Ends; readonly drafted: Drafted; readonly seen: number }

const idsOf = ({ from, to }: Ends) => ({ from: from.id, to: to.id })

const keep = async (needs: EditionNeeds, ask: Ask, { ends, drafted, seen }: Written): Promise<Reply> => {
  const kept = await sayCrosswalk(ask, idsOf(ends), { content: drafted, seen })
  const { writing } = pathsOf(ask)
  return kept.ok ? seeOther(writing(ends.from.id, ends.to.id)) : notKept(needs, ask, { ends, drafted, seen })
}

/** Somebody else saved meanwhile: what they wrote stands beside what was typed, and nothing is overwritten. */
const notKept = async (needs: EditionNeeds, ask: Ask, { ends, drafted }: Written): Promise<Reply> => {
  const open = await openEnds(needs, ask)
  if ('goes' in open) return seeOther(open.goes)
  const stored = await storedIn(ask, ends)
  const text =
    'Somebody else saved this while you were at it. Theirs stands beside yours; save again to put yours in its place'
  const view = { drafted, version: stored?.version ?? 0, mistakes: [{ text, href: '#main-content' }] }
  return refused(await drawn(needs, ask, ends, { ...view, ...(stored && { standsNow: stored.content }) }))
}

type Publishing = Written & {
  readonly form: Form
  readonly again: (mistakes: WritingView['mistakes']) => ReturnType<typeof drawn>
}

const publishNow = async (needs: EditionNeeds, ask: Ask, publishing: Publishing): Promise<Reply> => {
  const { ends, form, drafted, seen, again } = publishing
  const faults = await faultsOf(needs, ask, ends, drafted)
  if (faults.length > 0)
    return refused(
      await again([{ text: 'Nothing was published: something has to be put right first', href: '#faults' }]),
    )
  if (!form.typedAll('sure').includes('yes'))
    return mistaken(await again([{ text: 'Say that you have read it through', href: '#sure' }]))
  const crosswalk = crosswalkFrom(drafted, ends.from, ends.to)
  const done = await publishCrosswalk(ask, idsOf(ends), crosswalk, { content: drafted, seen })
  return done.ok ? seeOther(pathsOf(ask).crosswalk(ends.from.id, ends.to.id)) : notKept(needs, ask, publishing)
}
