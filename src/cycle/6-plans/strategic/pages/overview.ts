import { html, insetText, oneNext, questionRow, taskList, type Html } from '#design'
import { dayOf, isBlank, sayCount, sayDay } from '#ground'
import { framed, type Frame } from '#people'
import { strategicCurePath } from '../../paths.ts'
import { lastStanding, sayNextVersion, type Signature } from '../../signature/signature.ts'
import { statementNames } from '../../words/field.ts'
import { aspectNames } from '../fields.ts'
import { progressOf } from '../progress.ts'
import type { StrategicRow } from '../readiness.ts'
import type { StrategicArea } from '../strategic.ts'
import { sayStrategic, strategicReadyList, type StrategicView } from './leaf.ts'

export type StrategicOverview = StrategicView & {
  readonly rows: readonly StrategicRow[]
  readonly signatures: readonly Signature[]
  /** A version is signed, and the draft still says the same. */
  readonly isSame: boolean
  readonly signatory: string
  readonly isSignatory: boolean
  readonly mayWrite: boolean
  readonly phase: string
  readonly indicators: string
}

/** The strategic plan at a glance: what is next, its parts, and what is missing. */
export const strategicOverviewPage = (frame: Frame, view: StrategicOverview): Html => {
  const { strategic, paths, rows, mayWrite, signatures } = view
  const signed = lastStanding(signatures)
  return framed(frame, {
    title: sayStrategic(strategic),
    caption: `Built from the outline of ${view.year} · ${view.phase}`,
    current: 'plan',
    back: { text: view.name, href: paths.plan },
    lede: sayWhere(view, signed),
    main: html`${mayWrite && signed !== undefined && insetText({ text: sayNextVersion(signed.version, strategic.version) })}
      ${nextPart(view)}
      <h2 class="govuk-heading-m" id="parts">The parts of the plan</h2>
      ${taskList({
        items: partsOf(view).map(({ title, state, isDone, href }) => ({
          ...{ title: { text: title }, href, hint: { text: state } },
          status: isDone ? { text: 'Done' } : { tag: { text: 'To do', classes: 'govuk-tag--grey' } },
        })),
      })}
      ${questionRow({
        asking: html`<h2 class="govuk-heading-m" id="ready">Ready to be signed?</h2>
          ${strategicReadyList(paths, rows, mayWrite)}`,
        helping: besidePart(view),
      })}
      ${versionsPart(view)}`,
  })
}

const sayWhere = ({ strategic, signatory, isSame }: StrategicOverview, signed: Signature | undefined): string => {
  if (signed === undefined) return `A draft of version ${strategic.version}, to be signed by ${signatory}.`
  return isSame
    ? `Version ${signed.version} is signed; nothing has changed since.`
    : `Version ${signed.version} is signed; changes since then are a draft of version ${strategic.version}.`
}

const nextPart = (view: StrategicOverview): Html => {
  const { rows, paths, mayWrite, isSame, isSignatory } = view
  if (isSame) return html``
  const first = rows.find(({ isDone }) => !isDone)
  if (first === undefined)
    return oneNext({
      title: isSignatory ? 'Read it and sign it' : `It is ready for ${view.signatory} to sign`,
      words: 'Nothing is missing. Signing freezes this version and ends Prepare.',
      action: {
        text: isSignatory ? 'Go to the signature' : 'Read it on one page',
        href: isSignatory ? paths.strategicSignature : paths.strategicVersion('draft'),
      },
    })
  if (!mayWrite) return html``
  return oneNext({
    title: first.what,
    words: 'It is the first thing that is missing.',
    action: { text: 'Put that right', href: strategicCurePath(paths, first.cure) },
  })
}

type Part = { readonly title: string; readonly state: string; readonly isDone: boolean; readonly href: string }

