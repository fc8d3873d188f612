/** The scores of a band in words: `3`, `1 or 2`, `1 to 3`. */
export const saySpan = ({ from, to }: { readonly from: number; readonly to: number }): string =>
  from === to ? `${from}` : to === from + 1 ? `${from} or ${to}` : `${from} to ${to}`
