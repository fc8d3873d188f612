/** What an action says that it comes from, when it comes from a run. */
export const actionKind = 'checklist'
