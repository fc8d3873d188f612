import { button, columns, flag, html, insetText, oneNext, questionRow, type Html } from '#design'
import { sayDay, type Day, type Id } from '#ground'
import type { Frame } from '#people'
import { sayAnswer } from '../../lists/entry.ts'
import { leaf, type PlanView } from '../../pages/leaf.ts'
import { about, said } from '../../pages/prose.ts'
import { sayRegisterState, type RegisterState } from '../finding.ts'
import { byUrgency, isLate, needsDecision, stateOf, type Registered } from '../registered.ts'
import { evidencePart } from './finding.ts'

export type RegisterView = PlanView & {
  readonly register: readonly Registered[]
  readonly today: Day
  readonly phase: string
  readonly nextReview?: { readonly id: Id<'review'>; readonly day: Day }
  readonly priorities: ReadonlyMap<Id, string>
  readonly mayWrite: boolean
}

/** What is to be found out, failed first. */
export const registerPage = (frame: Frame, view: RegisterView): Html => {
  const { paths, register, mayWrite, nextReview } = view
  const lines = register.toSorted(byUrgency)
  const undecided = lines.filter(needsDecision)
  const groups: readonly (readonly [string, readonly Registered[]])[] = [
    ['Failed', lines.filter(line => stateOf(line) === 'failed' && !needsDecision(line))],
    ['Open', lines.filter(line => stateOf(line) === 'open')],
    ['Knowingly untested', lines.filter(line => stateOf(line) === 'untested')],
    ['Held or settled', lines.filter(line => stateOf(line) === 'held')],
  ]
  const next = nextReview === undefined ? 'no review has a date' : `next review ${sayDay(nextReview.day)}`
  return leaf(frame, view, {
    title: 'What we are testing',
    caption: `${view.phase} · ${next}`,
    lede: sayRegister(lines, view.today),
    main: html`${undecided.map((line, at) => failedPart(view, line, at === 0))}
    ${lines.length === 0 && insetText({ text: 'Nothing is in the register yet: no issue, no data to get, no assumption, no hypothesis.' })}
    ${groups.map(([title, inside]) => groupPart(view, title, inside))}
    ${questionRow({
      whole: true,
      asking: html`${
          mayWrite &&
          button({
            text: 'Add something to test',
            href: paths.newEntry('inquiry', undefined, 'register'),
            ...(undecided.length > 0 ? { classes: 'govuk-button--secondary' } : {}),
          })
        }
        <p class="govuk-body">
          The strategic plan can be signed when each assumption and each hypothesis has held, has failed and been
          decided on, or is marked “knowingly untested”.
        </p>
        <p class="govuk-body">
          <a class="govuk-link" href="${paths.ideas}">Ideas to test</a> ·
          <a class="govuk-link" href="${paths.reviews}">Reviews</a> ·
          <a class="govuk-link" href="${paths.decisions}">Decisions</a>
        </p>`,
    })}`,
  })
}

/** `One has failed and needs a decision. Four are open, one of them late. Six have held.` */
export const sayRegister = (lines: readonly Registered[], today: Day): string => {
  const count = (state: RegisterState): number => lines.filter(line => stateOf(line) === state).length
  const undecided = lines.filter(needsDecision).length
  const late = lines.filter(line => isLate(line, today)).length
  const parts = [
    undecided > 0 && `${undecided} ${undecided === 1 ? 'has failed and needs' : 'have failed and need'} a decision.`,
    count('failed') > undecided &&
      `${count('failed') - undecided} failed and ${count('failed') - undecided === 1 ? 'was' : 'were'} decided on.`,
    count('open') > 0 && `${count('open')} open${late > 0 ? `, ${late} of them late` : ''}.`,
    count('untested') > 0 && `${count('untested')} knowingly untested.`,
    count('held') > 0 && `${count('held')} held or settled.`,
  ]
  return parts.filter(Boolean).join(' ') || 'What has to be found out before the partnership can choose its solutions.'
}

