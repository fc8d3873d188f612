/** Ids are UUIDv7 made in Node (never by the database), branded by the noun they name. */
export type Id<Noun extends string = string> = string & { readonly __noun?: Noun }

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** True for a lower-case UUID, whatever noun it names. Anything else in a URL is simply absent, never an error. */
export const isId = (text: unknown): text is Id<never> => typeof text === 'string' && uuidPattern.test(text)
