/** Standards with bands, steps with questions, or statements to score and nothing else. */
export type Kind = 'banded' | 'checklist' | 'statements'

/**
 * What a text is taken as. `of` is the id of a section, a standard or a band. In a checklist the sections are its
 * steps, and questions and notes are theirs.
 */
export type Post =
  | { readonly as: 'title'; readonly of: string }
  | { readonly as: 'statement'; readonly of: string; readonly band: string }
  | { readonly as: 'prompt'; readonly of: string }
  | { readonly as: 'note'; readonly of: string }
  | { readonly as: 'band'; readonly of: string }
  | { readonly as: 'point'; readonly score: number }
  | { readonly as: 'aside' }
  | { readonly as: 'dropped' }

/** What a column of a table holds. `score` says which score its row is for, `statement` what is said of that. */
export type ColumnRole =
  | { readonly as: 'number' | 'standard' | 'prompt' | 'note' | 'answer' | 'aside' | 'score' | 'statement' }
  | { readonly as: 'band'; readonly band: string }
