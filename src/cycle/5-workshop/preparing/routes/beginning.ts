import { exerciseOf, sittingsOf, type Exercise, type Sitting } from '#exercise'
import { readForm, type Form } from '#forms'
import { dayOf } from '#ground'
import { Absent, mistaken, orAbsent, refused, seeOther, shown, type Reply, type Route } from '#http'
import type { Edition } from '#instrument'
import { memberRoute, type Ask } from '#people'
import { submittedAnswersOf } from '#scoring'
import { readyRecipe } from '../../hour/recipe.ts'
import type { WorkshopNeeds } from '../../needs.ts'
import { workshopPath, yearRoute } from '../../paths.ts'
import { workshopsOf } from '../../store/workshop.ts'
import { prepareWhole } from '../actions.ts'
import { sayChangeRefusal } from '../change.ts'
import { offered } from '../choosing.ts'
import { likelyDay, likelyGroup, likelyPeople, type Offer } from '../offer.ts'
import { newPage, type NewView } from '../pages/new.ts'
import { workshopsPage } from '../pages/workshops.ts'
import { readPeople, readWhen, typedWhen } from './form.ts'
import { questionsOf, titlesOf } from './loading.ts'

/** The workshops of a year, and beginning one. */
export const beginningRoutes = (needs: WorkshopNeeds): readonly Route[] => [
  memberRoute(needs, { method: 'GET', path: yearRoute, ability: 'partnership.read', handle: showWorkshops }),
  memberRoute(needs, {
    method: 'GET',
    path: `${yearRoute}/new`,
    ability: 'workshop.run',
    handle: ask => showNew(needs, ask),
  }),
  memberRoute(needs, {
    method: 'POST',
    path: `${yearRoute}/new`,
    ability: 'workshop.run',
    handle: ask => begin(needs, ask),
  }),
]

/** Scores are agreed and recorded until the positions are confirmed. */
const isTime = ({ phase }: Exercise): boolean => phase === 'gather' || phase === 'agree'

const showWorkshops = async (ask: Ask): Promise<Reply> => {
  const view = await ask.read(async tx => {
    const exercise = orAbsent(await exerciseOf(tx, ask.asked.params['exercise'] ?? ''))
    const sittings = await sittingsOf(tx, exercise.id)
    return { exercise, groups: sittings.map(({ group }) => group), workshops: await workshopsOf(tx, exercise.id) }
  })
  const mayRun = (group: string): boolean => ask.may('workshop.run', group)
  const mayPrepare = isTime(view.exercise) && view.groups.some(({ id }) => mayRun(id))
  return shown(workshopsPage(ask.frame, { ...view, partnership: ask.partnership.id, mayRun, mayPrepare }))
}

type Beginning = Omit<NewView, 'form' | 'standards'> & {
  readonly edition: Edition
  readonly answers: Awaited<ReturnType<typeof submittedAnswersOf>>
}

/** The year, with those groups of it whose workshops this person may run. */
const beginningOf = async (needs: WorkshopNeeds, ask: Ask): Promise<Beginning> => {
  const found = await ask.read(async tx => {
    const exercise = orAbsent(await exerciseOf(tx, ask.asked.params['exercise'] ?? ''))
    return {
      exercise,
      edition: await needs.editions.pinned(tx, exercise),
      sittings: await sittingsOf(tx, exercise.id),
      answers: await submittedAnswersOf(tx, exercise.id),
    }
  })
  const sittings = found.sittings.filter(({ group }) => ask.may('workshop.run', group.id))
  if (sittings.length === 0 && found.sittings.length > 0) throw new Absent()
  return { ...found, sittings, partnership: ask.partnership.id }
}

const showNew = async (needs: WorkshopNeeds, ask: Ask): Promise<Reply> => {
  const beginning = await beginningOf(needs, ask)
  const wanted = beginning.sittings.find(({ group }) => group.id === ask.asked.query['group'])
  const sitting = wanted ?? likelyGroup(beginning.sittings)
  const standards = offersOf(beginning, sitting)
  const form = readForm({
    standards: standards.filter(({ isChosen }) => isChosen).map(({ standard }) => String(standard)),
    people: String(likelyPeople(sitting)),
    group: sitting?.group.id ?? '',
    ...typedWhen({ heldOn: likelyDay(sitting, dayOf(ask.now)), startsAt: '14:00' }),
  })
  return shown(newPage(ask.frame, { ...beginning, standards, form }))
}

/** Every standard, those chosen that are worth most of what the group looks at. */
const offersOf = ({ exercise, edition, answers }: Beginning, sitting: Sitting | undefined): readonly Offer[] => {
  const titles = titlesOf(edition, exercise)
  const asked = sitting?.standards ?? titles.map(({ number }) => number)
  const every = offered(
    titles.map(({ number }) => number),
    answers,
    titles.length,
  )
  const chosen = offered(asked, answers).filter(({ isChosen }) => isChosen)
  return titles.flatMap(({ number, title }) => {
    const offer = every.find(({ standard }) => standard === number)
    return offer === undefined
      ? []
      : [{ ...offer, title, isChosen: chosen.some(({ standard }) => standard === number) }]
  })
}

const begin = async (needs: WorkshopNeeds, ask: Ask): Promise<Reply> => {
  const beginning = await beginningOf(needs, ask)
  const form = readForm(ask.asked.body)
  const wanted = readBeginning(form, beginning)
  const again = (): NewView => ({
    ...beginning,
    standards: offersOf(beginning, wanted?.sitting ?? likelyGroup(beginning.sittings)),
    form,
  })
  if (wanted === undefined) return mistaken(newPage(ask.frame, again()))
  const { exercise, edition } = beginning
  if (!isTime(exercise)) {
    form.complain('standards', 'The positions are confirmed, so nothing more is scored this year.')
    return refused(newPage(ask.frame, again()))
  }
  const { sitting, standards, people, heldOn, startsAt } = wanted
  const prepared = await prepareWhole(
    ask,
    {
      ...{ partnership: ask.partnership.id, exercise: exercise.id, group: sitting.group.id },
      ...{ name: `${sitting.group.name} workshop`, partnershipName: ask.partnership.name, heldOn, startsAt },
      recipe: readyRecipe(standards, people),
      questions: questionsOf(edition, exercise, standards),
    },
    sitting.group.seats,
  )
  if (!prepared.ok) {
    form.complain('standards', sayChangeRefusal(prepared.refusal))
    return refused(newPage(ask.frame, again()))
  }
  return seeOther(workshopPath({ partnership: ask.partnership.id, workshop: prepared.value }))
}

const readBeginning = (form: Form, { sittings }: Beginning) => {
  const groups = sittings.map(({ group }) => group.id)
  const group = form.choice('group', groups, { called: 'The group', needed: 'Choose the group that meets' })
  const sitting = sittings.find(each => each.group.id === group)
  const offer = sitting?.standards ?? [...new Set(sittings.flatMap(({ standards }) => standards))]
  const standards = form
    .choices('standards', [...new Set([...offer, ...sittings.flatMap(each => each.standards)])].map(String), {
      called: 'Each standard',
      needed: 'Choose at least one standard',
    })
    .map(Number)
    .toSorted((a, b) => a - b)
  const foreign = standards.filter(number => sitting !== undefined && !sitting.standards.includes(number))
  if (foreign.length > 0)
    form.complain('standards', `${sitting?.group.name ?? ''} does not look at standard ${foreign.join(', ')} this year`)
  const people = readPeople(form)
  const when = readWhen(form)
  if (form.mistakes.length > 0 || sitting === undefined || people === undefined || when === undefined) return undefined
  return { sitting, standards, people, ...when }
}