const partsOf = ({ strategic, paths, mayWrite }: StrategicOverview): readonly Part[] => {
  const at = (href: string, anchor: string): string =>
    mayWrite ? href : `${paths.strategicVersion('draft')}#${anchor}`
  const written = [strategic.texts['strategic.vision'], strategic.texts['strategic.case']].filter(
    each => !isBlank(each),
  )
  const { team, resources, criteria } = strategic
  return [
    {
      title: 'Vision and case for change',
      state: `${written.length} of 2 written`,
      isDone: written.length === 2,
      href: at(paths.vision, 'vision'),
    },
    ...strategic.areas.flatMap((area, index) => [
      {
        title: `Area ${index + 1}: ${area.title}`,
        ...progressState(area),
        href: at(paths.progress(area.section), `area-${area.section}`),
      },
      {
        title: `Area ${index + 1}: gap, solutions, rationale and plans`,
        ...contentState(area),
        href: at(paths.content(area.section), `content-${area.section}`),
      },
    ]),
    {
      title: 'What carries it, and how we will know',
      state: [
        sayCount(team.length, 'person', 'people'),
        sayCount(resources.length, 'resource'),
        sayCount(criteria.length, 'criterion', 'criteria'),
      ].join(', '),
      isDone: team.length > 0 && resources.length > 0 && criteria.length > 0,
      href: at(paths.carrying, 'support'),
    },
  ]
}

const progressState = ({ statements }: StrategicArea): Pick<Part, 'state' | 'isDone'> => {
  const all = statementNames.map(name => progressOf(statements[name]))
  const count = (progress: string): number => all.filter(each => each === progress).length
  const said = [
    count('changed') + count('new') > 0 && `${count('changed') + count('new')} rewritten`,
    count('stands') > 0 && (count('stands') === 1 ? '1 stands as it was' : `${count('stands')} stand as they were`),
    count('open') > 0 && `${count('open')} not said yet`,
  ]
  return { state: said.filter(Boolean).join(', '), isDone: count('open') === 0 }
}

const contentState = ({
  gaps,
  solutions,
  rationale,
  aspects,
  operations,
}: StrategicArea): Pick<Part, 'state' | 'isDone'> => {
  const said = aspectNames.filter(name => aspects[name].stands !== '' && !isBlank(aspects[name].words)).length
  return {
    state: `${sayCount(gaps.length, 'gap')}, ${sayCount(solutions.length, 'solution')}, ${said} of 6 aspects, ${sayCount(operations.length, 'operational plan')}`,
    isDone: gaps.length > 0 && solutions.length > 0 && !isBlank(rationale) && said === 6 && operations.length > 0,
  }
}

const besidePart = ({ paths, mayWrite, indicators, readsPositions }: StrategicOverview): Html =>
  html`<p><a class="govuk-link" href="${paths.strategicSignature}">Signature</a></p>
    <p><a class="govuk-link" href="${paths.strategicVersion('draft')}">Read it on one page</a></p>
    <p>
      <a class="govuk-link" href="${paths.strategicPaper('docx')}">Take it as Word</a> or
      <a class="govuk-link" href="${paths.strategicPaper('pdf')}">PDF</a>
    </p>
    <p><a class="govuk-link" href="${paths.register}">What was tested</a></p>
    <p><a class="govuk-link" href="${indicators}">Local indicators</a></p>
    ${readsPositions && html`<p><a class="govuk-link" href="${paths.trace}">From standard to action, and back</a></p>`}
    ${mayWrite && html`<p><a class="govuk-link" href="${paths.strategicDetails}">Name and years</a></p>`}`

const versionsPart = ({ signatures, paths }: StrategicOverview): Html =>
  signatures.length === 0
    ? html``
    : questionRow({
        whole: true,
        asking: html`<h2 class="govuk-heading-m">Signed versions</h2>
          <ul class="govuk-list">
            ${signatures
              .toReversed()
              .map(
                ({ version, by, as, at, undone }) =>
                  html`<li>
                    <a class="govuk-link" href="${paths.strategicVersion(version)}">Version ${version}</a>, signed by
                    ${by.name}, ${as}, on
                    ${sayDay(dayOf(at))}${undone && `. Signature undone by ${undone.by} on ${sayDay(dayOf(undone.at))}: ${undone.reason}`}
                  </li>`,
              )}
          </ul>`,
      })
