/** `3:48`; never less than nothing. */
export const sayLeft = (milliseconds: number): string => {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** The server's clock as far as it is known here. The phone's own may be an hour off, so it only measures spans. */
export const serverClock = (steady: () => number): { set: (instant: string) => void; now: () => number } => {
  let ahead = 0
  return {
    set: instant => {
      const at = Date.parse(instant)
      if (!Number.isNaN(at)) ahead = at - steady()
    },
    now: () => steady() + ahead,
  }
}
