import { html, type Html } from '#design'
import { sayList } from '#ground'
import { stricterScores, type Source } from '../before.ts'

/** What has become of a question since it was asked: why a score then is not the same as a score now. */
export const differencesPart = (
  source: Source,
  { answer }: { readonly answer: { readonly bands: Parameters<typeof stricterScores>[1] } },
): Html => {
  const stricter = stricterScores(source, answer.bands)
  return html`${source.share === 'part' && html`<p>Only a part of it is asked here.</p>`}
  ${
    source.differs.length === 0
      ? html`<p>It is asked as it was then.</p>`
      : html`<p><b>Worded anew</b></p>
          <ul>
            ${source.differs.map(words => html`<li>${words}</li>`)}
          </ul>`
  }
  ${
    stricter.length > 0 &&
    html`<p><b>More is asked now for a ${sayList(stricter.map(String))}.</b> The same score may be a step on.</p>`
  }`
}
