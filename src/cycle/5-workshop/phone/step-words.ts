import type { StepKind } from '../hour/step.ts'
import type { Room } from '../room/room.ts'

const words: Readonly<Record<StepKind, string>> = {
  opening: 'Welcome',
  read: 'Read',
  score: 'Score alone',
  hands: 'Show of hands',
  reveal: 'The room’s scores',
  talk: 'Talk at your table',
  plenary: 'The whole room',
  rank: 'Rank what comes first',
  ranked: 'What the room ranked',
  close: 'The end',
}

/** `Score alone, 3 of 6`: what is on everybody's screen, and which standard of how many. */
export const sayStep = ({ progress, workshop }: Pick<Room, 'progress' | 'workshop'>): string => {
  if (progress.state === 'preparing') return 'Before it begins'
  if (progress.state === 'closed') return 'Over'
  const { kind, standards, turn } = progress.step
  const all = workshop.recipe.standards
  const places = standards.map(standard => all.indexOf(standard) + 1).filter(place => place > 0)
  const isAboutSome = !['opening', 'rank', 'ranked', 'close'].includes(kind) && places.length < all.length
  const which = isAboutSome && places.length > 0 ? `, ${places.join(' and ')} of ${all.length}` : ''
  return `${words[kind]}${turn === 2 ? ' again' : ''}${which}`
}
