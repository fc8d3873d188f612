import { html, input, questionRow, radios, textarea, type Html } from '#design'
import { otherWords, type Boxes } from '#plans'
import type { FrameworkPaths } from '../../paths.ts'
import type { Box, Choice } from '../../sections/section.ts'

/** One box of a section; beside it what somebody else has written there meanwhile, and the way to its earlier texts. */
export const boxPart = (boxes: Boxes, paths: FrameworkPaths, box: Box | Choice): Html =>
  questionRow({
    thin: true,
    asking: asking(boxes, box),
    helping: html`${otherWords(boxes, box.key, say(box))} ${earlierLink(boxes, paths, box)}`,
  })

/** The way to what a text once was; a choice has none. */
export const earlierLink = (boxes: Boxes, paths: FrameworkPaths, { kind, key, title }: Box | Choice): Html | false =>
  kind !== 'choice' &&
  boxes.hasEarlier(key) &&
  html`<p>
    <a class="govuk-link" href="${paths.earlier(key)}"
      >Earlier texts<span class="govuk-visually-hidden">: ${title}</span></a
    >
  </p>`

/** What was chosen, in the words of the choice. */
const say =
  (box: Box | Choice) =>
  (words: string): string =>
    box.kind === 'choice' ? (box.choices[words] ?? words) : words

/** What is asked, as a box or as a choice. */
export const asking = (boxes: Boxes, box: Box | Choice): Html => {
  const { key: name, title, hint } = box
  const ways = { name, hint, errorMessage: boxes.mistake(name), value: boxes.value(name) }
  const label = { text: title, classes: 'govuk-label--s' }
  if (box.kind === 'choice')
    return radios({
      ...ways,
      idPrefix: name,
      fieldset: { legend: { text: title, classes: 'govuk-fieldset__legend--s' } },
      items: Object.entries(box.choices).map(([value, text]) => ({ value, text })),
    })
  return box.kind === 'line'
    ? input({ ...ways, label })
    : textarea({ ...ways, label: { ...label, headingLevel: 2 }, rows: box.rows ?? 4 })
}
