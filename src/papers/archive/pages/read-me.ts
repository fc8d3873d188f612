import { sayInstant, type Instant } from '#ground'

/** The first thing to read in an archive, as plain text. */
export const readMe = (partnership: string, at: Instant): string =>
  `${partnership}: everything in Stocktake, as it stood at ${sayInstant(at)}

What is here
  index.html      Open this first. It lists what there is, and opens each paper and file.
  papers/         Every paper of every year, as Word files, PDFs and tables.
  files/          Every file that somebody attached, as it was.
  content/        Everything that is on record, as JSON: a file for each kind of thing, a thing on each line.
  schema.json     What the files in content/ look like, as a JSON Schema.
  stocktake.json  What this archive holds, with the size and the digest of every part, and what was left out and why.

What to do with it
  Keep it where only those may read it who may read everything: it holds names, addresses, drafts and what was said.
  Another Stocktake reads it in whole: at its first run, or at its programme's desk under "Read a partnership in".
  It is read as it is. A part that was changed is refused, so work on copies of the papers instead.
`
