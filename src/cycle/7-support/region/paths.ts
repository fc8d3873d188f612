import type { Id } from '#ground'
import type { RegionalYear } from './year.ts'

/** Where a region's view stands, and what other bodies offer there. */
export const regionPaths = (programme: Id<'programme'>, region: Id<'region'>) => {
  const own = `/programmes/${programme}/regions/${region}/support`
  return {
    programme: `/programmes/${programme}`,
    view: own,
    viewOf: ({ from }: RegionalYear): string => `${own}?year=${from}`,
    newElsewhere: `${own}/elsewhere/new`,
    elsewhere: (id: Id): string => `${own}/elsewhere/${id}`,
    elsewherePlace: (id: Id): string => `${own}/elsewhere/${id}/place`,
    paper: (form: 'docx' | 'pdf' | 'xlsx' | 'csv', { from }: RegionalYear): string =>
      `${own}/regional-view.${form}?year=${from}`,
    otherBodies: ({ from }: RegionalYear): string => `${own}/other-bodies.csv?year=${from}`,
  }
}

export type RegionPaths = ReturnType<typeof regionPaths>
