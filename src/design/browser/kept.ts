/** True while an answer waits on this phone for its way to the server; see ballot.ts. */
export const isKept = (): boolean => {
  try {
    return Object.keys(sessionStorage).some(name => name.startsWith('ballot '))
  } catch {
    return false
  }
}
