import { details, html, insetText, type Html } from '#design'
import { dayOf, sayDay } from '#ground'
import type { Frame } from '#people'
import { leaf, type FrameworkView } from '../../pages/leaf.ts'
import type { Framework } from '../framework.ts'
import type { Version } from '../held.ts'
import { tell } from '../told.ts'
import { toldPart } from './told.ts'

export type WholeView = FrameworkView & {
  readonly framework: Framework
  /** No version was signed before it. */
  readonly isFirst: boolean
  /** Absent for the draft. */
  readonly version?: Version
}

/** The whole framework to read: as it stands now, or a version as it was signed. */
export const wholePage = (frame: Frame, view: WholeView): Html => {
  const { framework, version, paths, isFirst } = view
  return leaf(frame, view, {
    title: version === undefined ? 'The framework as it reads now' : `Version ${version.version}`,
    main: html`${insetText({ text: standingOf(framework, version) })}
      <p class="govuk-body">
        <a class="govuk-link" href="${paths.paper('docx', { version: version?.version })}">Take it as Word</a> or
        <a class="govuk-link" href="${paths.paper('pdf', { version: version?.version })}">as PDF</a>.
        ${
          !isFirst &&
          html`<a class="govuk-link" href="${paths.changes(version?.version ?? 'draft')}"
            >What is different from the version before</a
          >`
        }
      </p>
      ${version && leftOutPart(version)}
      ${toldPart(tell(framework), version === undefined ? 'Not written yet' : 'Nothing written')}`,
  })
}

/** What a signed version leaves out, and why it was signed all the same. */
const leftOutPart = ({ missing, asked }: Version): Html | false =>
  missing.length > 0 &&
  details({
    summaryText: `What this version leaves out (${missing.length})`,
    html: html`${
        asked !== undefined &&
        html`<p class="govuk-body">
          ${asked.by.name} asked for the signature all the same: <span class="typed">${asked.reason}</span>
        </p>`
      }
      <ul class="govuk-list govuk-list--bullet">
        ${missing.map(each => html`<li>${each}</li>`)}
      </ul>`,
  })

const standingOf = ({ version: next, reviewOn }: Framework, version: Version | undefined): string => {
  const review = reviewOn === undefined ? '' : ` It is looked at again on ${sayDay(reviewOn)}.`
  return version === undefined
    ? `This is a draft of version ${next}, not signed.${review}`
    : `Signed by ${version.by.name}, ${version.as}, on ${sayDay(dayOf(version.at))}. It reads as it did then.${review}`
}
