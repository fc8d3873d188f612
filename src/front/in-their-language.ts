import { inTheirLanguage } from '#design'
import type { Reply, Route } from '#http'
import { listening } from '#instrument'

/**
 * An address whose pages mark the texts of every edition in another language that was read for them (WCAG 3.1.2). Done
 * here, once, because nearly every room quotes a standard somewhere; a page that quotes none costs nothing.
 */
export const speaking = (route: Route): Route => ({
  ...route,
  handle: async asked => {
    const { result, spoken } = await listening(() => route.handle(asked))
    return spoken.length === 0 || result.kind !== 'page' ? result : marked(result, spoken)
  },
})

const marked = (reply: Extract<Reply, { kind: 'page' }>, spoken: Parameters<typeof inTheirLanguage>[1]): Reply => ({
  ...reply,
  body: { markup: inTheirLanguage(reply.body.markup, spoken) },
})
