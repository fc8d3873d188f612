import { sayList } from '#ground'
import type { HelpRefusal } from './help.ts'

/** Why help can't be offered, asked for or answered so. */
export const sayHelpRefusal = (refusal: HelpRefusal): string => {
  switch (refusal.kind) {
    case 'absent':
      return 'It is not there any more'
    case 'withdrawn':
      return 'It is not offered any more'
    case 'own':
      return 'It is your own partnership’s'
    case 'asked-already':
      return 'Your partnership has asked for this introduction already'
    case 'answered':
      return 'It has been answered'
    case 'names-us':
      return `Names are shown when both sides have said yes, and these words give yours away or name others: ${sayList(refusal.found)}. Take them out`
  }
}
