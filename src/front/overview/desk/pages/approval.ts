import { actions, button, held, html, insetText, warningText, type Html } from '#design'
import { sayInstant } from '#ground'
import { titleOf, type Release } from '#overview'
import { approvalsOf, framed, type Frame, type ReleaseFact } from '#people'

export type ApprovalView = {
  readonly release: Release
  readonly draft: number
  readonly facts: readonly ReleaseFact[]
  /** The draft's own page. */
  readonly href: string
  /** Whether this approval would be the second one. */
  readonly publishes: boolean
  /** Why this person cannot approve it now. */
  readonly held?: string
  readonly refusal?: string
}

/** What approving a draft does, before it is done: the second approval publishes, and that is for good. */
export const approvalPage = (frame: Frame, view: ApprovalView): Html => {
  const { release, draft, href, publishes } = view
  const words = publishes ? 'Approve it and publish it' : 'Approve it'
  return framed(frame, {
    title: publishes ? 'Approve this draft and publish it?' : 'Approve this draft?',
    caption: `${titleOf(release)}: draft ${draft}`,
    back: { text: `Draft ${draft}`, href },
    main: html`${view.refusal && insetText({ text: view.refusal })}
      <ul class="govuk-list govuk-list--bullet">
        ${(publishes ? publishing(view) : approving).map(each => html`<li>${each}</li>`)}
      </ul>
      ${publishes && warningText({ iconFallbackText: 'Warning', text: 'A published release can’t be changed or taken back.' })}
      ${
        view.held === undefined
          ? html`<form method="post" action="${href}/approval" novalidate>
              <input type="hidden" name="publishes" value="${publishes ? 'yes' : 'no'}" />
              ${actions(
                button({ text: words, preventDoubleClick: true }),
                html`<a class="govuk-link govuk-body" href="${href}">Back to the draft</a>`,
              )}
            </form>`
          : held({ text: words, reason: view.held, id: 'approval-held' })
      }`,
  })
}

const approving: readonly string[] = [
  'Your name and the moment go on record for everybody who follows the release.',
  'Nothing is published yet: somebody else has to approve the same draft, and that publishes it.',
  'You can’t take your approval back. If another draft is built, it begins without approvals.',
]

const publishing = ({ facts, draft }: ApprovalView): readonly string[] => {
  const [first] = approvalsOf(facts, draft)
  return [
    `${first === undefined ? 'Somebody' : `${first.who} approved it at ${sayInstant(first.at)}; yours`} is the second approval.`,
    'It is published at once, to the programme’s staff and its sponsors, who can take its files with them. The programme can then show it to everybody.',
    'It counts from now on for every release after it: what it printed can never be hidden again. What is found wrong in it can only be put right in a correction, which is another release.',
  ]
}
