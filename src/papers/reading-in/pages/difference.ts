import { html, type Html } from '#design'
import { wordDifference, type Stretch } from '../word-difference.ts'

/** Two texts as one: what goes is struck through, what comes is underlined, and both are said aloud. */
export const difference = (now: string, said: string): Html =>
  html`${paragraphsOf(wordDifference(now, said)).map(
    stretches => html`<p class="govuk-body">${stretches.map(stretch)}</p>`,
  )}`

const stretch = ({ kind, words }: Stretch): Html => {
  const lines = words.split('\n').map((line, at) => (at === 0 ? html`${line}` : html`<br />${line}`))
  if (kind === 'both') return html`${lines}`
  return kind === 'out'
    ? html`<del><span class="govuk-visually-hidden">taken out: </span>${lines}</del> `
    : html`<ins><span class="govuk-visually-hidden">added: </span>${lines}</ins> `
}

/** A blank line ends a paragraph, whichever of the two has it. */
const paragraphsOf = (stretches: readonly Stretch[]): readonly (readonly Stretch[])[] => {
  const paragraphs: Stretch[][] = [[]]
  for (const { kind, words } of stretches)
    words.split(/\n{2,}/).forEach((part, at) => {
      if (at > 0) paragraphs.push([])
      if (part !== '') paragraphs.at(-1)?.push({ kind, words: part })
    })
  return paragraphs.filter(paragraph => paragraph.length > 0)
}
