import { html, questionRow, textarea, type Html } from '#design'
import { otherWords, type Boxes } from '#plans'
import type { AgreementText } from '../../agreement/field.ts'
import { texts } from '../../agreement/field.ts'
import type { SupportPaths } from '../../paths.ts'

/** One text of the agreement with what helps to write it; beside it what somebody else has written there meanwhile. */
export const textBox = (boxes: Boxes, paths: SupportPaths, name: AgreementText, helping?: Html): Html =>
  questionRow({
    thin: true,
    asking: textarea({
      name,
      label: { text: texts[name].title, classes: 'govuk-label--s', headingLevel: 2 },
      hint: texts[name].hint,
      rows: 4,
      value: boxes.value(name),
      errorMessage: boxes.mistake(name),
    }),
    helping: html`${otherWords(boxes, name)}${helping}${earlierLink(boxes, paths, name)}`,
  })

const earlierLink = (boxes: Boxes, paths: SupportPaths, name: AgreementText): Html =>
  boxes.hasEarlier(name)
    ? html`<p>
        <a class="govuk-link" href="${paths.earlier(name)}"
          >Earlier texts<span class="govuk-visually-hidden">: ${texts[name].title}</span></a
        >
      </p>`
    : html``
