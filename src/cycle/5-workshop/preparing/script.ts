import { sayCount, sayDay, sayList, sayWeekday } from '#ground'
import { totalMinutes, type Step, type StepKind } from '../hour/step.ts'
import type { Recipe } from '../hour/recipe.ts'
import type { Workshop } from '../room/room.ts'
import { promise } from '../phone/promise.ts'
import type { LaidPlace } from './place.ts'
import { sayHalves, sayMinutes } from './saying.ts'
import { clockAfter, type Slot } from './timetable.ts'

/** What the facilitator says in a part of the hour, and what the part is for. */
export type Spoken = {
  readonly kind: StepKind
  readonly name: string
  readonly minutes: string
  readonly say: readonly string[]
  readonly why: string
}

/** `Thursday 26 November 2026, 18:00 to 19:06`. */
export const sayWhen = ({ heldOn, startsAt, recipe }: Pick<Workshop, 'heldOn' | 'startsAt' | 'recipe'>): string =>
  `${sayWeekday(heldOn)} ${sayDay(heldOn)}, ${startsAt} to ${clockAfter(startsAt, totalMinutes(recipe))}`

/** `Sam Okoro (Wexmoor Health Trust)`; the seat's title while nobody is named. */
export const sayPlace = ({ title, holder, organisation }: LaidPlace): string =>
  `${holder ?? title}${organisation === undefined ? '' : ` (${organisation})`}`

/** The standards of a workshop as they are called: `3 What must get better is agreed`. */
const standardName = ({ questions }: Pick<Workshop, 'questions'>, number: number): string => {
  const found = questions.find(({ standard }) => standard.number === number)
  return found === undefined ? `Standard ${number}` : `${number} ${found.standard.shortTitle}`
}

/** A part of the hour by its name. */
export const slotName = (workshop: Pick<Workshop, 'recipe' | 'questions'>, { steps: [first] }: Slot): string => {
  switch (first.kind) {
    case 'opening':
      return 'Opening'
    case 'plenary':
      return workshop.recipe.standards.length === 1 ? 'All together' : 'All together, over every standard'
    case 'rank':
      return 'What comes first: three dots each'
    case 'close':
      return 'Close'
    default:
      return first.standards.length > 1
        ? `One at each table: ${sayList(first.standards.map(number => standardName(workshop, number)))}`
        : standardName(workshop, first.standards[0] ?? 0)
  }
}

const partNames: Readonly<Record<StepKind, string>> = {
  opening: 'Opening',
  read: 'Read',
  score: 'Score alone',
  hands: 'Show hands',
  reveal: 'Reveal',
  talk: 'Talk at the tables',
  plenary: 'All together',
  rank: 'Three dots each',
  ranked: 'Reveal of the dots',
  close: 'Close',
}

/** `read 1, score ½, reveal ½, talk 4`: what a part of the hour is made of, when it is made of several. */
export const slotParts = ({ steps }: Slot): string | undefined =>
  steps.length < 2 || steps[0].kind === 'rank'
    ? undefined
    : steps
        .map(({ kind, turn, minutes }) => `${inShort[kind]}${turn === 2 ? ' again' : ''} ${sayHalves(minutes)}`)
        .join(', ')

const inShort: Readonly<Partial<Record<StepKind, string>>> = {
  read: 'read',
  score: 'score',
  hands: 'show hands',
  reveal: 'reveal',
  talk: 'talk',
  plenary: 'all together',
}

/** Each kind of part once, in the order in which it first comes: what to say in it, and what it is for. */
export const spokenOf = (workshop: Workshop, steps: readonly Step[]): readonly Spoken[] =>
  steps
    .filter(step => step.kind !== 'ranked')
    .filter((step, at, all) => all.findIndex(each => each.kind === step.kind && each.turn === step.turn) === at)
    .map(step => ({
      kind: step.kind,
      name: step.turn === 2 ? `${partNames[step.kind]} again` : partNames[step.kind],
      minutes: sayMinutes(step.minutes),
      ...words(workshop, step),
    }))

