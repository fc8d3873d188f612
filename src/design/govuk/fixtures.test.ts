import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5'
import { raw, type Html } from '../html.ts'
import { exceptions } from './fixture-exceptions.ts'
import * as ours from './index.ts'

type Fixture = { readonly name: string; readonly options: object; readonly html: string }
type Component = keyof typeof ours

const components: Readonly<Record<string, Component>> = {
  'back-link': 'backLink',
  breadcrumbs: 'breadcrumbs',
  button: 'button',
  'character-count': 'characterCount',
  checkboxes: 'checkboxes',
  'date-input': 'dateInput',
  details: 'details',
  'error-message': 'errorMessage',
  'error-summary': 'errorSummary',
  fieldset: 'fieldset',
  'file-upload': 'fileUpload',
  'generic-header': 'genericHeader',
  hint: 'hint',
  input: 'input',
  'inset-text': 'insetText',
  label: 'label',
  'notification-banner': 'notificationBanner',
  pagination: 'pagination',
  panel: 'panel',
  radios: 'radios',
  select: 'select',
  'service-navigation': 'serviceNavigation',
  'skip-link': 'skipLink',
  'summary-list': 'summaryList',
  table: 'table',
  tag: 'tag',
  'task-list': 'taskList',
  textarea: 'textarea',
  'warning-text': 'warningText',
}

const find = createRequire(import.meta.url)
const fixturesOf = (component: string): readonly Fixture[] => {
  const path = find.resolve(`govuk-frontend/dist/govuk/components/${component}/fixtures.json`)
  const file = JSON.parse(readFileSync(path, 'utf8')) as { readonly fixtures: readonly Fixture[] }
  return file.fixtures
}

/** The fixtures hold markup as strings; our options take it as `Html`, so the official strings are trusted here. */
const trusted = (markup: string): Html => raw(markup as '')

const isMarkup = (name: string, within: string): boolean => /^html$|Html$/.test(name) || within === 'slots'

const adapted = (value: unknown, name = '', within = ''): unknown => {
  if (Array.isArray(value)) return value.map(item => adapted(item, '', name))
  if (typeof value === 'string' && isMarkup(name, within)) return trusted(value)
  if (typeof value !== 'object' || value === null) return value ?? undefined
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, adapted(inner, key, name)]))
}

const isElement = (node: DefaultTreeAdapterTypes.Node): node is DefaultTreeAdapterTypes.Element => 'tagName' in node

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Element names, sorted attributes and words; the white space by which templates are laid out does not count. */
const treeOf = (node: DefaultTreeAdapterTypes.Node): unknown => {
  if ('value' in node) return tidy(node.value)
  const children = 'childNodes' in node ? node.childNodes.map(treeOf).filter(child => child !== '') : []
  if (!isElement(node)) return children
  const attributes = node.attrs.map(({ name, value }) => `${name}=${tidy(value)}`).sort()
  return [node.tagName, attributes, children]
}

const rendered = (component: string, fixture: Fixture): Html => {
  const make = ours[components[component] ?? 'button'] as (options: unknown) => Html
  return make(adapted(fixture.options))
}

const differs = (component: string, fixture: Fixture): unknown => {
  try {
    const [made, wanted] = [rendered(component, fixture).markup, fixture.html].map(part => treeOf(parseFragment(part)))
    assert.deepEqual(made, wanted)
    return undefined
  } catch (difference) {
    return difference
  }
}

test('every component that the room offers has its official fixtures', () => {
  assert.deepEqual(Object.values(components).toSorted(), Object.keys(ours).toSorted())
})

for (const component of Object.keys(components)) {
  const fixtures = fixturesOf(component)
  const excepted = exceptions[component] ?? {}

  test(`${component}: fixtures were found, and no exception names one that is gone`, () => {
    assert.ok(fixtures.length > 0)
    const names = fixtures.map(fixture => fixture.name)
    assert.deepEqual(
      Object.keys(excepted).filter(name => !names.includes(name)),
      [],
    )
  })

  for (const fixture of fixtures) {
    const reason = excepted[fixture.name]
    test(`${component}: ${fixture.name}${reason ? ` differs: ${reason}` : ''}`, () => {
      const difference = differs(component, fixture)
      if (reason === undefined) assert.ifError(difference)
      else assert.ok(difference, 'this passes now: take it off the list of exceptions')
    })
  }
}
