import { sayList } from '#ground'
import { textLabels } from './practice.ts'
import { sayTelling } from './telling.ts'
import type { PracticeRefusal } from './publishing.ts'

/** Why a record can't be kept, published or named so. */
export const sayPracticeRefusal = (refusal: PracticeRefusal): string => {
  switch (refusal.kind) {
    case 'absent':
      return 'It is not there any more'
    case 'stale':
      return 'Somebody changed it since you opened the page. Read what it says now'
    case 'unfinished':
      return `To be published it has to say more: ${sayList(refusal.missing.map(name => textLabels[name].toLowerCase()))}`
    case 'names-us':
      return `It would be read without the partnership’s name, and its words give the name away or name people: ${sayTelling(refusal.found)}. Take that out, or let the champion agree to the name first`
    case 'names-others':
      return `It names another partnership, which has not agreed to that: ${sayTelling(refusal.found)}. Take that out, also where your own name is shown`
    case 'was-named':
      return 'It was read under the partnership’s name, so whoever kept its address knows whose it is. Let the champion agree to this text, or make a copy, which has an address of its own, and publish that without the name'
    case 'not-asked':
      return 'There is nothing to agree to or to withdraw here'
  }
}
