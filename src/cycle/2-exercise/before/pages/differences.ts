import { html, type Html } from '#design'
import { sayList } from '#ground'
import { scoresOfBands, type Source } from '../before.ts'

/** Over the changes of a crosswalk that is followed from newer standards to older ones: they are undone, not made. */
export const goesBackBehind = 'What the newer standards changed; this year goes back behind it'

type Asked = { readonly answer: { readonly bands: Parameters<typeof scoresOfBands>[1] } }

/** What has become of a question since it was asked: why a score then is not the same as a score now. */
export const differencesPart = (source: Source, now: Asked, then: Asked): Html => {
  const { differs, undone } = source
  const stricter = scoresOfBands(source.stricter, now.answer.bands)
  const milder = scoresOfBands(source.milder, then.answer.bands)
  return html`${source.share === 'part' && html`<p>Only a part of it is asked here.</p>`}
  ${differs.length === 0 && undone.length === 0 && html`<p>It is asked as it was then.</p>`}
  ${changes('Worded anew', differs)} ${changes(goesBackBehind, undone)}
  ${
    stricter.length > 0 &&
    html`<p><b>More is asked now for a ${sayList(stricter.map(String))}.</b> The same score may be a step on.</p>`
  }
  ${
    milder.length > 0 &&
    html`<p><b>More was asked then for a ${sayList(milder.map(String))}.</b> The same score may stand for less now.</p>`
  }`
}

const changes = (title: string, words: readonly string[]): Html | false =>
  words.length > 0 &&
  html`<p><b>${title}</b></p>
    <ul>
      ${words.map(each => html`<li>${each}</li>`)}
    </ul>`
