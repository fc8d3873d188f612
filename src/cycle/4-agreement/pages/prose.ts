import { html, type Html } from '#design'

/** What somebody wrote, with the paragraphs and lines they wrote it in. */
export const prose = (words: string, classes = 'govuk-body'): Html =>
  html`${words
    .split(/\n{2,}/)
    .filter(paragraph => paragraph.trim() !== '')
    .map(
      paragraph =>
        html`<p class="${classes}">
          ${paragraph
            .trim()
            .split('\n')
            .map((line, at) => html`${at > 0 && html`<br />`}${line}`)}
        </p>`,
    )}`

const brief = 180

/** The beginning of a text, to the end of a word: what a table has room for. */
export const inShort = (words: string): string => {
  const line = words.trim().replaceAll(/\s+/g, ' ')
  if (line.length <= brief) return line
  const cut = line.slice(0, brief + 1)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), brief / 2)).replace(/[,;:.\s]+$/, '')} …`
}
