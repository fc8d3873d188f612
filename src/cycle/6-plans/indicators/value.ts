/** A measured value as people type it: digits, spaces or commas between thousands, at most four places after the point. */
export const readValue = (typed: string): number | undefined => {
  const plain = typed.trim().replace(/^[−–]/, '-')
  const whole = /^-?\d{1,3}([, ]\d{3}){1,3}(\.\d{1,4})?$/.test(plain) ? plain.replace(/[, ]/g, '') : plain
  return /^-?\d{1,12}(\.\d{1,4})?$/.test(whole) ? Number(whole) + 0 : undefined
}

/** `12,500` and `3.5`: as it stands in a box and in a sentence. */
export const sayValue = (value: number): string => {
  const [whole = '', places] = String(Math.abs(value)).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return `${value < 0 ? '−' : ''}${grouped}${places === undefined ? '' : `.${places}`}`
}

/** `19 weeks`, `£1,200`, `43%`. */
export const sayMeasured = (value: number, unit: string): string => {
  if (unit === '%') return `${sayValue(value)}%`
  if (unit === '£') return `${value < 0 ? '−' : ''}£${sayValue(Math.abs(value))}`
  return unit === '' ? sayValue(value) : `${sayValue(value)} ${unit}`
}
