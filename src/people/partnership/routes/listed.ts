import type { Form } from '#forms'
import type { Id } from '#ground'
import { type Reply, seeOther, shown } from '#http'
import type { Ask } from '../../access/ask.ts'
import { endingPage } from '../pages/ending.ts'
import { end } from '../store/ending.ts'
import { registerOf, whole } from './paths.ts'

/** Two of one name cannot be told apart, and are mostly the same form sent twice. */
export const complainIfTaken = (
  form: Form,
  name: string,
  known: readonly { readonly id: Id; readonly name: string }[],
  own: Id | undefined,
): void => {
  const taken = known.some(each => each.id !== own && each.name.toLowerCase() === name.toLowerCase())
  if (taken) form.complain('name', `${name} is in the list already`)
}

/** Only an organisation of this partnership can be picked. */
export const pickedOrganisation = (form: Form, organisations: readonly { readonly id: Id<'organisation'> }[]) => {
  const ids = organisations.map(each => each.id)
  const picked = form.choice('organisation', ids, { called: 'The organisation' })
  return picked === undefined ? {} : { organisation: picked }
}

export const endWords = { organisation: 'Remove it', group: 'End this group', seat: 'Remove this seat' } as const

/** Asked to end something: first the question, then, once answered, the end. */
export const ending = async (
  ask: Ask,
  noun: keyof typeof endWords,
  { id }: { readonly id: Id },
  what: string,
): Promise<Reply | undefined> => {
  const act = ask.asked.body['do']
  if (act === 'end') return shown(endingPage(ask.frame, { ...whole(ask), endable: endWords[noun], what }))
  if (act !== 'end-now') return undefined
  await ask.write(tx => end(tx, noun, id, ask.now))
  return seeOther(registerOf(ask))
}
