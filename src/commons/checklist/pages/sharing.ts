import { actions, button, html, insetText, radios, type Html } from '#design'
import type { Id } from '#ground'
import { framed, type Frame } from '#people'
import { captionOf, type RunView } from './view.ts'

export type SharingView = RunView & {
  /** The groups that a person may let read it. */
  readonly groups: readonly { readonly id: Id<'group'>; readonly name: string }[]
  readonly mistake?: string
}

/** Letting others read a run. It can't be taken back, so it is asked once more here. */
export const sharingPage = (frame: Frame, view: SharingView): Html => {
  const { paths, run, groups, mistake } = view
  return framed(frame, {
    title: 'Let others read it',
    caption: captionOf(view),
    current: 'practice',
    back: { text: 'All steps', href: paths.run(run.id) },
    ...(mistake === undefined ? {} : { mistakes: [{ text: mistake, href: '#to' }] }),
    main: html`${insetText({ text: view.whoSees })}
      <p class="govuk-body">
        They will read every answer, with its evidence, and see the actions that came from it. They can’t change an
        answer. What others have read can’t be taken back, so neither can this.
      </p>
      <form method="post" action="${paths.sharing(run.id)}" novalidate>
        ${radios({
          name: 'to',
          errorMessage: mistake,
          fieldset: { legend: { text: 'Who may read it?', classes: 'govuk-fieldset__legend--s' } },
          items: [
            ...groups.map(({ id, name }) => ({ value: id, text: `The group “${name}”` })),
            {
              ...{ value: 'partnership', text: 'Everybody who works in the partnership' },
              hint: 'Champion, deputy, chair, group leads and members. Observers and the programme’s side can’t. The plan can then take its actions in.',
            },
          ],
        })}
        ${actions(button({ text: 'Let them read it' }), html`<a class="govuk-link govuk-body" href="${paths.run(run.id)}">Leave it as it is</a>`)}
      </form>`,
  })
}
