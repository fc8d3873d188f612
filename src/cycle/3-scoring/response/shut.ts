/** Why nothing can be written at a place now. */
export type Shut =
  | { readonly kind: 'absent' }
  | { readonly kind: 'gathering-closed' }
  | { readonly kind: 'submitted'; readonly by: string }

/** Why it could not be saved, and what can be done. */
export const sayShut = (shut: Exclude<Shut, { readonly kind: 'absent' }>): string =>
  shut.kind === 'gathering-closed'
    ? 'The gathering of answers is closed. The champion can reopen it.'
    : `${shut.by} has submitted this group’s answers, so they can no longer be changed. The champion can hand them back.`
