import { button, html, standing, waiting, type Html, type WaitingRow } from '#design'
import { capital, dayOf, sayCount, sayDay } from '#ground'
import { versionAmong } from '#instrument'
import { framed, type Frame } from '#people'
import { questionsOf, type Checklist } from '../checklist.ts'
import type { ChecklistPaths } from '../paths.ts'
import type { History, Run } from '../run/run.ts'

export type ListView = {
  readonly paths: ChecklistPaths
  readonly checklists: readonly Checklist[]
  readonly histories: readonly History[]
  readonly doers: ReadonlyMap<Run['id'], string>
  /** How many questions are left in each run that is under way. */
  readonly left: ReadonlyMap<Run['id'], number>
  readonly mayBring: boolean
  readonly isOwn: (run: Run) => boolean
}

/** The checklists there are, and every run that the reader may see, by commissioner and service. */
export const listPage = (frame: Frame, view: ListView): Html => {
  const { paths, checklists, histories } = view
  return framed(frame, {
    title: 'Checklists',
    current: 'practice',
    back: { text: 'Practice', href: `${paths.own}/practice` },
    lede: 'Questions to put to yourself or your team about a service or a budget. They need no year and no programme, and give no score.',
    main: html`${checklists
        .filter(({ own }) => own === undefined)
        .map(
          ({ title, about }) =>
            html`<h2 class="govuk-heading-m">${title}</h2>
              <p class="govuk-body">${about}</p>`,
        )}
      ${ownPart(view)} ${button({ text: 'Start', href: paths.new })}
      ${histories.map(history => historyPart(view, history))}
      <p class="govuk-body"><a class="govuk-link" href="${paths.ownActions}">Your own actions</a></p>
      <p class="govuk-body">
        <a class="govuk-link" href="/you/checklists">What you went through alone, to take with you</a>
      </p>
      <p class="govuk-body"><a class="govuk-link" href="${paths.local}">Whom to ask in this area</a></p>`,
  })
}

/** What the partnership brought in itself, what its programme offers, and how more comes in. */
const ownPart = ({ checklists, paths, mayBring }: ListView): Html => {
  return html`${(['own', 'programme'] as const).map(origin =>
    rowsPart(
      paths,
      origin === 'own' ? 'Your own' : 'Offered by your programme',
      checklists.filter(({ own }) => own?.origin === origin),
    ),
  )}
  ${
    mayBring &&
    html`<div class="inline-forms">
      <a class="govuk-link" href="${paths.bring}">Bring your own checklist</a>
      <a class="govuk-link" href="${paths.bring}#edition">Take in one that somebody gave you</a>
    </div>`
  }`
}

const rowsPart = (paths: ChecklistPaths, title: string, checklists: readonly Checklist[]): Html | undefined =>
  checklists.length === 0
    ? undefined
    : html`<h2 class="govuk-heading-m">${title}</h2>
        ${standing(
          checklists.map(checklist => ({
            name: html`<a class="govuk-link" href="${paths.one(checklist.id)}">${checklist.title}</a>`,
            state: `${capital(versionAmong(checklists)(checklist))}${checklist.own?.withdrawal === undefined ? '' : ', withdrawn'}`,
            note: `${sayCount(checklist.steps.length, 'step')}, ${sayCount(questionsOf(checklist).length, 'question')} · ${checklist.about}`,
          })),
        )}`

const historyPart = (view: ListView, { about, commissioner, runs }: History): Html =>
  html`<h2 class="govuk-heading-m">${about} <span class="govuk-caption-m">${commissioner}</span></h2>
    ${waiting(runs.map(run => rowOf(view, run)))}`

const rowOf = ({ paths, doers, left, isOwn }: ListView, run: Run): WaitingRow => {
  const { finished, startedAt, isShared } = run
  return {
    what: `Begun on ${sayDay(dayOf(startedAt))}`,
    href: finished === undefined && isOwn(run) ? paths.run(run.id) : paths.results(run.id),
    note: [
      doers.get(run.id) ?? run.by.name,
      isShared ? 'Shared with the partnership' : 'Not shared with the partnership',
    ].join(' · '),
    when:
      finished === undefined
        ? `${sayCount(left.get(run.id) ?? 0, 'question')} left`
        : `Finished on ${sayDay(dayOf(finished.at))}`,
  }
}