const words = ({ recipe, name }: Workshop, { kind, turn }: Step): Pick<Spoken, 'say' | 'why'> => {
  switch (kind) {
    case 'opening':
      return {
        say: [
          `Welcome to the ${name}. ${sayWhole(recipe)}`,
          announced(recipe),
          ...(recipe.shared ? [] : [promise]),
          'Somebody at each table taps ‘I’ll take notes’. What is noted goes into the record as it stands.',
        ],
        why: 'Everybody knows how the hour goes, what happens to their answer, and is at a table with people from elsewhere.',
      }
    case 'read':
      return {
        say: ['Read it for yourself. Ask now if a word is not clear; what we think of it comes later.'],
        why: 'One question in everybody’s head before anybody has an opinion.',
      }
    case 'score':
      return {
        say: [
          turn === 2
            ? 'You have heard each other. Score once more, alone. It is fine to stay where you were.'
            : 'Now score it alone, without talking. ‘I can’t judge’ is an answer too.',
        ],
        why:
          turn === 2
            ? 'Shows whether talking moved the room. It counts in place of the first score if somebody came or left.'
            : 'Nobody follows the loudest or the most senior voice.',
      }
    case 'hands':
      return {
        say: ['Your table takes this one. Raise your hand for one score: this is open, your table sees it.'],
        why: 'Tables share the standards out, and a table is too small for an unseen count.',
      }
    case 'reveal':
      return {
        say: ['This is the whole room. Look at it for a moment; nobody has to explain their own.'],
        why: 'Where we differ is the finding. There is no average, and fewer than five scores are not shown.',
      }
    case 'talk':
      return {
        say: ['At your table: what makes it that score, what shows it, and what should follow from it?'],
        why: 'Reasons and evidence, not numbers. The notes go into the record and feed the list that is ranked.',
      }
    case 'plenary':
      return {
        say: [
          'Can we agree on one score? If so, I record it, with a sentence why, as our decision.',
          'If not: we leave it to the champion, or record that there is no agreed position and what would settle it.',
        ],
        why: 'An agreed score is a named decision of the partnership. Who disagrees can have that recorded.',
      }
    case 'rank':
    case 'ranked':
      return {
        say: ['These are what the tables said should follow. Three dots each, on three of them; nobody sees whose.'],
        why: 'The room says what comes first; the plan begins from there.',
      }
    case 'close':
      return {
        say: ['Thank you. The record is ready when we stand up: everybody gets the same one.'],
        why: 'Ends the codes on all phones and makes the record.',
      }
  }
}

const sayWhole = (recipe: Recipe): string =>
  `We take ${sayCount(recipe.standards.length, 'standard')} ${recipe.shared ? 'between our tables' : 'one after another'}${
    recipe.plenaryEach ? ', agreeing after each' : ', then look at all of them together'
  }, and rank what should come first.`

/** What has to be said before anybody answers: how scores are given today. */
export const announced = (recipe: Pick<Recipe, 'shared' | 'ahead'>): string =>
  recipe.shared
    ? 'Today scores are an open show of hands at each table: everybody at your table sees yours. That is because a table is too small to count unseen scores without giving people away.'
    : `Scores are unseen: each of us answers alone, and we see the room’s count all at once.${
        recipe.ahead ? ' Some of us answered ahead; their answers are in the same box.' : ''
      }`

/** What to have ready before people come. */
export const before = (workshop: Pick<Workshop, 'recipe'>, tables: number): readonly string[] => [
  'The big screen on the computer that shows on the wall; the controls on another, in front of you.',
  `${tables === 1 ? 'One table' : `${sayCount(tables, 'table')} with their letters`}, and each table’s papers on it.`,
  'Wi-Fi for phones, and its password on the wall. Who has no phone works on paper: you enter the score, and so you see it; say so to them.',
  ...(workshop.recipe.ahead ? ['Nothing to do about answers given ahead: they wait unseen for their reveal.'] : []),
]
