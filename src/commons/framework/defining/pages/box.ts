import { html, questionRow, quoted, type Html } from '#design'
import { prose, type Boxes } from '#plans'
import type { FrameworkPaths } from '../../paths.ts'
import { definitionBox } from '../../sections/definition.ts'
import { asking, earlierLink } from '../../words/pages/box.ts'

/** The definition beside what is typed of it. */
export type Defined = {
  /** A mark of what the glossary says; posted back as `seen`. */
  readonly mark: string
  /** What the glossary says; '' while it says nothing. */
  readonly agreed: string
  /** Somebody else changed it while this was typed. */
  readonly isOvertaken: boolean
}

/** The box of the definition; beside it what the glossary says, where that is something else. */
export const definitionPart = (boxes: Boxes, paths: FrameworkPaths, defined: Defined): Html =>
  html`<div id="definition">
    <input type="hidden" name="seen" value="${defined.mark}" />
    ${questionRow({
      thin: true,
      asking: asking(boxes, definitionBox),
      helping: html`${besidePart(boxes, defined)} ${earlierLink(boxes, paths, definitionBox)}
        <p><a class="govuk-link" href="${paths.glossary}">All words of the glossary</a></p>`,
    })}
  </div>`

const besidePart = (boxes: Boxes, { agreed, isOvertaken }: Defined): Html | false => {
  const { key } = definitionBox
  if (isOvertaken) {
    const other = boxes.other(key)?.words ?? ''
    const now = other === '' || other === boxes.value(key) ? agreed : other
    return html`<p><b>What stands there now</b></p>
      ${quoted(now === '' ? 'Nothing' : prose(now, ''))}
      <p>Yours is in the box. Put together what you want to keep, then save: what stands there now stays on record.</p>`
  }
  if (boxes.value(key) === agreed) return false
  return html`${
      agreed !== '' &&
      html`<p><b>In the glossary now</b></p>
        ${quoted(prose(agreed, ''))}`
    }
    <p>What is in the box is kept here and is not in the glossary yet. Save the page to put it there.</p>`
}
