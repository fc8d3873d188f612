import { html, table, type Html } from '#design'
import { sayCount, sayList } from '#ground'
import { promptFates, type Between, type Fate, type PromptFate } from '../fates.ts'

const words: Readonly<Record<Fate, string>> = {
  carried: 'Carried on unchanged',
  reworded: 'Carried on in other words',
  merged: 'Merged into one with others',
  moved: 'Moved to another standard',
  dropped: 'Dropped',
  new: 'New',
}

/** `64 questions: 50 carried on unchanged and 14 new.` */
const counted = (all: readonly PromptFate[]): string => {
  const fates = Object.keys(words) as readonly Fate[]
  const said = fates.flatMap(fate => {
    const count = all.filter(each => each.fate === fate).length
    return count === 0 ? [] : [`${count} ${words[fate].charAt(0).toLowerCase()}${words[fate].slice(1)}`]
  })
  return `${sayCount(all.length, 'question')}: ${sayList(said)}.`
}

/** What becomes of every question, one by one. */
export const promptsPart = (between: Between): Html => {
  const all = promptFates(between)
  return html`<h2 class="govuk-heading-m" id="questions">Questions</h2>
    ${
      all.length === 0
        ? html`<p class="govuk-body">Neither edition asks questions beside its standards.</p>`
        : html`<p class="govuk-body">${counted(all)}</p>
            <div class="scrolls" role="region" aria-label="What becomes of each question" tabindex="0">
              ${table({
                caption: 'What becomes of each question',
                firstCellIsHeader: true,
                head: [
                  { text: 'Question' },
                  { text: 'Becomes' },
                  { text: 'Standard before' },
                  { text: 'Standard after' },
                ],
                rows: all.map(each => [
                  { html: asked(each) },
                  { text: words[each.fate] },
                  { text: each.before === undefined ? '–' : String(each.before.standard) },
                  { text: each.after === undefined ? '–' : String(each.after.standard) },
                ]),
              })}
            </div>`
    }`
}

/** A question in its words, and in the newer ones where they are others. */
const asked = ({ before, after }: PromptFate): Html => {
  if (before === undefined || after === undefined || before.words === after.words)
    return html`${(before ?? after)?.words}`
  return html`${before.words}<br /><span class="quiet">After: ${after.words}</span>`
}
