import { exercisePath } from '#exercise'
import type { Shelved } from '#support'
import { wordAndPdf, type OnShelf, type Place } from './on-shelf.ts'

/** The support agreement: every version that somebody signed, the newest first, and the draft while it reads otherwise. */
export const supportOnShelf = (place: Place, shelved: Shelved | undefined): readonly OnShelf[] => {
  const what = 'Thirteen sections with the consultancy plan, and the signature block for both sides.'
  if (shelved === undefined)
    return [
      {
        ...{ name: 'Support agreement', what, state: 'Not yet' },
        held: {
          why: sayNoSupport,
          cure: {
            text: 'Go to the support agreement',
            href: `${exercisePath(place.partnership, place.exercise)}/support`,
          },
        },
      },
    ]
  const files = (query = '') => wordAndPdf(place, 'support-agreement', query)
  return [
    ...shelved.versions.toReversed().map(({ version, isWhole, isInForce }) => ({
      name: `Support agreement, version ${version}`,
      what: isInForce
        ? 'The last version that both sides signed.'
        : isWhole
          ? 'It held before.'
          : 'It is not signed by both sides.',
      state: isInForce ? 'In force' : isWhole ? 'Held before' : 'Not in force',
      files: files(`?version=${version}`),
    })),
    ...(shelved.isChanged ? [{ name: 'Support agreement', what, state: 'Draft', files: files() }] : []),
  ]
}

export const sayNoSupport = 'Nobody has begun the support agreement.'
