import type { Id } from '#ground'

/** Where the principles of a programme's regions are kept. */
export const principlePaths = (programme: Id<'programme'>) => {
  const desk = `/programmes/${programme}`
  const of = (region: Id<'region'>): string => `${desk}/regions/${region}/principles`
  return {
    desk,
    all: `${desk}/principles`,
    of,
    added: (region: Id<'region'>): string => `${of(region)}/new`,
    one: (region: Id<'region'>, id: Id<'principle'>): string => `${of(region)}/${id}`,
    place: (region: Id<'region'>, id: Id<'principle'>): string => `${of(region)}/${id}/place`,
  }
}

export type PrinciplePaths = ReturnType<typeof principlePaths>
