import { html, insetText, oneNext, questionRow, ready, taskList, type Html } from '#design'
import { sayDay, type Day } from '#ground'
import { framed, type Frame } from '#people'
import { sayDays, sumDays } from '../../consultancy/days.ts'
import { gateList } from '../../gate/pages/gate.ts'
import type { Gate } from '../../gate/gate.ts'
import { overridePart, type SupportView } from '../../pages/leaf.ts'
import { othersPart, type OtherYear } from '../../pages/others.ts'
import { curePath } from '../../paths.ts'
import {
  halfSigned,
  inForce,
  isWhole,
  otherSide,
  sideWords,
  standingIn,
  type Version,
} from '../../signature/signature.ts'
import type { Agreement } from '../agreement.ts'
import { partNames, parts, type PartName } from '../field.ts'
import type { ReadyRow } from '../readiness.ts'
import { sayStanding, type Ending, type Standing } from '../standing.ts'

export type OverviewView = SupportView & {
  readonly agreement: Agreement
  readonly gate: Gate
  readonly rows: readonly ReadyRow[]
  readonly versions: readonly Version[]
  readonly standing: Standing
  readonly isEnded: boolean
  readonly ending: Ending | undefined
  readonly isHeldSame: boolean
  readonly today: Day
  readonly maySign: boolean
  readonly mayTake: boolean
  readonly mayEnd: boolean
  readonly mayFollow: boolean
  readonly used: number
  readonly consultants: number
  readonly others: readonly OtherYear[]
}

/** The agreement at a glance: where it stands, what is next, its parts, its days, its versions. */
export const overviewPage = (frame: Frame, view: OverviewView): Html => {
  const { agreement, paths, mayWrite, gate } = view
  return framed(frame, {
    title: 'Support agreement',
    caption: `Stocktake ${view.year}`,
    current: 'support',
    lede: `Between ${agreement.partnership} and ${agreement.programme}. ${sayStanding(view.standing, view.today)}.`,
    main: html`${overridePart(view.override)} ${endingPart(view)}
    ${
      !gate.isOpen &&
      html`<h2 class="govuk-heading-m">The gate is closed</h2>
        <p class="govuk-body">
          Nothing can be written or signed until this is so again. What is in force stays in force.
        </p>
        ${gateList(gate, paths, view.mayFollow)}`
    }
    ${nextPart(view)}
    ${
      mayWrite &&
      html`<h2 class="govuk-heading-m" id="parts">The parts of the agreement</h2>
        ${taskList({ items: tasksOf(view) })}`
    }
    ${questionRow({ asking: readyPart(view), helping: besidePart(view) })} ${versionsPart(view)}
    ${othersPart(view.others)}`,
  })
}

/** What both sides look for before they sign; once they have, what holds. */
const readyPart = ({ rows, paths, mayWrite, isHeldSame, versions }: OverviewView): Html => {
  if (isHeldSame)
    return html`<h2 class="govuk-heading-m" id="ready">Version ${inForce(versions)?.version} is what both signed</h2>
      <p class="govuk-body">
        Nothing has changed since.
        ${mayWrite && 'Whatever you change becomes a draft of the next version, and needs both signatures again.'}
      </p>`
  return html`<h2 class="govuk-heading-m" id="ready">Ready to be signed?</h2>
    ${ready(
      rows.map(row => ({
        ...{ what: row.what, isDone: row.isDone },
        href: row.isDone || !mayWrite ? undefined : curePath(paths, row.cure),
      })),
    )}`
}

const endingPart = ({ ending }: OverviewView): Html | false =>
  ending !== undefined &&
  insetText({ text: `Ended on ${sayDay(ending.on)}, recorded by ${ending.by}: ${ending.reason}` })

