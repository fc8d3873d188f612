import { readForm, type Form } from '#forms'
import { mistaken, refused, seeOther, shown, type Reply, type Route } from '#http'
import { memberRoute, type Ask } from '#people'
import { standardsOf } from '../../edition.ts'
import { editionPatterns as patterns } from '../../paths.ts'
import type { EditionNeeds } from '../../routes/needs.ts'
import { sayCrosswalk } from '../actions.ts'
import { guessed, nowhere, saidOf, type Drafted, type Said } from '../drafted.ts'
import { writingPage, type WritingView } from '../pages/writing.ts'
import { draftedIn, openEnds, pathsOf, type Ends, type OpenEnds } from './loading.ts'
import { wrongWith } from './wrong.ts'

/** Writing a list of changes for an edition of one's own, standard by standard. */
export const writingRoutes = (needs: EditionNeeds): readonly Route[] => {
  const keeps = (method: 'GET' | 'POST', handle: (ask: Ask) => Promise<Reply>) =>
    memberRoute(needs, { method, path: `${patterns.crosswalk}/writing`, ability: 'edition.keep', handle })
  return [keeps('GET', ask => showWriting(needs, ask)), keeps('POST', ask => save(needs, ask))]
}

type More = Pick<WritingView, 'mistakes' | 'version' | 'drafted' | 'standsNow'>

const drawn = async (needs: EditionNeeds, ask: Ask, ends: OpenEnds, more: More) => {
  const [paths, from, to] = [pathsOf(ask), ends.from.id, ends.to.id]
  return writingPage(ask.frame, {
    ...{ from: ends.from, to: ends.to, ...more, faults: await wrongWith(needs, ask, ends, more.drafted) },
    back: { text: ends.to.title, href: paths.one(to) },
    ...{ href: paths.writing(from, to), removalHref: paths.removal(from, to) },
    ...(ends.isOffered ? { offeredHref: paths.crosswalk(from, to) } : {}),
  })
}

const showWriting = async (needs: EditionNeeds, ask: Ask): Promise<Reply> => {
  const ends = await openEnds(needs, ask)
  if ('goes' in ends) return seeOther(ends.goes)
  const stored = await draftedIn(ask, ends)
  const drafted = stored?.content ?? guessed(ends.from, ends.to)
  return shown(await drawn(needs, ask, ends, { drafted, version: stored?.version ?? 0, mistakes: [] }))
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
  const stored = await draftedIn(ask, ends)
  const seen = form.wholeNumber('version', { min: 0, max: 2 ** 31 - 2 }) ?? 0
  const drafted = read(form, ends, stored?.content ?? guessed(ends.from, ends.to))
  const wants = form.choice('do', ['save', 'check'] as const) ?? 'save'
  if (form.mistakes.length > 0) {
    const mistakes = form.mistakes.map(({ words, field }) => ({ text: words, href: `#${field}` }))
    return mistaken(await drawn(needs, ask, ends, { drafted, version: seen, mistakes }))
  }
  const [paths, ids] = [pathsOf(ask), { from: ends.from.id, to: ends.to.id }]
  const kept = await sayCrosswalk(ask, ids, { content: drafted, seen })
  if (!kept.ok) return notKept(needs, ask, drafted)
  return seeOther(wants === 'check' ? paths.checking(ids.from, ids.to) : paths.writing(ids.from, ids.to))
}

/** Somebody else saved meanwhile: what they wrote stands beside what was typed, and nothing is overwritten. */
const notKept = async (needs: EditionNeeds, ask: Ask, drafted: Drafted): Promise<Reply> => {
  const ends = await openEnds(needs, ask)
  if ('goes' in ends) return seeOther(ends.goes)
  const stored = await draftedIn(ask, ends)
  const text =
    stored === undefined
      ? 'Somebody else threw this list of changes away while you were at it. Save again to keep yours'
      : 'Somebody else saved this while you were at it. Theirs stands beside yours; save again to put yours in its place'
  const view = { drafted, version: stored?.version ?? 0, mistakes: [{ text, href: '#main-content' }] }
  return refused(await drawn(needs, ask, ends, { ...view, ...(stored && { standsNow: stored.content }) }))
}
