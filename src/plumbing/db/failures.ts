import { DatabaseError } from 'pg'

/**
 * The database can't be reached, or was lost in mid-work. When that happened while committing, the work may be done or
 * not: ids drawn before the call make a repeat recognisable. HTTP answers 503.
 */
export class DatabaseDown extends Error {
  override readonly name = 'DatabaseDown'
}

/**
 * What a write asked was kept, and then its work failed: nothing of it may be done again. Its cause is what failed.
 */
export class KeptThenFailed extends Error {
  override readonly name = 'KeptThenFailed'
}

const lostCodes = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND'],
  ...['EAI_AGAIN', 'EACCES', '57P01', '57P02', '57P03', '53300'],
])

const lostMessages =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed)/

const codeOf = (error: unknown): string => {
  const code: unknown = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : ''
}

/** True when the error says that the connection, not the statement, failed. */
export const isLost = (error: unknown): boolean =>
  lostCodes.has(codeOf(error)) ||
  codeOf(error).startsWith('08') ||
  (error instanceof Error && !(error instanceof DatabaseError) && lostMessages.test(error.message))

/** True when there is no room left on the disk: the database's (which says so by 53100) or that of files. */
export const isFull = (error: unknown): boolean => ['53100', 'ENOSPC', 'EDQUOT'].includes(codeOf(error))

/** True when the database gave up a statement: it took longer than any may, or there was no memory for it. */
export const isStrained = (error: unknown): boolean => ['57014', '53200'].includes(codeOf(error))

/**
 * True when this server only reads, as one that is to take another's place does until it has. Only of a write: what a
 * read is refused so is our fault.
 */
export const isReadOnly = (error: unknown): boolean =>
  codeOf(error) === '25006' ||
  (error instanceof DatabaseError && error.code === '0A000' && error.message.includes('during recovery'))

/** True when the same work may simply be tried again: serialization failure or deadlock. */
export const isPassing = (error: unknown): boolean => ['40001', '40P01'].includes(codeOf(error))

/** True when a value does not fit its column, or a row does not keep a rule of its table: the data's fault, not ours. */
export const isUnfit = (error: unknown): boolean => /^2[23]/.test(codeOf(error))

/** True when a row with this key is there already; with a name, only for that constraint. */
export const isUniqueViolation = (error: unknown, constraint?: string): boolean =>
  error instanceof DatabaseError &&
  error.code === '23505' &&
  (constraint === undefined || error.constraint === constraint)
