import { readForm, type Form } from '#forms'
import { dayOf } from '#ground'
import { mistaken, orAbsent, refused, seeOther, shown, type Reply, type Route } from '#http'
import { memberRoute, type Ask, type MemberRoute } from '#people'
import type { Recipe } from '../../hour/recipe.ts'
import type { WorkshopNeeds } from '../../needs.ts'
import { workshopPath, workshopRoute } from '../../paths.ts'
import type { Workshop } from '../../room/room.ts'
import { changePrepared, layTables, type Laid } from '../actions.ts'
import { sayChangeRefusal } from '../change.ts'
import { detailsPage } from '../pages/details.ts'
import { preparedPage } from '../pages/prepared.ts'
import { recipePage, type RecipeView } from '../pages/recipe.ts'
import { tablesPage, type TablesView } from '../pages/tables.ts'
import { hourOf, papersFrom } from '../papers.ts'
import { placesOf, sentAheadOf } from '../store.ts'
import { readRecipe, readTables, readWhen, recipeForm, tablesForm, typedWhen } from './form.ts'
import { loadedIn, questionsOf, titlesOf, type Loaded } from './loading.ts'

/** What stands of a workshop, and changing it until it begins. */
export const changingRoutes = (needs: WorkshopNeeds): readonly Route[] => {
  const route = (method: MemberRoute['method'], page: string, handle: (ask: Ask) => Promise<Reply>): Route =>
    memberRoute(needs, { method, path: `${workshopRoute}${page}`, ability: 'workshop.run', handle })
  return [
    route('GET', '', ask => showPrepared(needs, ask)),
    route('GET', '/details', ask => showDetails(needs, ask)),
    route('POST', '/details', ask => saveDetails(needs, ask)),
    route('GET', '/recipe', ask => showRecipe(needs, ask)),
    route('POST', '/recipe', ask => saveRecipe(needs, ask)),
    route('GET', '/tables', ask => showTables(needs, ask)),
    route('POST', '/tables', ask => saveTables(needs, ask)),
  ]
}

const prepared = async (needs: WorkshopNeeds, ask: Ask, refusal?: string) => {
  const { room, sitting, places, sent } = await ask.read(async tx => {
    const loaded = await loadedIn(tx, needs, ask)
    const { id } = loaded.room.workshop
    return { ...loaded, places: await placesOf(tx, id), sent: await sentAheadOf(tx, id) }
  })
  return preparedPage(ask.frame, {
    ...{ room, groupName: sitting.group.name, asked: sent.length, today: dayOf(ask.now) },
    papers: papersFrom(room, places),
    publicUrl: needs.publicUrl,
    ...(refusal === undefined ? {} : { refusal }),
  })
}

const showPrepared = async (needs: WorkshopNeeds, ask: Ask): Promise<Reply> => shown(await prepared(needs, ask))

const begun = sayChangeRefusal({ kind: 'opened' })

const pathOf = ({ partnership, id }: Workshop): string => workshopPath({ partnership, workshop: id })

/** Every screen of the workshop looks again; then back to what stands. */
const saved = (needs: WorkshopNeeds, workshop: Workshop): Reply => {
  needs.live.nudge(workshop.id)
  return seeOther(pathOf(workshop))
}

const showDetails = async (needs: WorkshopNeeds, ask: Ask): Promise<Reply> => {
  const { workshop, progress } = (await ask.read(tx => loadedIn(tx, needs, ask))).room
  if (progress.state !== 'preparing') return refused(await prepared(needs, ask, begun))
  return shown(detailsPage(ask.frame, workshop, readForm({ name: workshop.name, ...typedWhen(workshop) })))
}

const saveDetails = async (needs: WorkshopNeeds, ask: Ask): Promise<Reply> => {
  const { room, seats } = await ask.read(tx => loadedIn(tx, needs, ask))
  const form = readForm(ask.asked.body)
  const name = form.line('name', { called: 'The name', needed: 'Say what it is called', max: 80 })
  const when = readWhen(form)
  if (form.mistakes.length > 0 || when === undefined) return mistaken(detailsPage(ask.frame, room.workshop, form))
  const decision = await changePrepared(ask, room.workshop.id, { name, ...when }, seats)
  if (!decision.ok) return refused(await prepared(needs, ask, sayChangeRefusal(decision.refusal)))
  return saved(needs, room.workshop)
}

