import { button, flag, html, select, table, type Html } from '#design'
import { sayCount, sayDay, type Day } from '#ground'
import { framed, type Frame, type Programme } from '#people'
import type { DeskLine, Filter } from '../lines.ts'
import { dueWords, stageOf, stageWords, stages, type StandingKind, type YearStanding } from '../standing.ts'

export type TableView = {
  readonly own: string
  readonly programme: Programme
  readonly lines: readonly DeskLine[]
  readonly all: number
  readonly regions: readonly { readonly id: string; readonly name: string }[]
  readonly filter: Filter
}

const nothing = '–'

/** `13 Oct 2025`: as many columns as there are leave no room for whole months. */
const short = (day: Day): string => sayDay(day).replace(/([A-Z][a-z]{2})[a-z]+/, '$1')

const dayOn = (year: YearStanding | undefined, kind: StandingKind): string => {
  const day = year?.on[kind]
  return day === undefined ? nothing : short(day)
}

/** What is due next, heavy where its day has passed. */
export const sayDue = ({ due, isOverdue, beside }: DeskLine): Html => {
  const which = beside.length > 0 && due.year !== undefined ? ` (${due.year.label})` : ''
  return isOverdue
    ? html`${dueWords[due.what]}${which}: ${flag(`overdue since ${sayDay(due.day)}`, 'late')}`
    : html`${dueWords[due.what]}${which}: ${sayDay(due.day)}`
}

/** The dates of one exercise, as cells of a table. */
const yearCells = (year: YearStanding | undefined, sat: number) => [
  { text: dayOn(year, 'opened') },
  { text: year === undefined ? nothing : `${sat} of ${year.groups}` },
  ...(
    ['gathering-closed', 'positions-confirmed', 'outline-signed', 'agreement-signed', 'strategic-signed'] as const
  ).map(kind => ({ text: dayOn(year, kind) })),
]

const yearHeads = [
  'Started',
  'Groups that sat',
  'Gathering closed',
  'Positions agreed',
  'Outline plan signed',
  'Support agreement signed',
  'Strategic plan signed',
].map(text => ({ text }))

const rowOf = (line: DeskLine, own: string) => {
  const { partnership, year } = line
  return [
    {
      html: html`<a class="govuk-link" href="${own}/partnerships/${partnership.id}/standing">${partnership.name}</a>
        <div class="quiet">${partnership.region ?? 'No region'}${year && `, ${year.label}`}</div>`,
    },
    {
      html: html`${stageWords[line.stage]}${line.beside.map(
        each => html`<div class="quiet">${each.label}: ${stageWords[stageOf(each)].toLowerCase()}</div>`,
      )}`,
    },
    { html: sayDue(line) },
    ...yearCells(year, line.sat),
  ]
}

const filters = ({ own, regions, filter }: TableView): Html =>
  html`<form method="get" action="${own}/standing" class="inline-forms">
    ${
      regions.length > 1 &&
      select({
        id: 'region',
        name: 'region',
        label: 'Region',
        items: [
          { value: '', text: 'All', selected: filter.region === undefined },
          ...regions.map(each => ({ value: each.id, text: each.name, selected: each.id === filter.region })),
        ],
      })
    }
    ${select({
      id: 'stage',
      name: 'stage',
      label: 'Where it stands',
      items: [
        { value: '', text: 'Anywhere', selected: filter.stage === undefined },
        ...stages.map(stage => ({ value: stage, text: stageWords[stage], selected: stage === filter.stage })),
      ],
    })}
    ${button({ text: 'Show', classes: 'govuk-button--secondary' })}
  </form>`

/** Where the last exercise of every partnership stands, what is overdue first. */
export const tablePage = (frame: Frame, view: TableView): Html => {
  const { own, programme, lines, all } = view
  const late = lines.filter(each => each.isOverdue).length
  return framed(frame, {
    title: 'Where every exercise stands',
    caption: programme.name,
    lede: 'States and dates. What a partnership writes and how it scores itself is not here.',
    back: { text: programme.name, href: own },
    main: html`${filters(view)}
      <p class="govuk-body">
        ${lines.length < all ? `${lines.length} of ${sayCount(all, 'partnership')}` : sayCount(all, 'partnership')},
        ${late === 0 ? 'none overdue.' : html`<a class="govuk-link" href="${own}/overdue">${late} overdue</a>.`}
      </p>
      ${
        lines.length > 0 &&
        html`<div class="scrolls" role="region" aria-label="Exercises" tabindex="0">
          ${table({
            caption: 'Exercises',
            captionClasses: 'govuk-visually-hidden',
            firstCellIsHeader: true,
            head: [{ text: 'Partnership' }, { text: 'Where it stands' }, { text: 'Due next' }, ...yearHeads],
            rows: lines.map(line => rowOf(line, own)),
          })}
        </div>`
      }`,
  })
}

export type YearsView = {
  readonly own: string
  readonly line: DeskLine
  readonly years: readonly YearStanding[]
  readonly sat: (year: YearStanding) => number
  readonly closedOn?: Day | undefined
}

/** Where every exercise of one partnership stands. */
export const yearsAtDeskPage = (frame: Frame, { own, line, years, sat, closedOn }: YearsView): Html => {
  const { partnership } = line
  return framed(frame, {
    title: 'Where its exercises stand',
    caption: partnership.name,
    back: { text: partnership.name, href: `${own}/partnerships/${partnership.id}` },
    main: html`<p class="govuk-body">
        ${closedOn === undefined ? html`Due next: ${sayDue(line)}.` : `Closed on ${sayDay(closedOn)}.`}
      </p>
      ${
        years.length === 0
          ? html`<p class="govuk-body">It has not started an exercise.</p>`
          : html`<div class="scrolls" role="region" aria-label="Exercises" tabindex="0">
              ${table({
                caption: 'Exercises, the newest first',
                captionClasses: 'govuk-visually-hidden',
                firstCellIsHeader: true,
                head: [{ text: 'Year' }, ...yearHeads],
                rows: years.map(year => [{ text: year.label }, ...yearCells(year, sat(year))]),
              })}
            </div>`
      }`,
  })
}