const kindOf = ({ kind }: Registered): string => sayAnswer('inquiry', 'kind', kind)

/** What failed and nobody has decided on: on top of the register and of every review. */
export const failedPart = (
  view: Pick<RegisterView, 'paths' | 'priorities' | 'mayWrite'>,
  line: Registered,
  isFirst: boolean,
): Html => {
  const { paths } = view
  const last = line.findings.at(-1)
  const found = html`${last && html`<b>What we found.</b> ${said(last.words)} ${evidencePart(last)}`}`
  const title = `${sayRegisterState(line.kind, 'failed')}${last ? ` on ${sayDay(last.foundOn)}` : ''}: ${line.words}`
  const answer = paths.newDecision({ inquiry: line.id })
  const rests = restsPart(view, line)
  if (isFirst && view.mayWrite)
    return html`${oneNext({
      id: `failed-${line.id}`,
      title,
      words: found,
      action: { text: 'Record what we decided', href: answer },
      other: { text: 'It stays on top of every review until there is a decision', href: paths.registered(line.id) },
    })}${rests}`
  return questionRow({
    asking: html`<h2 class="govuk-heading-m">${title}</h2>
      <p class="govuk-body">${found}</p>
      ${
        view.mayWrite
          ? html`<p class="govuk-body">
              <a class="govuk-link" href="${answer}">Record what we decided${about(line.words)}</a>
            </p>`
          : html`<p class="govuk-body">${flag('No decision yet')}</p>`
      }`,
    helping: rests,
  })
}

const restsPart = ({ priorities, paths }: Pick<RegisterView, 'paths' | 'priorities'>, { rests }: Registered): Html => {
  const known = rests.flatMap(id => {
    const words = priorities.get(id)
    return words === undefined ? [] : [words]
  })
  if (known.length === 0) return html``
  return html`<p class="govuk-body-s govuk-!-margin-bottom-1"><b>What rests on it</b></p>
    <ul class="govuk-list govuk-list--bullet govuk-body-s">
      ${known.map(words => html`<li>${said(words)}</li>`)}
    </ul>
    <p class="govuk-body-s"><a class="govuk-link" href="${paths.plan}#priorities">All priorities</a></p>`
}

const groupPart = (view: RegisterView, title: string, lines: readonly Registered[]): Html =>
  lines.length === 0
    ? html``
    : html`<h2 class="govuk-heading-m">${title} (${lines.length})</h2>
        ${lines.map(line => linePart(view, line))}`

const linePart = (view: RegisterView, line: Registered): Html => {
  const last = line.findings.at(-1)
  const below = stateOf(line) === 'open' ? sayHow(line) : (last?.words ?? '')
  return questionRow({
    thin: true,
    whole: true,
    asking: columns(
      html`<p class="govuk-body-s quiet govuk-!-margin-bottom-1">${kindOf(line)}</p>
        <h3 class="govuk-heading-s govuk-!-margin-bottom-1">
          <a class="govuk-link" href="${view.paths.registered(line.id)}">${line.words}</a>
        </h3>
        ${below !== '' && html`<p class="govuk-body-s">${said(below)}</p>`}`,
      html`<p class="govuk-body-s govuk-!-margin-bottom-1">${standPart(line, view.today)}</p>
        <p class="govuk-body-s">${line.owner?.name ?? 'Nobody answers for it yet'}</p>`,
    ),
  })
}

const sayHow = ({ settles }: Registered): string => (settles === '' ? '' : `Settled by: ${settles}`)

/** Where it stands, with the day; late in red. */
export const standPart = (line: Registered, today: Day): Html => {
  const last = line.findings.at(-1)
  const state = stateOf(line)
  if (state !== 'open' && last) return html`<b>${sayRegisterState(line.kind, state)}, ${sayDay(last.foundOn)}</b>`
  if (line.due === undefined) return html`<b>No date yet</b>`
  return isLate(line, today) ? flag(`Late: was due ${sayDay(line.due)}`, 'late') : html`<b>Due ${sayDay(line.due)}</b>`
}
