import { actions, button, html, summaryList, warningText, type Html } from '#design'
import { sayDay, sayList, type Day } from '#ground'
import type { Frame } from '../../access/frame.ts'
import { framed } from '../../pages/framed.ts'
import type { DeskPartnership, Programme } from '../programme.ts'

export type CheckedView = {
  readonly kind: 'merged' | 'split'
  /** Where it is posted once more, and the page to go back to. */
  readonly action: string
  readonly programme: Programme
  readonly sources: readonly DeskPartnership[]
  /** The names of those that come after them. */
  readonly newcomers: readonly string[]
  readonly region: string | undefined
  readonly on: Day
  readonly reason: string
  /** What was typed, to be sent once more. */
  readonly fields: readonly { readonly name: string; readonly value: string }[]
}

/** What merging or splitting closes, what it makes and who comes along, before it is done. */
export const checkedSuccession = (frame: Frame, view: CheckedView): Html => {
  const { kind, sources, newcomers, action } = view
  const [before, after] = [sayList(sources.map(each => each.name)), sayList(newcomers)]
  const isMerger = kind === 'merged'
  return framed(frame, {
    title: isMerger ? `Merge ${before} into ${after}?` : `Split ${before} into ${after}?`,
    caption: view.programme.name,
    back: { text: isMerger ? 'Merge partnerships' : `Split ${before}`, href: action },
    main: html`${summaryList({ rows: rowsOf(view, before, after) })}
      <ul class="govuk-list govuk-list--bullet narrow">
        <li>What ${before} wrote is not copied: it was agreed by other people in another room.</li>
        <li>Local leads go with it. Nobody else does: the desk invites the first people of what is new.</li>
        <li>
          ${newcomers.length === 1 ? 'Its' : 'Their'} history says what ${newcomers.length === 1 ? 'it' : 'they'} came
          from.
        </li>
      </ul>
      ${warningText({ iconFallbackText: 'Warning', text: `This cannot be undone: nobody can change anything in ${before} any more.` })}
      <form method="post" action="${action}" novalidate>
        ${view.fields.map(({ name, value }) => html`<input type="hidden" name="${name}" value="${value}" />`)}
        <input type="hidden" name="checked" value="yes" />
        ${actions(
          button({
            text: isMerger ? 'Merge them' : 'Split it',
            classes: 'govuk-button--warning',
            preventDoubleClick: true,
          }),
          html`<a class="govuk-link govuk-body" href="${action}">Back, and change nothing</a>`,
        )}
      </form>`,
  })
}

const rowsOf = ({ region, on, reason, sources }: CheckedView, before: string, after: string) => [
  {
    key: { text: sources.length === 1 ? 'Is closed' : 'Are closed' },
    value: { text: `${before}. Their people read everything there for ever.` },
  },
  { key: { text: 'Comes after' }, value: { text: region === undefined ? after : `${after}, in ${region}` } },
  { key: { text: 'Since' }, value: { text: sayDay(on) } },
  { key: { text: 'Why' }, value: { text: reason } },
]
