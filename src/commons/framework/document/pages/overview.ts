import { html, oneNext, questionRow, taskList, type Html } from '#design'
import { dayOf, sayCount, sayDay } from '#ground'
import { framed, type Frame } from '#people'
import type { FrameworkView } from '../../pages/leaf.ts'
import { curePath } from '../../paths.ts'
import { numberOf, sections } from '../../sections/sections.ts'
import { missingIn, stateOf, type Missing, type SectionState } from '../completeness.ts'
import type { Framework } from '../framework.ts'
import { nextAfterSigning } from '../../signing/pages/next.ts'
import type { Asking, Signature } from '../held.ts'

export type OverviewView = FrameworkView & {
  readonly draft: Framework
  readonly missing: readonly Missing[]
  /** The oldest first. */
  readonly signatures: readonly Signature[]
  /** That the signatory was asked to sign although something is missing. */
  readonly asked?: Asking
  /** The draft reads as the version that was signed last. */
  readonly isSignedSame: boolean
  readonly signatory: string
  /** Whoever was named to sign may not any more. */
  readonly hasLapsed: boolean
  readonly maySign: boolean
  /** What keeps it from being signed, whoever signs. */
  readonly held?: string
  /** The version that everybody may read, and where. */
  readonly shown?: { readonly version: number; readonly href: string }
}

const states: Readonly<
  Record<SectionState, { readonly text: string } | { readonly tag: { text: string; classes: string } }>
> = {
  empty: { tag: { text: 'Not started', classes: 'govuk-tag--grey' } },
  begun: { tag: { text: 'Begun', classes: 'govuk-tag--blue' } },
  whole: { text: 'Complete' },
}

/** The framework at a glance: what is next, its thirteen sections, its versions, who may read it. */
export const overviewPage = (frame: Frame, view: OverviewView): Html => {
  const { draft, paths, mayWrite } = view
  return framed(frame, {
    title: 'Commissioning framework',
    current: 'practice',
    back: { text: 'Practice', href: paths.practice },
    lede: 'One text in which the partners say what commissioning is for, how it is done and who decides. Nobody has to have one, and nothing waits for it.',
    main: html`${nextPart(view)}
    ${questionRow({
      asking: html`<h2 class="govuk-heading-m" id="sections">The thirteen sections</h2>
        ${taskList({
          items: sections.map(section => {
            const state = stateOf(draft, section)
            const count = missingIn(draft, section).length
            return {
              title: { text: `${numberOf(section.key)}. ${section.title}` },
              href: paths.section(section.key),
              ...(state === 'begun' ? { hint: { text: `${sayCount(count, 'thing')} missing` } } : {}),
              status: states[state],
            }
          }),
        })}`,
      helping: besidePart(view),
    })}
    ${versionsPart(view)} ${!mayWrite && html`<p class="govuk-body quiet">The champion and the deputy write it.</p>`}`,
  })
}

const nextPart = (view: OverviewView): Html | false => {
  const { missing, paths, mayWrite, draft, isSignedSame, signatures, held, maySign, asked, signatory } = view
  const [first] = missing
  const isEmpty = sections.every(section => stateOf(draft, section) === 'empty')
  const last = signatures.at(-1)
  if (isSignedSame && last !== undefined) return nextAfterSigning({ ...view, last })
  if (mayWrite && isEmpty)
    return oneNext({
      title: 'Begin with the vision',
      words: 'Sections can be written in any order, a little at a time. Everything is saved as you go.',
      action: { text: 'Write the first section', href: paths.section('vision') },
    })
  if (held === undefined && maySign && (first === undefined || signatures.length > 0 || asked !== undefined))
    return oneNext({
      title: 'Read it and sign it',
      words: `It is a draft of version ${draft.version}. ${first === undefined ? 'Nothing is missing.' : `${sayCount(missing.length, 'element is', 'elements are')} missing; you may sign it so.`}`,
      action: { text: 'Go to the signature', href: paths.signing },
    })
  if (mayWrite && first !== undefined)
    return oneNext({
      title: `Missing: ${first.what.charAt(0).toLowerCase()}${first.what.slice(1)}`,
      words: `It is the first of ${sayCount(missing.length, 'thing')}.`,
      action: { text: 'Write it', href: curePath(paths, first) },
    })
  if (!mayWrite) return false
  return held === undefined
    ? oneNext({
        title: `It waits for ${signatory}`,
        words: 'Nothing is missing. It is on “What waits on me” of who signs.',
        action: { text: 'See the signature', href: paths.signing },
      })
    : oneNext({
        title: held,
        words: 'Then it can be signed.',
        action: { text: 'Put that right', href: paths.details },
      })
}

const link = (href: string, text: string): Html => html`<p><a class="govuk-link" href="${href}">${text}</a></p>`

const besidePart = ({
  paths,
  missing,
  mayWrite,
  draft,
  shown,
  signatures,
  signatory,
  hasLapsed,
  isSignedSame,
  maySign,
  held,
  asked,
}: OverviewView): Html => {
  // What was signed last is the paper to take, as long as nothing reads differently.
  const version = isSignedSame ? signatures.at(-1)?.version : undefined
  return html`${link(paths.missing, missing.length === 0 ? 'Nothing is missing' : `What is missing (${missing.length})`)}
    ${link(paths.version(version ?? 'draft'), 'Read it as it reads now')}
    ${version === undefined && signatures.length > 0 && link(paths.changes('draft'), 'What is different from what was signed')}
    <p>
      <a class="govuk-link" href="${paths.paper('docx', { version })}">Take it as Word</a> or
      <a class="govuk-link" href="${paths.paper('pdf', { version })}">as PDF</a>
    </p>
    ${link(paths.signing, 'Signatures')}
    ${
      mayWrite &&
      !maySign &&
      !isSignedSame &&
      held === undefined &&
      missing.length > 0 &&
      link(paths.asking, asked === undefined ? 'Ask for the signature as it is' : 'The signature is asked for')
    }
    <p>
      ${signatures.length === 0 ? 'To be signed' : 'The next version is to be signed'} by ${signatory}.
      ${hasLapsed && 'Whoever was named before can’t sign here any more.'}
      ${draft.reviewOn === undefined ? 'No day of review yet.' : `Looked at again on ${sayDay(draft.reviewOn)}.`}
      ${mayWrite && html`<a class="govuk-link" href="${paths.details}">Change who signs and the day of its review</a>`}
    </p>
    ${
      shown === undefined
        ? html`<p>Only the partnership can read it.</p>`
        : html`<p>
            Everybody can read version ${shown.version}.
            <a class="govuk-link" href="${shown.href}">See the page that everybody sees</a>
          </p>`
    }
    ${mayWrite && signatures.length > 0 && link(paths.showing, shown === undefined ? 'Show it to everybody' : 'Who can read it')}`
}

const versionsPart = ({ signatures, paths }: OverviewView): Html | false =>
  signatures.length > 0 &&
  html`<h2 class="govuk-heading-m" id="versions">Versions</h2>
    <ul class="govuk-list govuk-list--spaced">
      ${signatures
        .toReversed()
        .map(
          ({ version, by, as, at }) =>
            html`<li>
              <a class="govuk-link" href="${paths.version(version)}">Version ${version}</a>: signed by ${by.name},
              ${as}, on ${sayDay(dayOf(at))}.
              ${version > 1 && html`<a class="govuk-link" href="${paths.changes(version)}">What is different<span class="govuk-visually-hidden"> in version ${version}</span></a>`}
            </li>`,
        )}
    </ul>`
