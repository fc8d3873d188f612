/** Where a year is traced, as the server takes it. */
export const tracePattern = '/partnerships/:partnership/exercises/:exercise/trace'