const nextPart = (view: OverviewView): Html => {
  const { rows, paths, mayWrite, versions, maySign, isHeldSame, gate, isEnded } = view
  if (isEnded || !gate.isOpen || isHeldSame) return html``
  const missing = rows.find(({ isDone }) => !isDone)
  const half = halfSigned(versions)
  const first = half === undefined ? undefined : standingIn(half)[0]
  if (missing !== undefined)
    return mayWrite
      ? oneNext({
          title: missing.what,
          words: 'It is the first thing that is missing.',
          action: { text: 'Put that right', href: curePath(paths, missing.cure) },
        })
      : html``
  if (first !== undefined && !(maySign && first.side === 'programme'))
    return oneNext({
      title: `Signed for ${sideWords[first.side]}; it waits for ${sideWords[otherSide(first.side)]}`,
      words: `${first.by.name} signed version ${half?.version}, and gets a mail when it is signed for ${sideWords[otherSide(first.side)]}, too.`,
      action: { text: 'See the signatures', href: paths.signing },
    })
  return oneNext({
    title: maySign ? 'Read it and sign it' : 'It is ready for the champion to sign',
    words: 'Everything that both sides look for is there. It holds once both have signed.',
    action: {
      text: maySign ? 'Go to the signature' : 'Read it whole',
      href: maySign ? paths.signing : paths.version('draft'),
    },
  })
}

const tasksOf = ({ rows, paths, agreement }: OverviewView) => {
  const open = (part: PartName | 'consultancy-plan'): number =>
    rows.filter(({ isDone, cure }) => !isDone && cure.part === part).length
  const status = (part: PartName | 'consultancy-plan') =>
    open(part) === 0 ? { text: 'Done' } : { tag: { text: 'To do', classes: 'govuk-tag--grey' } }
  return [
    ...partNames.map(part => ({ title: { text: parts[part].title }, href: paths.part(part), status: status(part) })),
    {
      title: { text: 'The consultancy plan' },
      href: paths.consultancy,
      hint: { text: `${sayDays(sumDays(agreement.activities))} planned` },
      status: agreement.activities.length === 0 ? { text: 'Nothing planned' } : status('consultancy-plan'),
    },
  ]
}

const link = (href: string, text: string): Html => html`<p><a class="govuk-link" href="${href}">${text}</a></p>`

const besidePart = (view: OverviewView): Html => {
  const { paths, versions, used, consultants, agreement } = view
  const held = inForce(versions)
  const half = halfSigned(versions)
  // Whoever takes it while it reads as it was signed wants what was signed, not a draft of the next version.
  const signed = (view.isHeldSame ? held : half)?.version
  return html`${
    half === undefined
      ? link(paths.version('draft'), 'Read it as it reads now')
      : link(paths.version(half.version), `Read version ${half.version}, which waits for a signature`)
  }
  ${held !== undefined && link(paths.version(held.version), `Read version ${held.version}, which is in force`)}
  ${link(paths.consultancy, 'The consultancy plan')}
  ${link(paths.log, `What was done: ${sayDays(used)} used${agreement.budget === undefined ? '' : ` of ${sayDays(agreement.budget)}`}`)}
  ${link(paths.consultants, consultants === 0 ? 'Consultants' : `Consultants (${consultants})`)}
  ${link(paths.signing, 'Signatures')}
  ${view.mayTake && html`<p><a class="govuk-link" href="${paths.paper('docx', signed)}">Take it as Word</a> or <a class="govuk-link" href="${paths.paper('pdf', signed)}">as PDF</a></p>`}
  ${view.mayEnd && link(paths.ending, 'End the agreement early')}`
}

const versionsPart = ({ versions, paths }: OverviewView): Html =>
  versions.length === 0
    ? html``
    : questionRow({
        whole: true,
        asking: html`<h2 class="govuk-heading-m" id="versions">Versions</h2>
          <ul class="govuk-list govuk-list--spaced">
            ${versions
              .toReversed()
              .map(
                version =>
                  html`<li>
                    <a class="govuk-link" href="${paths.version(version.version)}">Version ${version.version}</a>:
                    ${sayVersion(version, version === inForce(versions))}.
                    ${version.version > 1 && html`<a class="govuk-link" href="${paths.changes(version.version)}">What is different<span class="govuk-visually-hidden"> in version ${version.version}</span></a>`}
                  </li>`,
              )}
          </ul>`,
      })

const sayVersion = (version: Version, isInForce: boolean): string => {
  const who = standingIn(version).map(({ by, side }) => `${by.name} for ${sideWords[side]}`)
  if (isInForce) return `in force, signed by ${who.join(' and ')}`
  if (isWhole(version)) return `held until the next one was signed; signed by ${who.join(' and ')}`
  return who.length === 0 ? 'its signature fell when the text was changed' : `signed by ${who.join('')} so far`
}
