import { html, questionRow, quoted, textarea, type Html } from '#design'
import { sayInstant } from '#ground'
import { prose } from '../../pages/prose.ts'
import type { PlanPaths } from '../../paths.ts'
import type { Boxes } from '../boxes.ts'

export type TextBox = {
  readonly key: string
  readonly title: string
  readonly hint?: string
  readonly rows?: number
  /** What helps to fill it. */
  readonly helping?: Html
}

/** One text of the plan with what helps to fill it; beside it what somebody else has written there meanwhile. */
export const textBox = (boxes: Boxes, paths: PlanPaths, box: TextBox): Html =>
  questionRow({
    thin: true,
    asking: textarea({
      name: box.key,
      label: { text: box.title, classes: 'govuk-label--s', headingLevel: 3 },
      hint: box.hint,
      rows: box.rows ?? 4,
      value: boxes.value(box.key),
      errorMessage: boxes.mistake(box.key),
    }),
    helping: html`${otherWords(boxes, box.key)}${box.helping}${earlierLink(boxes, paths, box)}`,
  })

/** Both texts side by side: yours in the box, the other's here. */
export const otherWords = (boxes: Boxes, key: string, say: (words: string) => string = words => words): Html => {
  const other = boxes.other(key)
  if (other === undefined) return html``
  return html`<p><b>What stands there now</b></p>
    ${quoted(other.words === '' ? 'Nothing' : prose(say(other.words), ''), `${other.by.name}, ${sayInstant(other.at)}`)}
    <p>
      Yours is in the box and is not saved. Put together what you want to keep, then save: what stands there now stays
      among the earlier texts.
    </p>`
}

const earlierLink = (boxes: Boxes, paths: PlanPaths, { key, title }: TextBox): Html =>
  boxes.hasEarlier(key)
    ? html`<p>
        <a class="govuk-link" href="${paths.earlier(key)}"
          >Earlier texts<span class="govuk-visually-hidden">: ${title}</span></a
        >
      </p>`
    : html``
