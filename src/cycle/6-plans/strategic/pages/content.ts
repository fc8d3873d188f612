import { actions, button, flag, html, questionRow, radios, savedLine, textarea, type Html } from '#design'
import { sayDay, sayInstant } from '#ground'
import type { Frame } from '#people'
import { about, said } from '../../pages/prose.ts'
import { standingIn, type Entry } from '../../lists/entry.ts'
import type { ListName } from '../../lists/kinds.ts'
import { listPart } from '../../lists/pages/list.ts'
import { sayRegisterState } from '../../register/finding.ts'
import type { Boxes } from '../../words/boxes.ts'
import { otherWords, textBox } from '../../words/pages/box.ts'
import { aspectKey, aspectNames, aspects, aspectStands, aspectStandsKey, rationaleKey, type Aspect } from '../fields.ts'
import type { Result, StrategicArea } from '../strategic.ts'
import { sayStrategic, strategicLeaf, type StrategicView } from './leaf.ts'

export type ContentView = StrategicView & {
  readonly area: StrategicArea
  readonly number: number
  readonly count: number
  readonly entries: readonly Entry[]
  readonly boxes: Boxes
  readonly hasNext: boolean
}

/** One headline area: the gap, the solutions, why these, every aspect of the change, and the plans that carry it out. */
export const contentPage = (frame: Frame, view: ContentView): Html => {
  const { area, boxes, paths } = view
  const action = paths.content(area.section)
  return strategicLeaf(frame, view, {
    title: `${area.title}: content and implementation`,
    caption: `${sayStrategic(view.strategic)} · area ${view.number} of ${view.count}`,
    back: { text: 'The statements of this area', href: paths.progress(area.section) },
    mistakes: boxes.mistakes,
    ...(boxes.mistakes.length > 0 ? { kept: 'Everything else on this page is saved.' } : {}),
    main: html`${questionRow({
        asking: list(view, 'gap'),
        helping: html`<p>What is there now, what is needed, and the outcome that would show it closed.</p>`,
      })}
      ${questionRow({
        asking: list(view, 'solution'),
        helping: html`<p>Each with the way from what is done to what it does for children and families.</p>
          <p><a class="govuk-link" href="${paths.ideas}">Ideas that were tested</a></p>`,
      })}
      ${questionRow({
        asking: list(view, 'operation'),
        helping: html`<p>Detailed objectives, outcomes, actions, timescales, accountabilities, resources.</p>`,
      })}
      <form method="post" action="${action}" data-autosave="${action}" novalidate>
        <input type="hidden" name="version" value="${boxes.version}" />
        <h2 class="govuk-heading-m govuk-!-margin-top-6">The rationale</h2>
        ${savedLine({
          at: boxes.savedAt && sayInstant(boxes.savedAt),
          note: 'Everyone in the partnership can read this draft.',
        })}
        ${textBox(boxes, paths, {
          ...{ key: rationaleKey(area.section), title: 'Why this and not something else', rows: 8 },
          hint: 'Use what was tested: what held, what failed, and what you changed because of it.',
          helping: resultsPart(view),
        })}
        <h2 class="govuk-heading-m govuk-!-margin-top-6" id="aspects-${area.section}">Every aspect of the change</h2>
        <p class="govuk-body">Say of each how you address it, or why it does not apply.</p>
        ${aspectNames.map(name => aspectPart(view, name))}
        ${actions(
          button({
            text: view.hasNext ? `Save and go to area ${view.number + 1}` : 'Save and go to what carries it',
            name: 'go',
            value: 'next',
          }),
          button({ text: 'Save and stop for now', classes: 'govuk-button--secondary', name: 'go', value: 'stop' }),
        )}
      </form>`,
  })
}

const list = (view: ContentView, name: ListName & ('gap' | 'solution' | 'operation')): Html => {
  const { paths, entries, area } = view
  return listPart({
    ...{ paths, list: name, all: entries.filter(each => each.area === area.section), area: area.section },
    entries: standingIn(entries, name, area.section),
    also: entry => alsoOf(view, entry),
  })
}

const alsoOf = ({ area, paths }: ContentView, entry: Entry): Html | false => {
  if (entry.list === 'gap') {
    const outcomes = area.gaps.find(({ id }) => id === entry.id)?.outcomes ?? []
    return html`<br />${outcomes.length === 0 ? flag('No outcome shows yet that it is closed.') : `Closed when it shows in: ${outcomes.join('; ')}.`}
      <a class="govuk-link" href="${paths.strategicOutcomes('gap', entry.id)}"
        >${outcomes.length === 0 ? 'Pick the outcome' : 'Pick another'}${about(entry.says.words)}</a
      >`
  }
  if (entry.list !== 'operation') return false
  const actionCount = area.operations.find(({ id }) => id === entry.id)?.actions.length ?? 0
  return html`<br /><a class="govuk-link" href="${paths.operation(entry.id)}"
      >Open it: its outcomes and its
      ${actionCount === 1 ? 'one action' : `${actionCount} actions`}${about(entry.says.words)}</a
    >`
}

/** What testing brought, failed first. */
const resultsPart = ({ area, paths }: ContentView): Html =>
  html`<h3>What was tested, failed first</h3>
    ${
      area.results.length === 0
        ? html`<p>Nothing in the register belongs to this area.</p>`
        : html`<ul>
            ${area.results.map(each => resultItem(each, paths.registered(each.id)))}
          </ul>`
    }`

const resultItem = ({ kind, state, words, found, decisions }: Result, href: string): Html =>
  html`<li>
    <b>${sayRegisterState(kind, state)}:</b> <a class="govuk-link" href="${href}">${words}</a>
    ${found !== '' && html`<br />${said(found)}`}
    ${decisions.map(each => html`<br />Decided on ${sayDay(each.on)}: ${said(each.words)}`)}
  </li>`

const aspectPart = ({ boxes, paths, area }: ContentView, name: Aspect): Html => {
  const { title, worth } = aspects[name]
  const stands = aspectStandsKey(area.section, name)
  const key = aspectKey(area.section, name)
  return questionRow({
    thin: true,
    asking: html`${radios({
      name: stands,
      value: boxes.value(stands),
      classes: 'govuk-radios--inline govuk-radios--small',
      formGroup: { classes: 'govuk-!-margin-bottom-2' },
      errorMessage: boxes.mistake(stands),
      fieldset: { legend: { text: title, classes: 'govuk-fieldset__legend--s', headingLevel: 3 } },
      items: Object.entries(aspectStands).map(([value, text]) => ({ value, text })),
    })}
    ${textarea({
      name: key,
      label: { html: html`How, or why not<span class="govuk-visually-hidden">: ${title}</span>` },
      rows: 3,
      value: boxes.value(key),
      errorMessage: boxes.mistake(key),
    })}`,
    helping: html`<p>${worth}</p>
      ${otherWords(boxes, stands, words => aspectStands[words as keyof typeof aspectStands] ?? words)}
      ${otherWords(boxes, key)}
      ${boxes.hasEarlier(key) && html`<p><a class="govuk-link" href="${paths.earlier(key)}">Earlier texts${about(title)}</a></p>`}`,
  })
}
