import { sayCount, sayDay } from '#ground'
import type { ElementRefusal } from './element.ts'
import type { EventRefusal } from './event.ts'
import type { PlaceRefusal } from './places.ts'

const stale =
  'Somebody changed it while you were writing. What stands now is on its page; yours is below and is not saved'

/** Why an element can't be kept so. */
export const sayElementRefusal = (refusal: ElementRefusal): string => {
  switch (refusal.kind) {
    case 'absent':
      return 'It is not in the catalogue any more'
    case 'stale':
      return stale
    case 'same-name':
      return `There is an element called ${refusal.name} already. Give this one another name`
  }
}

/** Why an event can't be kept or recorded so. */
export const sayEventRefusal = (refusal: EventRefusal): string => {
  switch (refusal.kind) {
    case 'absent':
      return 'It is not in the catalogue any more'
    case 'stale':
      return stale
    case 'same-name':
      return `There is an event called ${refusal.name} on that day already. Give this one another title or day`
    case 'past':
      return `It began on ${sayDay(refusal.begins)}, so nobody can sign up any more. You can put it on record as held`
    case 'sign-up-over':
      return `The last day to sign up, ${sayDay(refusal.by)}, is past. Change it first`
    case 'too-few-places':
      return `${sayCount(refusal.confirmed, 'place')} ${refusal.confirmed === 1 ? 'is' : 'are'} confirmed already. There cannot be fewer than that`
    case 'to-come':
      return `Its last day, ${sayDay(refusal.ends)}, has not come yet`
    case 'held':
      return 'It is on record as held'
    case 'cancelled':
      return 'It is cancelled'
  }
}

/** Why people can't be put down, or be said to have come. */
export const sayPlaceRefusal = (refusal: PlaceRefusal): string => {
  switch (refusal.kind) {
    case 'absent':
      return 'It is not in the catalogue any more'
    case 'stale':
      return 'Somebody else of your partnership changed who goes while you were writing. What stands now is on this page; yours is in the form and not saved yet'
    case 'not-open':
      return 'Sign-up has not begun'
    case 'sign-up-over':
      return `The last day to sign up, ${sayDay(refusal.by)}, is past. You can still name others, or fewer`
    case 'held':
      return 'It was held. Say who came'
    case 'cancelled':
      return 'It is cancelled'
    case 'begun':
      return `It began on ${sayDay(refusal.begins)}. Say who came`
    case 'to-come':
      return `It begins on ${sayDay(refusal.begins)}: nobody can have come yet`
  }
}
