import { html, type Html } from '../html.ts'

const [size, middle, ring, node] = [300, 150, 112, 22]

/** A place on the ring, the first at the top, going round as a clock does; in whole pixels. */
const placeAt = (part: number, radius = ring) => {
  const angle = part * 2 * Math.PI - Math.PI / 2
  return { x: Math.round(middle + radius * Math.cos(angle)), y: Math.round(middle + radius * Math.sin(angle)) }
}

/** The cycle in words: `A cycle of 4 phases: 1 Understand, 2 Plan, 3 Do, 4 Review, then 1 again`. */
const sayCycle = (phases: readonly string[]): string =>
  `A cycle of ${phases.length} phases: ${phases.map((name, at) => `${at + 1} ${name}`).join(', ')}, then 1 again`

/** An arrow head half-way between two phases, along the ring. */
const arrow = (at: number, of: number): Html => {
  const half = (at + 0.5) / of
  const [tip, outer, inner] = [placeAt(half + 0.016), placeAt(half - 0.016, ring + 8), placeAt(half - 0.016, ring - 8)]
  return html`<path class="trend__target" d="M${tip.x} ${tip.y}L${outer.x} ${outer.y}L${inner.x} ${inner.y}Z" />`
}

/**
 * Phases that lead into each other and back to the first, as numbers on a ring. The words of it are its title; give the
 * phases beside it as a numbered list, too.
 */
export const cycleChart = (phases: readonly string[]): Html =>
  html`<svg class="trend" role="img" width="${size}" height="${size}" viewBox="0 0 ${size} ${size}">
    <title>${sayCycle(phases)}</title>
    <circle class="trend__aim" cx="${middle}" cy="${middle}" r="${ring}" />
    ${phases.map((_, at) => arrow(at, phases.length))}
    ${phases.map((_, at) => {
      const { x, y } = placeAt(at / phases.length)
      return html`<circle class="trend__point" cx="${x}" cy="${y}" r="${node}" />
        <text class="trend__year" x="${x}" y="${y + 5}" text-anchor="middle">${at + 1}</text>`
    })}
  </svg>`
