import type { Id } from '#ground'

const years = (chosen: readonly Id<'exercise'>[]): string =>
  chosen.length === 0 ? '' : `?${chosen.map(id => `years=${id}`).join('&')}`

/** Where what has moved is read, for the years that were chosen; without any, for the last two. */
export const movedPaths = (partnership: Id<'partnership'>, chosen: readonly Id<'exercise'>[] = []) => {
  const page = `/partnerships/${partnership}/moved`
  return {
    page: `${page}${years(chosen)}`,
    /** Where the years are chosen. */
    choosing: page,
    standard: (exercise: Id<'exercise'>, standard: number): string => `${page}/${exercise}/${standard}${years(chosen)}`,
    file: (kind: 'xlsx' | 'csv' | 'docx' | 'pdf'): string => `${page}.${kind}${years(chosen)}`,
  }
}

export type MovedPaths = ReturnType<typeof movedPaths>

/** The same addresses as the server takes them. */
export const movedPattern = '/partnerships/:partnership/moved'
