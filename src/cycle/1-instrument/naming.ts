/** What tells an edition or a checklist from others on a list. */
type Listed = { readonly id: string; readonly title: string; readonly version: number }

/** The first digits of the fingerprint that the id of a held edition ends in; a shipped one has none there. */
const digitsIn = (id: string): string | undefined => /\.([0-9a-f]{12})$/.exec(id)?.[1]?.slice(0, 8)

/** `version 1`; where another on the list has the same title and version, with what tells the two apart. */
export const versionAmong =
  (all: readonly Listed[]) =>
  ({ id, title, version }: Listed): string => {
    const hasTwin = all.some(each => each.id !== id && each.title === title && each.version === version)
    if (!hasTwin) return `version ${version}`
    const digits = digitsIn(id)
    return `version ${version}, ${digits === undefined ? 'as it comes with Stocktake' : `fingerprint ${digits}…`}`
  }

/** `Our standards, version 1`, and as much more as tells it from every other one of a list. */
export const namedAmong = (all: readonly Listed[]): ((one: Listed) => string) => {
  const sayVersion = versionAmong(all)
  return one => `${one.title}, ${sayVersion(one)}`
}
