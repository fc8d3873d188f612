import { inTheirLanguage, type Spoken } from '#design'
import type { Markup } from '#http'

/** A page with the texts that it quotes in other languages marked. */
export const marked = ({ markup }: Markup, spoken: readonly Spoken[]): Markup => ({
  markup: inTheirLanguage(markup, spoken),
})
