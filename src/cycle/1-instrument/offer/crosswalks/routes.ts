import { readForm } from '#forms'
import { mistaken, refused, seeOther, type Reply, type Route } from '#http'
import { deskRoute, type AtDesk } from '#people'
import { crosswalkInText, endsInText } from '../../crosswalk/routes/from-file.ts'
import { editionLimit, textInFile } from '../../draft/routes/edition-file.ts'
import type { EditionNeeds } from '../../routes/needs.ts'
import { carryCrosswalk, sayCarryingRefusal, uncarryCrosswalk } from './actions.ts'
import type { Wrong } from './pages/carried.ts'
import { carriedBy } from './routes/loading.ts'

/** Draws the page of an offer again, with what was wrong with a crosswalk. */
export type DrawOffer = (desk: AtDesk, wrong: Wrong, answer: typeof mistaken | typeof refused) => Promise<Reply>

/** The crosswalks that an offer carries: put in by their file, taken out again. */
export const carryingRoutes = (needs: EditionNeeds, draw: DrawOffer): readonly Route[] => {
  const keeps = (path: string, handle: (desk: AtDesk) => Promise<Reply>, limit?: number) =>
    deskRoute(needs, {
      ...{ method: 'POST', path: `/editions/:edition/crosswalks${path}`, ability: 'edition.offer' as const, handle },
      ...(limit === undefined ? {} : { uploadLimit: limit }),
    })
  return [
    keeps('', desk => add(needs, desk, draw), editionLimit),
    keeps('/removal', desk => takeOut(needs, desk, draw)),
  ]
}

const editionIn = (desk: AtDesk): string => desk.asked.params['edition'] ?? ''
const back = (desk: AtDesk): Reply =>
  seeOther(`/programmes/${desk.programme.id}/editions/${editionIn(desk)}#crosswalks`)

const add = async (needs: EditionNeeds, desk: AtDesk, draw: DrawOffer): Promise<Reply> => {
  const wrong = (words: string, faults: Wrong['faults'] = []) => draw(desk, { words, faults }, mistaken)
  const upload = desk.asked.files.find(({ field }) => field === 'crosswalk')
  if (upload === undefined) return wrong('Choose the file of a list of changes first.')
  const read = await textInFile(upload)
  if (!read.ok) return wrong(read.words)
  const ends = endsInText(read.text)
  if (ends === undefined)
    return wrong('This is not the file of a list of changes. Choose the one from its page in Stocktake.')
  if (ends.from !== editionIn(desk) && ends.to !== editionIn(desk))
    return wrong('This file is about two other editions. Put it in on the page of one of them.')
  const found = await desk.read(tx => crosswalkInText(tx, needs.editions, ends, read.text))
  if (!found.ok) return wrong(found.words, found.faults)
  const done = await carryCrosswalk(desk, found.crosswalk)
  return done.ok ? back(desk) : draw(desk, { words: sayCarryingRefusal(done.refusal), faults: [] }, refused)
}

const takeOut = async (needs: EditionNeeds, desk: AtDesk, draw: DrawOffer): Promise<Reply> => {
  const form = readForm(desk.asked.body)
  const all = await carriedBy(needs, desk, editionIn(desk))
  const said = form.typed('crosswalk')
  const carried = all.find(each => `${each.crosswalk.from}--${each.crosswalk.to}` === said)
  if (carried === undefined)
    return draw(
      desk,
      { words: 'The offer does not have that list of changes: it may have been taken out meanwhile', faults: [] },
      refused,
    )
  if (!form.typedAll('sure').includes('yes'))
    return draw(desk, { words: 'Tick that you want to take it out', faults: [], about: said }, mistaken)
  const done = await uncarryCrosswalk(desk, carried.crosswalk)
  return done.ok ? back(desk) : draw(desk, { words: sayCarryingRefusal(done.refusal), faults: [] }, refused)
}
