import { readForm, summaryOf, type Form } from '#forms'
import { mistaken, seeOther, shown, type Markup, type Reply } from '#http'
import type { Ask } from '#people'
import type { Checklist } from '../checklist.ts'
import { keepLocals } from '../local/actions.ts'
import { isWebLink, type Typed } from '../local/local.ts'
import { localOf } from '../local/store.ts'
import { localPage, seenName } from '../pages/local.ts'
import { checklistPaths } from '../paths.ts'
import { checklistsShipped } from '../shipped/store.ts'
import { found } from './opening.ts'

/** The checklist whose area this is: there is one name now, in whatever version. */
const checklistHere = (): Checklist => found(checklistsShipped().all[0])

/** What was posted: what stands wrong or in conflict is asked again, with what the page had shown where that is still to be known. */
type Posted = { readonly form: Form; readonly isSeen: (key: string) => boolean }

const pageOf = async (ask: Ask, posted?: Posted): Promise<Markup> => {
  const checklist = checklistHere()
  const local = await ask.read(tx => localOf(tx, checklist.name))
  const form = posted?.form
  const standing = (name: string): string => {
    const [key = '', part] = name.split('.')
    return (part === 'link' ? local.get(key)?.link : local.get(key)?.words) ?? ''
  }
  return localPage(ask.frame, {
    ...{ paths: checklistPaths(ask.partnership.id), checklist, local, mayWrite: ask.may('checklist.arrange') },
    value: name => form?.typed(name) ?? standing(name),
    seen: name => (posted?.isSeen(keyIn(name)) === false ? posted.form.typed(seenName(name)) : standing(name)),
    mistake: name => form?.mistakeOf(name)?.words,
    mistakes: summaryOf(form?.mistakes ?? []),
  })
}

const keyIn = (name: string): string => name.split('.')[0] ?? ''

/** Whom to ask here, to read or to write. */
export const showLocal = async (ask: Ask): Promise<Reply> => shown(await pageOf(ask))

const readLocal = (form: Form, { key, name }: Checklist['local'][number]): Typed => {
  const words = form.line(`${key}.words`, { called: name, max: 300 })
  const link = form.line(`${key}.link`, { called: `The link for “${name}”`, max: 1000 })
  if (link !== '' && !isWebLink(link)) form.complain(`${key}.link`, 'The link must begin with https:// or http://')
  const seen = { words: form.typed(seenName(`${key}.words`)), link: form.typed(seenName(`${key}.link`)) }
  return { typed: { key, words, link }, seen }
}

/** Saves what is said of each; what has a mistake or was written by somebody else meanwhile is asked again, and the rest is kept. */
export const saveLocal = async (ask: Ask): Promise<Reply> => {
  const checklist = checklistHere()
  const form = readForm(ask.asked.body)
  const read = checklist.local.map(each => readLocal(form, each))
  const isRight = (key: string): boolean =>
    [`${key}.words`, `${key}.link`].every(name => form.mistakeOf(name) === undefined)
  const right = read.map(({ typed }) => typed.key).filter(key => form.has(`${key}.words`) && isRight(key))
  const conflicts = await keepLocals(
    ask,
    checklist.name,
    read.filter(({ typed }) => right.includes(typed.key)),
  )
  for (const { key, words, link } of conflicts)
    form.complain(
      `${key}.words`,
      `Somebody else wrote “${[words, link].filter(Boolean).join(', ')}” while you were typing. Save again to put yours in its place`,
    )
  return form.mistakes.length > 0
    ? mistaken(await pageOf(ask, { form, isSeen: key => right.includes(key) }))
    : seeOther(checklistPaths(ask.partnership.id).local)
}
