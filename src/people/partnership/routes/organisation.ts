import { readForm } from '#forms'
import { type Reply, mistaken, orAbsent, seeOther, shown } from '#http'
import type { Ask } from '../../access/ask.ts'
import { type OrganisationKind, organisationKinds } from '../organisation.ts'
import { organisationForm } from '../pages/organisation.ts'
import { keepOrganisation, organisationsOf } from '../store/organisations.ts'
import { complainIfTaken, endWords, ending } from './listed.ts'
import { registerOf, whole } from './paths.ts'

const organisationIn = (ask: Ask) =>
  ask.read(async tx => {
    const id = ask.asked.params['organisation']
    if (id === undefined) return {}
    return {
      organisation: orAbsent((await organisationsOf(tx)).find(each => each.id === id)),
      endable: endWords.organisation,
    }
  })

export const showOrganisation = async (ask: Ask): Promise<Reply> =>
  shown(organisationForm(ask.frame, { ...whole(ask), ...(await organisationIn(ask)) }))

export const saveOrganisation = async (ask: Ask): Promise<Reply> => {
  const there = await organisationIn(ask)
  const known = 'organisation' in there ? there.organisation : undefined
  const left = known && (await ending(ask, 'organisation', known, known.name))
  if (left !== undefined) return left
  const form = readForm(ask.asked.body)
  const name = form.line('name', { called: 'Name', needed: 'Enter the organisation’s name', max: 120 })
  const kinds = Object.keys(organisationKinds) as OrganisationKind[]
  const kind = form.choice('kind', kinds, { called: 'The kind', needed: 'Choose what kind of body it is' })
  const is = form.choices('is', ['statutory', 'provider'])
  complainIfTaken(form, name, await ask.read(organisationsOf), known?.id)
  if (form.mistakes.length > 0 || kind === undefined) {
    return mistaken(organisationForm(ask.frame, { ...whole(ask), ...there, form }))
  }
  const id = known?.id ?? ask.world.newId<'organisation'>()
  const said = { id, name, kind, statutory: is.includes('statutory'), provider: is.includes('provider') }
  await ask.write(tx => keepOrganisation(tx, ask.partnership.id, said))
  return seeOther(registerOf(ask))
}
