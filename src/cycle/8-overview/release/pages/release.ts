import { boxesKey, html, insetText, lettersFor, type Html } from '#design'
import { capital } from '#ground'
import { sayCell, type Cell, type PrintedEdition, type Release, type TableKind } from '../printed.ts'
import { claim, comparedWith, method, noteOf, sayChange } from '../wording.ts'
import { rowsTable } from './rows.ts'
import { scaleChart, type ScaleMark } from './scale-chart.ts'
import { spreadChart } from './spread-chart.ts'

const cellsIn = (release: Pick<Release, 'cells'>, edition: PrintedEdition, table: TableKind): readonly Cell[] =>
  release.cells.filter(cell => cell.edition === edition.id && cell.table === table)

const markOf = (cell: Cell | undefined, mark: string, name: string): readonly ScaleMark[] =>
  cell?.figure.kind === 'figure' ? [{ mark, name, text: cell.figure.text }] : []

const country = (release: Release, edition: PrintedEdition): Html => {
  const cells = cellsIn(release, edition, 'country')
  const before = comparedWith(release, edition.id)
  const lines = edition.standards.flatMap(({ number, title }) => {
    const cell = cells.find(({ standard }) => standard === number)
    if (cell === undefined) return []
    const then = before?.cells.find(each => each.edition === edition.id && each.standard === number)
    return [
      {
        ...{ number, title },
        drawing: scaleChart(markOf(cell, '', 'The country')),
        printed: [sayCell(cell), ...(before === undefined ? [] : [sayChange(then, cell)])],
      },
    ]
  })
  const change = before && `Change since ${before.label}`
  return html`<h3 class="govuk-heading-m">The country</h3>
    ${rowsTable({
      id: `country-${edition.id}`,
      caption: 'The mean of the agreed positions by standard, 1 to 5',
      drawn: 'Mean of the agreed positions, 1 to 5',
      heads: [
        { short: 'Printed', name: 'Printed' },
        ...(change === undefined ? [] : [{ short: change, name: change }]),
      ],
      lines,
    })}`
}

const spread = (release: Release, edition: PrintedEdition): Html | undefined => {
  const lines = edition.standards.flatMap(({ number, title }) => {
    const own = release.levels.filter(each => each.edition === edition.id && each.standard === number)
    if (own.length === 0) return []
    const since = own[0]?.notUpdated?.since
    return [
      {
        number,
        title: since === undefined ? title : `${title} (not updated since ${since})`,
        drawing: spreadChart(own.map(({ text }) => text)),
        printed: own.map(({ text }) => text),
      },
    ]
  })
  if (lines.length === 0) return undefined
  const heads = edition.scale.map(({ score, label }) => ({ short: String(score), name: `${score}: ${label}` }))
  return html`<h3 class="govuk-heading-m">How many partnerships stand at each level</h3>
    <p class="govuk-body">
      ${edition.scale.map(({ score, label }, at) => `${at === 0 ? '' : '; '}${score}: ${label}`).join('')}.
    </p>
    ${rowsTable({
      id: `spread-${edition.id}`,
      caption: 'About how many partnerships of the country stand at each level, by standard',
      drawn: 'About how many at each level; an open block: fewer than 10',
      ...{ heads, lines },
    })}`
}

const places = (release: Release, edition: PrintedEdition, table: 'region' | 'area-type'): Html | undefined => {
  const cells = cellsIn(release, edition, table)
  const names = [...new Set(cells.map(({ of }) => of))]
  if (names.length === 0) return undefined
  const letters = lettersFor(names)
  const groups = names.map((name, at) => ({ name, mark: letters[at] ?? '' }))
  const lines = edition.standards.map(({ number, title }) => {
    const own = groups.map(group => ({
      ...group,
      cell: cells.find(({ of, standard }) => of === group.name && standard === number),
    }))
    return {
      ...{ number, title },
      drawing: scaleChart(own.flatMap(({ cell, mark, name }) => markOf(cell, mark, name))),
      printed: own.map(({ cell }) => (cell === undefined ? '' : sayCell(cell))),
    }
  })
  const called = table === 'region' ? 'regions' : 'kinds of area'
  return html`<h3 class="govuk-heading-m">${capital(called)} side by side</h3>
    ${boxesKey(groups)}
    ${rowsTable({
      id: `${table}-${edition.id}`,
      caption: `The mean of the agreed positions by standard, 1 to 5, of the ${called}`,
      drawn: `Mean of each, 1 to 5`,
      heads: groups.map(({ mark, name }) => ({ short: mark, name })),
      lines,
    })}`
}

const years = (release: Release, edition: PrintedEdition): Html | undefined => {
  const all = [...release.earlier, { ...release, cells: cellsIn(release, edition, 'country') }].flatMap(each => {
    const cells = each.cells.filter(cell => cell.edition === edition.id)
    return cells.length === 0 ? [] : [{ number: each.number, name: `${each.label}, release ${each.number}`, cells }]
  })
  if (all.length < 2) return undefined
  const lines = edition.standards.map(({ number, title }) => {
    const own = all.map(each => ({ ...each, cell: each.cells.find(({ standard }) => standard === number) }))
    return {
      ...{ number, title },
      drawing: scaleChart(own.flatMap(({ cell, number: mark, name }) => markOf(cell, String(mark), name))),
      printed: own.map(({ cell }) => (cell === undefined ? '' : sayCell(cell))),
    }
  })
  return html`<h3 class="govuk-heading-m">Year by year</h3>
    <p class="govuk-body">The country’s printed figures, release by release.</p>
    ${rowsTable({
      id: `years-${edition.id}`,
      caption: 'The country’s printed figures by standard and release',
      drawn: 'Each release by its number, 1 to 5',
      heads: all.map(({ number, name }) => ({ short: String(number), name })),
      lines,
    })}`
}

const ofEdition = (release: Release, edition: PrintedEdition): Html =>
  html`<h2 class="govuk-heading-l">${edition.title}</h2>
    ${country(release, edition)} ${spread(release, edition)} ${places(release, edition, 'region')}
    ${places(release, edition, 'area-type')} ${years(release, edition)}`

/** All that a release says, as its page shows it: made of the printed figures and fixed words. */
export const releaseBody = (release: Release): Html =>
  html`${insetText({ text: claim })}
    <p class="govuk-body">${noteOf(release)}</p>
    ${
      release.editions.length > 1
        ? html`<p class="govuk-body">
            Some contributions were made with an earlier edition of the standards. Their figures stand in tables of
            their own: the editions are never added together.
          </p>`
        : undefined
    }
    ${release.editions.map(edition => ofEdition(release, edition))}
    <h2 class="govuk-heading-l">How these figures came about</h2>
    <ul class="govuk-list govuk-list--bullet">
      ${method.map(words => html`<li>${words}</li>`)}
    </ul>`
