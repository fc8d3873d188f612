import { html, type Html } from '#design'
import { titleOf } from '#overview'
import { framed, type Frame } from '#people'

export type AskedView = {
  readonly own: string
  readonly asked: readonly {
    readonly number: number
    readonly label: string
    readonly askedBy: string
    /** The draft that can be read now. */
    readonly hasDraft: boolean
    readonly isOver: boolean
  }[]
}

const line = (own: string, { number, label, askedBy, hasDraft, isOver }: AskedView['asked'][number]): Html => {
  const title = titleOf({ number, label })
  const state = isOver ? 'It is over: published, or given up.' : hasDraft ? '' : 'There is no draft to read yet.'
  return html`<li>
    ${hasDraft && !isOver ? html`<a class="govuk-link" href="${own}/${number}">${title}</a>` : title}, asked by
    ${askedBy}. ${state}
  </li>`
}

/** The releases that somebody outside the programme was asked to approve. */
export const askedPage = (frame: Frame, { own, asked }: AskedView): Html =>
  framed(frame, {
    title: 'Releases that you are asked to approve',
    lede: 'A release of the overview needs two approvals, by people who had no draft of it built. One may come from a partnership.',
    main:
      asked.length === 0
        ? html`<p class="govuk-body">You are not asked to approve any.</p>`
        : html`<ul class="govuk-list govuk-list--bullet">
            ${asked.map(each => line(own, each))}
          </ul>`,
  })
