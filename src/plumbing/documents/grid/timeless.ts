/** The first day that a zip can name: 1 January 1980, midnight. */
const noTime = 0x0021_0000

const [endMark, entryMark] = [0x06054b50, 0x02014b50]

/**
 * The same zip without the moment at which it was written, which stands beside every part, in the directory at its end
 * and before the part itself: so that the same rows give the same bytes.
 */
export const withoutTime = (zip: Uint8Array): Uint8Array => {
  const bytes = zip.slice()
  const view = new DataView(bytes.buffer)
  let end = bytes.length - 22
  while (end >= 0 && view.getUint32(end, true) !== endMark) end -= 1
  if (end < 0) throw new Error('A workbook was written that is no zip')
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(at, true) !== entryMark) throw new Error('A workbook was written whose directory is broken')
    view.setUint32(at + 12, noTime, true)
    view.setUint32(view.getUint32(at + 42, true) + 10, noTime, true)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return bytes
}
