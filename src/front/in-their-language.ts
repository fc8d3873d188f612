import type { Route } from '#http'
import { listening } from '#instrument'
import { marked } from './pages/marked.ts'

/**
 * An address whose pages mark the texts of every edition in another language that was read for them (WCAG 3.1.2). Done
 * here, once, because nearly every room quotes a standard somewhere; a page that quotes none costs nothing.
 */
export const speaking = (route: Route): Route => ({
  ...route,
  handle: async asked => {
    const { result, spoken } = await listening(() => route.handle(asked))
    return spoken.length === 0 || result.kind !== 'page' ? result : { ...result, body: marked(result.body, spoken) }
  },
})
