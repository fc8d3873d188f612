import { html, type Html } from '#design'

const [width, gap, tallest] = [62, 8, 60]

/** As many as a printed count says; fewer than ten are drawn alike, as a low block with an open top. */
const sizeOf = (text: string): number => Number(/^about (\d+)$/.exec(text)?.[1] ?? 5)

/** Printed counts by level, from 1 up, drawn from their texts alone; give the texts beside it as a table. */
export const spreadChart = (texts: readonly string[]): Html => {
  const most = Math.max(1, ...texts.map(sizeOf))
  const whole = texts.length * (width + gap) - gap
  return html`<svg
    class="boxes"
    role="img"
    width="${whole}"
    height="${tallest + 22}"
    viewBox="0 0 ${whole} ${tallest + 22}"
  >
    <title>${texts.map((text, at) => `${text} at level ${at + 1}`).join('; ')}</title>
    <path class="trend__axis" d="M0 ${tallest}H${whole}" />
    ${texts.map((text, at) => {
      const height = Math.round((sizeOf(text) / most) * (tallest - 4))
      const x = at * (width + gap)
      const isOpen = !text.startsWith('about')
      return html`<rect
          class="${isOpen ? 'boxes__box' : 'boxes__unit'}"
          x="${x}"
          y="${tallest - height}"
          width="${width}"
          height="${height}"
        /><text class="boxes__number" x="${x + width / 2}" y="${tallest + 18}">${at + 1}</text>`
    })}
  </svg>`
}
