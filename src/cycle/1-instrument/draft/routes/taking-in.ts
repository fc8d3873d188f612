import { refused, seeOther, type Reply } from '#http'
import type { Ask } from '#people'
import { takeInChecklist } from '../../checklist/actions.ts'
import { checklistFormat } from '../../checklist/format.ts'
import { checklistsToRead } from '../../checklist/store.ts'
import type { Edition } from '../../edition.ts'
import { takeIn } from '../../held/actions.ts'
import { differingIn } from '../../held/differing.ts'
import { fileOf, type EditionText } from '../../held/file.ts'
import type { EditionNeeds } from '../../routes/needs.ts'
import { secondPage } from '../pages/second.ts'
import { pathsOf } from './loading.ts'

const sameText = (one: Edition, other: Edition): boolean => fileOf(one).fingerprint === fileOf(other).fingerprint

/** What an edition says of the instrument, and nothing that only its file says. */
const partsOf = (edition: Edition): object => JSON.parse(fileOf(edition).text) as object

/** Takes an edition in as it was published; asked about first where another of its name and version is here. */
export const takeEdition = async (
  needs: EditionNeeds,
  ask: Ask,
  edition: Edition,
  { isSure }: { readonly isSure: boolean },
): Promise<Reply> => {
  const paths = pathsOf(ask)
  const all = await ask.read(tx => needs.editions.readable(tx))
  const alike = all.filter(({ name, version }) => name === edition.name && version === edition.version)
  const same = alike.find(each => sameText(each, edition))
  // An edition that the programme offers is taken in as one’s own.
  if (same !== undefined && needs.editions.shipped().includes(same)) return seeOther(`${paths.all}?done=held-already`)
  const here = same === undefined ? alike[0] : undefined
  const { id: _, ...file } = edition
  if (here !== undefined && !isSure) {
    const text = JSON.stringify(file)
    return refused(
      secondPage(ask.frame, {
        ...{ paths, kind: 'edition', here: { ...here, href: paths.one(here.id) }, text },
        differing: differingIn(partsOf(here), partsOf(edition)),
      }),
    )
  }
  return seeOther(
    (await takeIn(ask, file)) ? `${paths.one(fileOf(edition).id)}?done=taken-in` : `${paths.all}?done=held-already`,
  )
}

/** The same of a checklist. */
export const takeChecklist = async (
  ask: Ask,
  checklist: EditionText,
  { isSure }: { readonly isSure: boolean },
): Promise<Reply> => {
  const { id, text } = checklist
  const paths = pathsOf(ask)
  const { name, version } = checklistFormat.parse(JSON.parse(text))
  const alike = (await ask.read(checklistsToRead)).filter(each => each.name === name && each.version === version)
  const here = alike.some(each => each.id === id) ? undefined : alike[0]
  if (here !== undefined && !isSure)
    return refused(
      secondPage(ask.frame, {
        ...{ paths, kind: 'checklist', here: { ...here, href: paths.checklist(here.id) }, text },
        differing: differingIn(JSON.parse(here.text) as object, JSON.parse(text) as object),
      }),
    )
  const isNew = await takeInChecklist(ask, checklist)
  return seeOther(`${paths.checklist(id)}?done=${isNew ? 'taken-in' : 'held-already'}`)
}
