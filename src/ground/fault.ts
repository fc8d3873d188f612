/** What may be known about an error outside the program: never its message, which may hold what a person wrote. */
export type Fault = { readonly fault: string; readonly code?: string }

export const faultOf = (error: unknown): Fault => {
  if (!(error instanceof Error)) return { fault: typeof error }
  const code: unknown = 'code' in error ? error.code : undefined
  return {
    fault: /^\w{1,60}$/.test(error.name) ? error.name : 'Error',
    ...(typeof code === 'string' && /^\w{1,40}$/.test(code) ? { code } : {}),
  }
}

/** Where in the program it happened: the lines of the stack that are places, not words. */
export const placesOf = (error: unknown): readonly string[] =>
  error instanceof Error
    ? (error.stack ?? '')
        .split('\n')
        .filter(line => /^ {4}at (\S+ |async )*\(?(file|node):/.test(line))
        .slice(0, 6)
    : []
