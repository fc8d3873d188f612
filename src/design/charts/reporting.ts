import { html, type Html } from '../html.ts'

/** A box with those below it. */
type ReportingNode = { readonly name: string; readonly below: readonly ReportingNode[] }

type Placed = { readonly name: string; readonly depth: number; readonly row: number; readonly parent?: number }

const [wide, high, step, indent, deepest, signs] = [330, 34, 46, 28, 6, 40] as const

const placed = (nodes: readonly ReportingNode[], depth = 0, row = 0, parent?: number): readonly Placed[] =>
  nodes.reduce<readonly Placed[]>((before, { name, below }) => {
    const own = row + before.length
    const at = { name, depth: Math.min(depth, deepest), row: own, ...(parent === undefined ? {} : { parent }) }
    return [...before, at, ...placed(below, depth + 1, own + 1, own)]
  }, [])

/** Who reports to whom, in words: `The Board; below it: the Executive; below that: …`. */
const sayReporting = (nodes: readonly ReportingNode[]): string =>
  nodes
    .map(({ name, below }) => (below.length === 0 ? name : `${name}, to which report: ${sayReporting(below)}`))
    .join('; ')

const shortened = (name: string): string => (name.length > signs ? `${name.slice(0, signs - 1).toWellFormed()}…` : name)

/** Lines of who reports to whom: one box a row, each below and to the right of the one that it reports to. */
export const reportingChart = (nodes: readonly ReportingNode[]): Html => {
  const all = placed(nodes)
  const width = wide + indent * Math.max(0, ...all.map(({ depth }) => depth)) + 4
  const height = all.length * step
  const x = (depth: number): number => 2 + depth * indent
  const y = (row: number): number => 4 + row * step
  return html`<svg class="trend" role="img" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
    <title>${sayReporting(nodes)}</title>
    ${all.map(({ depth, row, parent }) => {
      const from = all.find(each => each.row === parent)
      return (
        from !== undefined &&
        html`<path
          class="trend__aim"
          d="M${x(from.depth) + 12} ${y(from.row) + high}V${y(row) + high / 2}H${x(depth)}"
        />`
      )
    })}
    ${all.map(
      ({ name, depth, row }) =>
        html`<rect class="trend__point" x="${x(depth)}" y="${y(row)}" width="${wide - 2}" height="${high}" />
          <text class="trend__year" x="${x(depth) + 12}" y="${y(row) + 22}">${shortened(name)}</text>`,
    )}
  </svg>`
}
