/** Longer than this is another meeting. */
const most = 120

/** Minutes as people write them, in halves: `4`, `0.5`, `1,5`, `½`, `1½`. `undefined` for anything else. */
export const readMinutes = (typed: string): number | undefined => {
  const plain = typed
    .trim()
    .replace(/^½$/, '0.5')
    .replace(/^(\d{1,3})\s?½$/, '$1.5')
    .replace(',', '.')
  if (!/^\d{1,3}(?:\.[05]0?)?$/.test(plain)) return undefined
  const minutes = Number(plain)
  return minutes <= most ? minutes : undefined
}

/** A time of the day as people write it: `18:00`, `18.00`, `9:30`. `undefined` for anything else. */
export const readClock = (typed: string): string | undefined => {
  const found = /^(\d{1,2})[:.]([0-5]\d)$/.exec(typed.trim())
  if (found === null || Number(found[1]) > 23) return undefined
  return `${(found[1] ?? '').padStart(2, '0')}:${found[2] ?? ''}`
}
