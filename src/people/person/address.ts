/**
 * What an address is found by: the same however its letters A to Z are cased, by the rule that the database's own
 * columns follow. Mail goes to the address as it was typed.
 */
export const addressKey = (email: string): string => email.replace(/[A-Z]+/g, letters => letters.toLowerCase())

/** Whether two addresses are one; no address is like no other. */
export const isSameAddress = (one: string, other: string): boolean =>
  one !== '' && addressKey(one) === addressKey(other)
