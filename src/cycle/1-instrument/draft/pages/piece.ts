import { html, select, textarea, type Html } from '#design'
import type { LaidOut, LaidOutStandard, Piece, Post } from '../../proposing/proposal.ts'
import { sayPost } from '../posted/fields.ts'

/** What boxes show besides what is stored. */
export type Boxes = {
  /** What somebody typed that could not be saved, by the name of its box. */
  readonly typed: (name: string) => string | undefined
  /** What is wrong with it, or was done to it meanwhile, by the name of its box. */
  readonly mistakeOf: (name: string) => string | undefined
}

export type Deed = { readonly value: string; readonly text: string }

/** A text of the proposal in its box, with what can be done with it. */
export const pieceBox = (piece: Piece, called: string, deeds: readonly Deed[], boxes: Boxes): Html => {
  const name = `words.${piece.id}`
  const mistake = boxes.mistakeOf(name)
  return html`${textarea({
    name,
    rows: Math.min(Math.max(Math.ceil(piece.words.length / 55), 1), 12),
    label: { text: called, classes: 'govuk-visually-hidden' },
    value: boxes.typed(name) ?? piece.words,
    errorMessage: mistake,
    formGroup: { classes: 'flush' },
  })}
  ${mistake !== undefined && html`<p class="govuk-body-s">What is saved: <span class="typed">${piece.words}</span></p>`}
  ${deeds.length > 0 && deedBox(piece.id, called, deeds, boxes)}`
}

/** What is to be done with something, chosen from a list and done when the page is saved. */
export const deedBox = (id: string, called: string, deeds: readonly Deed[], boxes: Boxes): Html =>
  select({
    name: `do.${id}`,
    label: { text: `What to do with ${called}`, classes: 'govuk-visually-hidden' },
    errorMessage: boxes.mistakeOf(`do.${id}`),
    items: [{ value: '', text: 'Keep it here' }, ...deeds],
  })

const to = (post: Post): string => `to>${sayPost(post)}`

const sayBand = ({ heading, from, to: last }: LaidOut['bands'][number]): string =>
  heading?.words ?? (from === undefined ? 'a band' : `${from} to ${last ?? from}`)

/** What can be done with a statement or a question: joining, moving, leaving out. */
export const deedsOf = (piece: Piece, standard: LaidOutStandard, layout: LaidOut): readonly Deed[] => {
  const all = layout.sections.flatMap(({ standards }) => standards)
  const at = all.findIndex(({ id }) => id === standard.id)
  const { post } = piece
  const beside = (other: LaidOutStandard | undefined, words: string): readonly Deed[] => {
    if (other === undefined || !('of' in post)) return []
    return [{ value: to({ ...post, of: other.id }), text: words }]
  }
  return [
    { value: 'join', text: 'Join it to the text above' },
    { value: 'up', text: 'Move it up' },
    { value: 'down', text: 'Move it down' },
    ...layout.bands
      .filter(({ id }) => !(post.as === 'statement' && post.band === id))
      .map(band => ({
        value: to({ as: 'statement', of: standard.id, band: band.id }),
        text: `Move it to ${sayBand(band)}`,
      })),
    ...(post.as === 'prompt' ? [] : [{ value: to({ as: 'prompt', of: standard.id }), text: 'It is a question' }]),
    ...(post.as === 'note'
      ? []
      : [{ value: to({ as: 'note', of: standard.id }), text: 'It is a note, which is not published' }]),
    ...beside(all[at - 1], 'Move it to the standard above'),
    ...beside(all[at + 1], 'Move it to the standard below'),
    { value: 'drop', text: 'Leave it out' },
  ]
}
