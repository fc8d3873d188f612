import { html, type Html } from '#design'
import { sayCount, sayInstant } from '#ground'
import type { Manifest } from '../manifest.ts'
import { sayBytes } from '#scoring'

type NamedFile = { readonly id: string; readonly name: string; readonly size: number }

/** `content/x y.json` as an address below the page that it stands on. */
const below = (file: string): string => `./${file.split('/').map(encodeURIComponent).join('/')}`

const years = ({ papers }: Manifest): readonly string[] => [...new Set(papers.map(({ year }) => year))]

const papersOf = (manifest: Manifest, year: string): Html =>
  html`<h3>${year}</h3>
    <ul>
      ${manifest.papers
        .filter(paper => paper.year === year)
        .map(({ file, name, size }) => html`<li><a href="${below(file)}">${name}</a> (${sayBytes(size)})</li>`)}
    </ul>`

/** The page that opens an archive without Stocktake: plain, with nothing that is fetched from anywhere. */
export const contentsPage = (manifest: Manifest, files: readonly NamedFile[]): Html => {
  const title = `${manifest.partnership.name}: everything in Stocktake`
  const pathOf = new Map(manifest.files.map(({ id, file }) => [id, file]))
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          <p>As it stood at ${sayInstant(manifest.takenAt)}, taken by ${manifest.takenBy}.</p>
          <h2>Papers</h2>
          ${manifest.papers.length === 0 && html`<p>There are none.</p>`}
          ${years(manifest).map(year => papersOf(manifest, year))}
          ${
            manifest.missing.length > 0 &&
            html`<h3>Not made</h3>
              <ul>
                ${manifest.missing.map(each => html`<li>${each}</li>`)}
              </ul>`
          }
          <h2>Files</h2>
          ${files.length === 0 && html`<p>Nobody attached any.</p>`}
          <ul>
            ${files.map(
              ({ id, name, size }) =>
                html`<li><a href="${below(pathOf.get(id) ?? '')}">${name}</a> (${sayBytes(size)})</li>`,
            )}
          </ul>
          <h2>What is on record</h2>
          <p>
            As JSON, a file for each kind of thing; <a href="schema.json">schema.json</a> says what they look like, and
            <a href="stocktake.json">stocktake.json</a> holds the digest of each.
          </p>
          <ul>
            <li><a href="${below(manifest.persons.file)}">People</a> (${sayCount(manifest.persons.rows, 'row')})</li>
            ${manifest.tables.map(
              ({ table, file, rows }) =>
                html`<li><a href="${below(file)}">${table}</a> (${sayCount(rows, 'row')})</li>`,
            )}
          </ul>
          <h2>What is not here</h2>
          <ul>
            ${manifest.outside.map(({ what, because }) => html`<li>${what}: ${because}</li>`)}
          </ul>
        </main>
      </body>
    </html>`
}
