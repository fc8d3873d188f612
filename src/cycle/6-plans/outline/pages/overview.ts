import { html, insetText, oneNext, questionRow, taskList, type Html } from '#design'
import { dayOf, sayDay } from '#ground'
import { framed, type Frame } from '#people'
import type { PlanView } from '../../pages/leaf.ts'
import { prose, said } from '../../pages/prose.ts'
import { curePath, type PlanPaths } from '../../paths.ts'
import { tracePart } from '../../priorities/pages/trace.ts'
import type { Signature } from '../../signature/signature.ts'
import type { Outline } from '../outline.ts'
import type { Readiness } from '../readiness.ts'
import { sayNextVersion } from '../../signature/signature.ts'
import { partsOf } from './parts.ts'
import { readyList } from './ready-list.ts'
import { workPart, type WorkView } from './work.ts'

export type OverviewView = PlanView & {
  readonly outline: Outline
  readonly readiness: Readiness
  readonly signatures: readonly Signature[]
  /** The version whose signature stands last, and whether the draft has moved on since. */
  readonly signed?: { readonly version: number; readonly isSame: boolean }
  readonly signatory: string
  /** Whoever was named to sign may not any more. */
  readonly hasLapsed: boolean
  readonly mayWrite: boolean
  readonly isSignatory: boolean
  /** Suggestions that wait to be decided. */
  readonly undecided: number
  readonly work: WorkView
}

/** The plan at a glance: what is next, its parts, its priorities with what they rest on, and what is missing. */
export const overviewPage = (frame: Frame, view: OverviewView): Html => {
  const { outline, paths, readiness } = view
  return framed(frame, {
    title: outline.name,
    caption: `Stocktake ${view.year}`,
    current: 'plan',
    lede: sayStanding(view),
    main: html`${view.mayWrite && view.signed && insetText({ text: sayNextVersion(view.signed.version, outline.version) })}
      ${nextPart(view)}
      <h2 class="govuk-heading-m" id="parts">The parts of the plan</h2>
      ${taskList({
        items: [
          ...partsOf(outline, paths, view.mayWrite).map(({ title, state, isDone, href }) => ({
            title: { text: title },
            href,
            hint: { text: state },
            status: isDone ? { text: 'Done' } : { tag: { text: 'To do', classes: 'govuk-tag--grey' } },
          })),
        ],
      })}
      ${questionRow({
        asking: html`<h2 class="govuk-heading-m" id="ready">Ready for the Board?</h2>
          ${readyList(view, readiness.rows)}`,
        helping: besidePart(view),
      })}
      ${workPart(view.work, view)} ${questionRow({ whole: true, asking: prioritiesPart(view) })} ${versionsPart(view)}`,
  })
}

const sayStanding = ({ outline, signed, signatory }: OverviewView): string => {
  const target =
    outline.target === undefined ? 'No target date yet.' : `To be carried out by ${sayDay(outline.target)}.`
  if (signed === undefined) return `${target} A draft of version ${outline.version}, to be signed by ${signatory}.`
  return signed.isSame
    ? `${target} Version ${signed.version} is signed; nothing has changed since.`
    : `${target} Version ${signed.version} is signed; changes since then are a draft of version ${outline.version}.`
}

const nextPart = (view: OverviewView): Html => {
  const { paths, readiness, mayWrite, isSignatory, signed, undecided } = view
  const [first] = readiness.missing
  if (signed?.isSame === true) return html``
  if (first === undefined)
    return oneNext({
      title: isSignatory ? 'Read it and sign it' : `It is ready for ${view.signatory} to sign`,
      words:
        'Everything that the Board will look for is there. Signing freezes this version; changes after it make the next one.',
      action: {
        text: isSignatory ? 'Go to the signature' : 'Read it as the Board will',
        href: isSignatory ? paths.signature : paths.version('draft'),
      },
    })
  if (!mayWrite) return html``
  return oneNext({
    title: first.what,
    words:
      undecided > 0
        ? `It is the first thing that is missing. ${undecided} suggestions from what was agreed and written wait in the areas to be kept, merged or set aside.`
        : 'It is the first thing that is missing.',
    action: { text: 'Put that right', href: curePath(paths, first.cure) },
  })
}

const besidePart = ({ paths, mayWrite, hasLapsed }: OverviewView): Html =>
  html`<p><a class="govuk-link" href="${paths.signature}">Signature</a></p>
    <p><a class="govuk-link" href="${paths.version('draft')}">Read the draft on one page</a></p>
    <p><a class="govuk-link" href="${paths.actions}">All actions, and how far they are</a></p>
    <p><a class="govuk-link" href="${paths.outcomes}">Our outcomes</a></p>
    <p><a class="govuk-link" href="${paths.word}">Read it as the Board will (Word)</a></p>
    ${
      mayWrite &&
      html`<p>
        ${hasLapsed && 'Whoever was named to sign can’t sign here any more.'}
        <a class="govuk-link" href="${paths.details}">Name, target date, who signs</a>
      </p>`
    }`

const prioritiesPart = ({ outline, paths, readsPositions }: OverviewView): Html =>
  html`<h2 class="govuk-heading-m" id="priorities">Priorities, and what they rest on</h2>
    ${outline.areas.map(
      area =>
        html`<h3 class="govuk-heading-s">${area.title}</h3>
          ${
            area.priorities.length === 0
              ? nonePart(area.whyNone.trim())
              : html`<ol class="govuk-list govuk-list--number govuk-list--spaced">
                  ${area.priorities.map(
                    priority =>
                      html`<li>
                        ${said(priority.words)}<br />${tracePart(priority, readsPositions ? paths : undefined)}
                      </li>`,
                  )}
                </ol>`
          }`,
    )}`

const nonePart = (why: string): Html =>
  why === '' ? html`<p class="govuk-body">No priority yet.</p>` : prose(`No priority this year: ${why}`)

const versionsPart = ({ signatures, paths }: OverviewView): Html =>
  signatures.length === 0
    ? html``
    : questionRow({
        whole: true,
        asking: html`<h2 class="govuk-heading-m">Signed versions</h2>
          <ul class="govuk-list">
            ${signatures.toReversed().map(signature => html`<li>${versionLine(signature, paths)}</li>`)}
          </ul>`,
      })

const versionLine = ({ version, by, as, at, undone }: Signature, paths: PlanPaths): Html =>
  html`<a class="govuk-link" href="${paths.version(version)}">Version ${version}</a>, signed by ${by.name}, ${as}, on
    ${sayDay(dayOf(at))}.${undone && ` Signature undone by ${undone.by} on ${sayDay(dayOf(undone.at))}: ${undone.reason}`}`
