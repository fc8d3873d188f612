import { isBlank } from '#ground'
import type { ServingKinds } from '#plans'
import { activityKind } from '../agreement/support.ts'
import { linesById } from '../lines/store.ts'
import { sayWhen } from './when.ts'

/** What of this room serves outcomes, by the word under which its picks are kept. */
export const supportServing: ServingKinds = {
  [activityKind]: {
    title: 'Consultancy activities',
    of: async (tx, ids, { own }) =>
      (await linesById(tx, ids))
        .filter(({ list, isRemoved }) => list === 'activity' && !isRemoved)
        .map(({ id, says, exercise }) => {
          const note = [says['programme'] ?? '', sayWhen(says['when'] ?? '')]
            .filter(words => !isBlank(words))
            .join(' · ')
          return {
            ...{
              id,
              words: says['activity'] ?? '',
              href: `${own}/exercises/${exercise}/support/consultancy#activity-${id}`,
            },
            ...(note === '' ? {} : { note }),
          }
        }),
  },
}
