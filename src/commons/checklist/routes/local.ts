import { readForm, summaryOf, type Form } from '#forms'
import { mistaken, seeOther, shown, type Markup, type Reply } from '#http'
import type { Ask } from '#people'
import type { Checklist } from '../checklist.ts'
import { keepLocals } from '../local/actions.ts'
import { isWebLink, type Local } from '../local/local.ts'
import { localOf } from '../local/store.ts'
import { localPage } from '../pages/local.ts'
import { checklistPaths } from '../paths.ts'
import { checklistsShipped } from '../shipped/store.ts'
import { found } from './opening.ts'

/** The checklist whose area this is: there is one name now, in whatever version. */
const checklistHere = (): Checklist => found(checklistsShipped().all[0])

const pageOf = async (ask: Ask, form?: Form): Promise<Markup> => {
  const checklist = checklistHere()
  const local = await ask.read(tx => localOf(tx, checklist.name))
  const standing = (name: string): string => {
    const [key = '', part] = name.split('.')
    return (part === 'link' ? local.get(key)?.link : local.get(key)?.words) ?? ''
  }
  return localPage(ask.frame, {
    ...{ paths: checklistPaths(ask.partnership.id), checklist, local, mayWrite: ask.may('checklist.arrange') },
    value: name => form?.typed(name) ?? standing(name),
    mistake: name => form?.mistakeOf(name)?.words,
    mistakes: summaryOf(form?.mistakes ?? []),
  })
}

/** Whom to ask here, to read or to write. */
export const showLocal = async (ask: Ask): Promise<Reply> => shown(await pageOf(ask))

const readLocal = (form: Form, { key, name }: Checklist['local'][number]): Local => {
  const words = form.line(`${key}.words`, { called: name, max: 300 })
  const link = form.line(`${key}.link`, { called: `The link for “${name}”`, max: 1000 })
  if (link !== '' && !isWebLink(link)) form.complain(`${key}.link`, 'The link must begin with https:// or http://')
  return { key, words, link }
}

/** Saves what is said of each; what has a mistake is asked again, and the rest is kept. */
export const saveLocal = async (ask: Ask): Promise<Reply> => {
  const checklist = checklistHere()
  const form = readForm(ask.asked.body)
  const read = checklist.local.map(each => readLocal(form, each))
  const isRight = ({ key }: Local): boolean =>
    [`${key}.words`, `${key}.link`].every(name => form.mistakeOf(name) === undefined)
  const posted = read.filter(each => form.has(`${each.key}.words`) && isRight(each))
  await keepLocals(ask, checklist.name, posted)
  return form.mistakes.length > 0
    ? mistaken(await pageOf(ask, form))
    : seeOther(checklistPaths(ask.partnership.id).local)
}
