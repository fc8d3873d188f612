/** A doubt in two sentences: what is unsure, and what was done about it. */
export type Said = { readonly unsure: string; readonly did: string }

export const said = (unsure: string, did: string): Said => ({ unsure, did })

/** Words of a document in quotation marks, as many as a line of a list can hold. */
export const quoted = (words: string): string => `“${words.length > 120 ? `${words.slice(0, 117)}…` : words}”`
