import { orAbsent, seeOther, shown, type Reply, type Route } from '#http'
import { memberRoute, type Ask } from '#people'
import { standardOf, standardsOf, type Edition } from '../../edition.ts'
import type { Previewed } from '../../previewed.ts'
import type { EditionNeeds } from '../../routes/needs.ts'
import { editionPatterns as patterns } from '../../paths.ts'
import { questionAsAsked } from '../../question.ts'
import { termsOf } from '../../words.ts'
import { madeOf } from '../check.ts'
import { draftIn, pathsOf } from './loading.ts'

/** One standard of a draft as a group would answer it. */
export const previewRoutes = (needs: EditionNeeds): readonly Route[] => [
  memberRoute(needs, {
    ...{ method: 'GET', path: `${patterns.draft}/preview/:standard`, ability: 'edition.keep' },
    handle: ask => show(needs, ask),
  }),
]

const show = async (needs: EditionNeeds, ask: Ask): Promise<Reply> => {
  const draft = await draftIn(ask)
  const edition = madeOf(draft)
  // What keeps it from being drawn is what keeps it from being published: it stands there, each with its place.
  if (edition === undefined) return seeOther(`${pathsOf(ask).publication(draft.id)}?for=preview`)
  const said = ask.asked.params['standard'] ?? ''
  const paths = pathsOf(ask)
  const { number } = orAbsent(/^[1-9]\d{0,2}$/.test(said) ? standardOf(edition, Number(said)) : undefined)
  return shown(
    needs.drawStandard(ask.frame, {
      ...{ asked: questionAsAsked(edition, number, termsOf(edition)), standardCount: standardsOf(edition).length },
      ...{ back: { text: 'The draft', href: paths.draft(draft.id) }, now: ask.now },
      beside: besideOf(edition, number, each => paths.preview(draft.id, each)),
    }),
  )
}

const besideOf = (edition: Edition, number: number, hrefOf: (standard: number) => string): Previewed['beside'] => {
  const numbers = standardsOf(edition).map(each => each.number)
  const at = numbers.indexOf(number)
  return [
    { way: 'Before', standard: numbers[at - 1] },
    { way: 'Next', standard: numbers[at + 1] },
  ].flatMap(({ way, standard }) =>
    standard === undefined ? [] : [{ text: `${way}: standard ${standard}`, href: hrefOf(standard) }],
  )
}
