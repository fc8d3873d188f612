import { raw } from '../html.ts'

/** The product's name with the five boxes that stand for every score in it. */
export const wordmark = raw(
  '<svg class="wordmark" aria-hidden="true" focusable="false" width="58" height="14" viewBox="0 0 58 14"><g fill="none" stroke="currentColor" stroke-width="1.5"><path d="M1 2h9v9H1zM13 2h9v9h-9zM25 2h9v9h-9zM49 2h8v9h-8z"/><path fill="currentColor" d="M37 1h9v11h-9z"/></g></svg>Stocktake',
)