const recipeView = (
  { room: { workshop }, exercise, edition, sitting }: Loaded,
  form: Form,
  recipe: Recipe = workshop.recipe,
): RecipeView => ({
  ...{ workshop, form, recipe },
  hour: hourOf({ ...workshop, recipe, questions: questionsOf(edition, exercise, recipe.standards) }),
  standards: titlesOf(edition, exercise).filter(
    ({ number }) => sitting.standards.includes(number) || workshop.recipe.standards.includes(number),
  ),
})

const showRecipe = async (needs: WorkshopNeeds, ask: Ask): Promise<Reply> => {
  const loaded = await ask.read(tx => loadedIn(tx, needs, ask))
  if (loaded.room.progress.state !== 'preparing') return refused(await prepared(needs, ask, begun))
  return shown(recipePage(ask.frame, recipeView(loaded, recipeForm(loaded.room.workshop.recipe))))
}

const saveRecipe = async (needs: WorkshopNeeds, ask: Ask): Promise<Reply> => {
  const loaded = await ask.read(tx => loadedIn(tx, needs, ask))
  const { workshop } = loaded.room
  const form = readForm(ask.asked.body)
  const view = recipeView(loaded, form)
  const recipe = readRecipe(
    form,
    workshop.recipe,
    view.standards.map(({ number }) => number),
  )
  if (recipe === undefined) return mistaken(recipePage(ask.frame, view))
  if (form.typed('act') === 'try')
    return shown(recipePage(ask.frame, { ...recipeView(loaded, form, recipe), isTrial: true }))
  const decision = await keepRecipe(ask, loaded, recipe)
  if (!decision.ok) {
    const refusal = sayChangeRefusal(decision.refusal)
    return refused(recipePage(ask.frame, { ...recipeView(loaded, form, recipe), refusal }))
  }
  return saved(needs, workshop)
}

const keepRecipe = (ask: Ask, { room, exercise, edition, seats }: Loaded, recipe: Recipe) => {
  const questions = questionsOf(edition, exercise, recipe.standards)
  return changePrepared(ask, room.workshop.id, { recipe, questions }, seats)
}

const tablesIn = async (
  needs: WorkshopNeeds,
  ask: Ask,
): Promise<Loaded & { readonly laid: readonly Laid[]; readonly letters: readonly string[] }> =>
  ask.read(async tx => {
    const loaded = await loadedIn(tx, needs, ask)
    const { tables, workshop } = loaded.room
    const places = await placesOf(tx, workshop.id)
    const laid = tables.map(({ id, letter, callLink }) => ({
      letter,
      seats: places.filter(place => place.table === id).map(place => place.seat),
      ...(callLink === undefined ? {} : { callLink }),
    }))
    return { ...loaded, laid, letters: tables.map(({ letter }) => letter) }
  })

const showTables = async (needs: WorkshopNeeds, ask: Ask): Promise<Reply> => {
  const { room, seats, laid, letters } = await tablesIn(needs, ask)
  if (room.progress.state !== 'preparing') return refused(await prepared(needs, ask, begun))
  return shown(tablesPage(ask.frame, { workshop: room.workshop, seats, letters, form: tablesForm(laid) }))
}

const saveTables = async (needs: WorkshopNeeds, ask: Ask): Promise<Reply> => {
  const { room, seats, letters } = await tablesIn(needs, ask)
  const { workshop } = room
  const form = readForm(ask.asked.body)
  const laid = readTables(form, seats, letters.length)
  const view: TablesView = { workshop, seats, letters, form }
  if (laid === undefined) return mistaken(tablesPage(ask.frame, view))
  const decision = await layTables(ask, workshop.id, laid, seats)
  if (!decision.ok) return refused(tablesPage(ask.frame, { ...view, refusal: sayChangeRefusal(decision.refusal) }))
  needs.live.nudge(workshop.id)
  const isMixed = orAbsent(laid[0]).seats === undefined
  return seeOther(`${pathOf(workshop)}${isMixed ? '/tables' : ''}`)
}
