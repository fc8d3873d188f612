import { readForm, type Form } from '#forms'
import type { Id } from '#ground'
import { mistaken, orAbsent, refused, seeOther, shown, type Markup, type Reply, type Route } from '#http'
import type { AtDesk, ShownMistake } from '#people'
import type { SupportNeeds } from '../../needs.ts'
import { addElement, sayElement } from '../actions/elements.ts'
import type { Element, ElementRefusal } from '../element.ts'
import { standardsNamed } from '../helps.ts'
import { catalogElementPage } from '../pages/catalog-element.ts'
import { elementFormPage } from '../pages/element-form.ts'
import { catalogPaths } from '../paths.ts'
import { sayElementRefusal } from '../refusals.ts'
import { elementsOf } from '../store/elements.ts'
import { takesOf } from '../store/take.ts'
import { atOffer, namedTakes } from './at-offer.ts'
import { readElement, typedElement } from './reading.ts'

export const elementCatalogRoutes = (needs: SupportNeeds): readonly Route[] => [
  atOffer(needs, 'GET', '/elements/new', 'offer.keep', async desk => shown(formOf(needs, desk, readForm({})))),
  atOffer(needs, 'POST', '/elements/new', 'offer.keep', desk => add(needs, desk)),
  atOffer(needs, 'GET', '/elements/:element', 'offer.read', async desk => shown(await one(needs, desk))),
  atOffer(needs, 'GET', '/elements/:element/wording', 'offer.keep', async desk => {
    const element = await elementIn(desk)
    return shown(formOf(needs, desk, readForm(typedElement(element)), { element }))
  }),
  atOffer(needs, 'POST', '/elements/:element/wording', 'offer.keep', desk => change(needs, desk)),
  atOffer(needs, 'POST', '/elements/:element/place', 'offer.keep', desk => place(needs, desk)),
]

type More = { readonly element?: Element; readonly version?: number; readonly refusal?: ShownMistake }

const formOf = (needs: SupportNeeds, desk: AtDesk, form: Form, more: More = {}): Markup =>
  elementFormPage(desk.frame, {
    ...{
      programme: desk.programme.name,
      paths: catalogPaths(desk.programme.id),
      editions: needs.editions.shipped(),
      form,
    },
    ...more,
    version: more.version ?? more.element?.version ?? 0,
  })

const elementIn = async (desk: AtDesk): Promise<Element> =>
  orAbsent((await desk.read(elementsOf)).find(({ id }) => id === desk.asked.params['element']))

const one = async (needs: SupportNeeds, desk: AtDesk, refusal?: ShownMistake): Promise<Markup> => {
  const element = await elementIn(desk)
  const takes = await desk.read(tx => takesOf(tx, { kind: 'element', of: element.id }))
  return catalogElementPage(desk.frame, {
    ...{ programme: desk.programme.name, paths: catalogPaths(desk.programme.id), element, refusal },
    ...{ standards: standardsNamed(element.helps, needs.editions.shipped()), takes: namedTakes(desk, takes) },
    mayKeep: desk.may('offer.keep'),
  })
}

const refusalShown = (refusal: ElementRefusal): ShownMistake => ({
  text: sayElementRefusal(refusal),
  href: refusal.kind === 'same-name' ? '#name' : '#main-content',
})

const add = async (needs: SupportNeeds, desk: AtDesk): Promise<Reply> => {
  const form = readForm(desk.asked.body)
  const said = readElement(form, needs.editions.shipped())
  if (form.mistakes.length > 0) return mistaken(formOf(needs, desk, form))
  const added = await addElement(desk, said)
  if (added.ok) return seeOther(catalogPaths(desk.programme.id).element(added.value))
  return refused(formOf(needs, desk, form, { refusal: refusalShown(added.refusal) }))
}

const versionIn = (form: Form): number => form.wholeNumber('version', { min: 0, max: 2 ** 31 - 2 }) ?? 0

const change = async (needs: SupportNeeds, desk: AtDesk): Promise<Reply> => {
  const element = await elementIn(desk)
  const form = readForm(desk.asked.body)
  const version = versionIn(form)
  const said = readElement(form, needs.editions.shipped())
  if (form.mistakes.length > 0) return mistaken(formOf(needs, desk, form, { element, version }))
  const changed = await sayElement(desk, { id: element.id, seen: version }, said)
  if (changed.ok) return seeOther(catalogPaths(desk.programme.id).element(element.id))
  const refusal = refusalShown(changed.refusal)
  return refused(formOf(needs, desk, form, { element, version: element.version, refusal }))
}

const place = async (needs: SupportNeeds, desk: AtDesk): Promise<Reply> => {
  const id = orAbsent(desk.asked.params['element']) as Id<'element'>
  const form = readForm(desk.asked.body)
  const move = orAbsent(form.choice('move', ['out', 'back'] as const))
  const moved = await sayElement(desk, { id, seen: versionIn(form) }, { isWithdrawn: move === 'out' })
  if (moved.ok) return seeOther(catalogPaths(desk.programme.id).element(id))
  orAbsent(moved.refusal.kind === 'absent' ? undefined : id)
  return refused(await one(needs, desk, { text: sayElementRefusal(moved.refusal), href: '#place' }))
}
