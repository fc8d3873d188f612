import encodeQR from 'qr'
import { html, type Html } from '../html.ts'

/** Light modules around the code; scanners need four. */
const quiet = 4

/** One path of runs along each row: a code of 33 by 33 is a few hundred short steps. */
const drawn = (rows: readonly (readonly boolean[])[]): string =>
  rows
    .map((row, y) =>
      [
        ...row
          .map(dark => (dark ? '1' : '0'))
          .join('')
          .matchAll(/1+/g),
      ]
        .map(({ 0: run, index }) => `M${index} ${y}h${run.length}v1h-${run.length}z`)
        .join(''),
    )
    .join('')

/**
 * A QR code of this text as a drawing, with enough spare for a scratched or slanted wall. `title` says where it leads;
 * write the address beside it too.
 */
export const qrCode = (text: string, title: string): Html => {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: quiet })
  const size = rows.length
  return html`<svg class="qr" role="img" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">
    <title>${title}</title>
    <path class="qr__ground" d="M0 0h${size}v${size}H0z" />
    <path class="qr__dark" d="${drawn(rows)}" />
  </svg>`
}
