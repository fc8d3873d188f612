import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openSite, type Site } from './test/site.ts'

let site: Site
let own = ''
before(async () => {
  site = await openSite()
  own = site.own
})
after(() => site.app.close())

test('a partnership without a framework is told what it is, and that nothing waits for it', async () => {
  const { status, text } = await site.get('owen', own)
  assert.equal(status, 200)
  for (const words of ['nothing waits for it', 'Begin with the vision', '13. Taking part', 'Not started'])
    assert.ok(text.includes(words), words)
})

test('a section says who reads it, what good looks like and what the exercise last agreed there', async () => {
  const { text } = await site.get('owen', `${own}/sections/vision`)
  for (const words of [
    'Who reads it.',
    'What good looks like.',
    'Standard 1: agreed 3 in 2026/27',
    'never on the public page',
  ])
    assert.ok(text.includes(words), words)
})

test('of two standards that a section answers, each is said from the year that agreed on it last', async () => {
  const { text } = await site.get('owen', `${own}/sections/resources`)
  for (const words of ['Standard 5: agreed 2 in 2026/27', 'Standard 7: agreed 3 in 2025/26'])
    assert.ok(text.includes(words), words)
})

test('a text is saved, its section counts what is missing, and the rest of the partnership reads it', async () => {
  const saved = await site.write('owen', `${own}/sections/vision`, { 'vision.shared': 'Every child is safe.' })
  assert.equal(saved.status, 303)
  const overview = await site.get('amara', own)
  assert.match(overview.text, /4 things missing Begun/)
  const section = await site.get('amara', `${own}/sections/vision`)
  assert.ok(section.text.includes('Every child is safe.'))
  assert.ok(!section.body.includes('<textarea'), 'whoever does not write it reads it')
})

test('a page that saves by itself gets its new version, and a stale one learns of the conflict', async () => {
  const page = `${own}/sections/partners`
  const version = await site.versionOn('owen', page)
  const first = await site.post('owen', page, { version, 'partners.commitment': 'One process.' }, true)
  assert.match(first.body, /"saved":true/)
  const stale = await site.post('owen', page, { version, 'partners.commitment': 'Two.' }, true)
  assert.equal(stale.status, 409)
  const shown = await site.post('owen', page, { version, 'partners.commitment': 'Two.' })
  assert.equal(shown.status, 409)
  assert.ok(shown.text.includes('What stands there now One process.'), 'both texts are shown')
  assert.ok(shown.text.includes('Two.'))
})

test('an earlier text can be read and put back', async () => {
  const page = `${own}/sections/vision`
  await site.write('owen', page, { 'vision.plan': 'The plan of 2026, which says all that has to be said of it.' })
  await site.write('owen', page, { 'vision.plan': 'Short.' })
  const earlier = `${own}/earlier/vision.plan`
  const before = await site.get('amara', earlier)
  assert.ok(before.text.includes('The plan of 2026'))
  assert.equal((await site.post('owen', earlier, { version: '1' })).status, 303)
  assert.ok((await site.get('owen', page)).body.includes('The plan of 2026'))
  assert.equal((await site.post('owen', earlier, { version: '77' })).status, 404)
  assert.equal((await site.get('owen', `${own}/earlier/model.cycle`)).status, 404, 'a choice has no earlier texts')
})

test('partners start from the organisations of the partnership, once each', async () => {
  const start = `${own}/sections/partners`
  assert.equal((await site.write('owen', start, { go: 'start' })).status, 303)
  const count = async () => (await site.get('owen', `${own}/sections/partners`)).body.split('id="row-').length - 1
  const first = await count()
  assert.ok(first >= 2)
  await site.write('owen', start, { go: 'start' })
  assert.equal(await count(), first)
})

test('principles start from examples, below what was typed, which is saved by the same press', async () => {
  const page = `${own}/sections/principles`
  await site.write('owen', page, { 'principles.list': 'We listen.', go: 'start' })
  const { body } = await site.get('owen', page)
  assert.match(body, /We listen\.\nChildren, young people and families come first/)
  assert.equal((await site.write('owen', `${own}/sections/levels`, { go: 'start' })).status, 404)
})

test('a row is added, changed against its version, taken out and put back', async () => {
  const list = `${own}/lists/budget`
  const added = await site.post('owen', `${list}/new`, { name: 'Short breaks', kind: 'pooled', host: 'The council' })
  assert.equal(added.to, `${own}/sections/funding#budget`)
  const section = await site.get('owen', `${own}/sections/funding`)
  assert.ok(section.text.includes('Short breaks') && section.text.includes('Pooled'))
  const row = /id="row-([0-9a-f-]{36})"/.exec(section.body)?.[1] ?? ''
  const one = `${list}/${row}`
  assert.match((await site.get('owen', one)).body, /value="The council"/)
  assert.equal((await site.post('owen', one, { version: '1', name: 'Short breaks', amount: '£2m' })).status, 303)
  const stale = await site.post('owen', one, { version: '1', name: 'Short breaks', amount: '£3m' })
  assert.equal(stale.status, 409)
  assert.ok(stale.text.includes('£2m') && stale.body.includes('£3m'), 'both stand on the page')
  const page = `${own}/sections/funding`
  const out = await site.write('owen', page, { go: `out.budget.${row}`, 'funding.policy': 'Typed beside it.' })
  assert.equal(out.to, `${page}#budget`)
  const left = await site.get('owen', page)
  assert.ok(left.text.includes('1 row was taken out'))
  assert.ok(left.body.includes('Typed beside it.'), 'what was typed beside the button is saved')
  assert.equal((await site.write('owen', page, { go: `back.budget.${row}` })).to, `${page}#row-${row}`)
  assert.ok((await site.get('owen', `${own}/missing`)).text.includes('“Short breaks” does not say'))
  for (const go of [`out.partner.${row}`, 'out.budget.', `sideways.budget.${row}`, '..', 'x'.repeat(5000)])
    assert.ok([303, 404].includes((await site.write('owen', page, { go })).status), go)
  assert.ok(!(await site.get('owen', page)).text.includes('1 row was taken out'))
})

test('what is typed beside a button that leads to a row, a new row or an action is saved before it leads there', async () => {
  const page = `${own}/sections/levels`
  await site.post('owen', `${own}/lists/placement/new`, { name: 'Speech therapy' })
  const row = /id="row-([0-9a-f-]{36})"/.exec((await site.get('owen', page)).body)?.[1] ?? ''
  const leads = {
    'new.placement': `${own}/lists/placement/new`,
    [`row.placement.${row}`]: `${own}/lists/placement/${row}`,
    action: `${page}/actions`,
  }
  const shown = (await site.get('owen', page)).body
  for (const [go, to] of Object.entries(leads)) {
    assert.ok(shown.includes(`value="${go}"`) && !shown.includes(`href="${to}"`), go)
    const sent = await site.write('owen', page, { go, 'levels.choosing': `Typed beside ${go}.` })
    assert.equal(sent.to, to)
    assert.ok((await site.get('owen', page)).body.includes(`Typed beside ${go}.`), go)
  }
  for (const go of ['new.partner', 'row.placement.//elsewhere', 'row.placement.', 'new.'])
    assert.equal((await site.write('owen', page, { go })).to, own, go)
})

test('a row that somebody took out while it was written is not lost, nor changed where nobody sees it', async () => {
  const list = `${own}/lists/budget`
  await site.post('owen', `${list}/new`, { name: 'Advice line' })
  const page = `${own}/sections/funding`
  const row = [...(await site.get('owen', page)).body.matchAll(/id="row-([0-9a-f-]{36})"/g)].at(-1)?.[1] ?? ''
  await site.write('owen', page, { go: `out.budget.${row}` })
  const late = await site.post('owen', `${list}/${row}`, { version: '1', name: 'Advice line', host: 'The trust' })
  assert.equal(late.status, 409)
  assert.match(late.text, /Owen Castell took it out of the list at .* Save and put it back/)
  assert.ok(late.body.includes('value="The trust"'), 'what was typed stands in its box')
  assert.ok(!(await site.get('owen', page)).text.includes('The trust'))
  const version = /name="version" value="(\d+)"/.exec(late.body)?.[1] ?? ''
  const back = await site.post('owen', `${list}/${row}`, {
    version,
    name: 'Advice line',
    host: 'The trust',
    go: 'back',
  })
  assert.equal(back.status, 303)
  assert.ok((await site.get('owen', page)).text.includes('The trust'))
})

test('a row without its name is a mistake, and so is a strategy that ends before it begins', async () => {
  assert.equal((await site.post('owen', `${own}/lists/partner/new`, { part: 'Pays.' })).status, 422)
  const days = {
    ...{ 'from-day': '1', 'from-month': '4', 'from-year': '2027' },
    ...{ 'until-day': '1', 'until-month': '4', 'until-year': '2026' },
  }
  const wrong = await site.post('owen', `${own}/lists/strategy/new`, { name: 'CAMHS', ...days })
  assert.equal(wrong.status, 422)
  assert.ok(wrong.text.includes('must not be before the first'))
})

test('bodies report to each other in a diagram with its words', async () => {
  const list = `${own}/lists/body`
  await site.post('owen', `${list}/new`, { name: 'The Board', does: 'Decides.' })
  const section = await site.get('owen', `${own}/sections/governance`)
  const board = /id="row-([0-9a-f-]{36})"/.exec(section.body)?.[1] ?? ''
  await site.post('owen', `${list}/new`, { name: 'Executive', does: 'Runs it.', reports: board })
  const { body, text } = await site.get('amara', `${own}/sections/governance`)
  assert.match(body, /<title>The Board, to which report: Executive<\/title>/)
  assert.ok(text.includes('The Board , to which report: Executive'))
  assert.equal((await site.post('owen', `${list}/new`, { name: 'X', reports: 'guess' })).status, 422)
})

test('the cycle is drawn from the choice, and from phases of one’s own', async () => {
  const page = `${own}/sections/model`
  await site.write('owen', page, { 'model.cycle': 'nine' })
  assert.match((await site.get('amara', page)).body, /<title>A cycle of 9 phases: 1 Look at how/)
  await site.write('owen', page, { 'model.cycle': 'own', 'model.phases': 'Ask\nTry\nLearn' })
  assert.match((await site.get('amara', page)).body, /A cycle of 3 phases: 1 Ask, 2 Try, 3 Learn, then 1 again/)
  assert.equal((await site.write('owen', page, { 'model.cycle': 'thirty' })).status, 422)
})

const definitionAt = async (who: 'owen' | 'amara' = 'owen') => {
  const { body } = await site.get(who, `${own}/sections/definition`)
  const found = (name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? ''
  return { version: found('version'), seen: found('seen') }
}
const agreed = async (): Promise<string> => (await site.get('amara', own.replace('/framework', '/glossary'))).text

test('the definition is a word of the partnership’s glossary, saved with the texts of its page in one', async () => {
  const page = `${own}/sections/definition`
  const empty = await site.post('owen', page, { ...(await definitionAt()), 'definition.typed': ' ', go: 'stop' })
  assert.equal(empty.status, 303, 'a page may be saved before it has a definition')
  const seen = await definitionAt()
  const texts = { 'definition.typed': 'Deciding together what helps.', 'definition.solutions': 'Advice, too.' }
  assert.equal((await site.post('owen', page, { ...seen, ...texts, go: 'next' })).to, `${own}/sections/model`)
  assert.ok((await agreed()).includes('Deciding together what helps.'))
  assert.ok((await site.get('amara', page)).text.includes('Advice, too.'))
  const other = await site.post('owen', page, {
    ...seen,
    'definition.typed': 'Buying.',
    'definition.resources': 'All.',
  })
  assert.equal(other.status, 409)
  assert.ok(other.text.includes('Deciding together what helps.') && other.body.includes('Buying.'), 'both are shown')
  assert.ok((await site.get('amara', page)).text.includes('All.'), 'the other texts of the page are saved')
  assert.ok(!(await agreed()).includes('Buying.'))
})

test('a definition that is emptied is a mistake that keeps nothing else from being saved', async () => {
  const page = `${own}/sections/definition`
  const texts = { 'definition.typed': ' ', 'definition.resources': 'Halls and goodwill.' }
  const emptied = await site.post('owen', page, { ...(await definitionAt()), ...texts })
  assert.equal(emptied.status, 422)
  assert.match(emptied.text, /or take the definition out of your glossary/)
  assert.ok((await site.get('amara', page)).text.includes('Halls and goodwill.'))
  const long = await site.post('owen', page, { ...(await definitionAt()), 'definition.typed': 'x'.repeat(1001) })
  assert.equal(long.status, 422)
  assert.ok(long.body.includes('x'.repeat(1001)), 'what was typed stays in the box')
})

test('what is typed of the definition is kept as one types, and reaches the glossary when the page is saved', async () => {
  const page = `${own}/sections/definition`
  const before = await definitionAt()
  const typed = { ...before, 'definition.typed': 'Half a sentence' }
  assert.match((await site.post('owen', page, typed, true)).body, /"saved":true/)
  assert.ok(!(await agreed()).includes('Half a sentence'))
  const again = await site.get('owen', page)
  assert.match(again.body, /\nHalf a sentence<\/textarea>/)
  assert.match(again.text, /In the glossary now Deciding together what helps\./)
  const saved = await site.post('owen', page, { ...(await definitionAt()), 'definition.typed': 'A whole sentence.' })
  assert.equal(saved.status, 303)
  assert.ok((await agreed()).includes('A whole sentence.'))
  assert.doesNotMatch((await site.get('owen', page)).text, /In the glossary now/)
  assert.match((await site.get('owen', `${own}/earlier/definition.typed`)).text, /A whole sentence/)
})

test('a definition changed in the glossary meanwhile is shown beside what was typed, and neither is lost', async () => {
  const page = `${own}/sections/definition`
  const before = await definitionAt()
  const glossary = own.replace('/framework', '/glossary')
  const word = /href="([^"]*\/glossary\/[0-9a-f-]{36})"/.exec((await site.get('owen', glossary)).body)?.[1] ?? ''
  const version = await site.versionOn('owen', word)
  const changed = { version, word: 'Commissioning', stands: '', means: 'From the glossary’s own page.' }
  assert.equal((await site.post('owen', word, changed)).status, 303)
  const late = await site.post('owen', page, { ...before, 'definition.typed': 'From the framework.' })
  assert.equal(late.status, 409)
  assert.match(late.text, /What stands there now From the glossary’s own page\./)
  assert.match(late.body, /\nFrom the framework\.<\/textarea>/)
  const together = { ...(await definitionAt()), 'definition.typed': 'From both.' }
  assert.equal((await site.post('owen', page, together)).status, 303)
  assert.ok((await agreed()).includes('From both.'))
})

test('an action is added from a section, and stands among the partnership’s actions', async () => {
  const page = `${own}/sections/participation/actions`
  assert.equal((await site.post('owen', page, { words: '' })).status, 422)
  assert.equal((await site.post('owen', page, { words: 'Ask the youth council' })).status, 303)
  assert.ok(
    (await site.get('amara', `${own}/sections/participation`)).text.includes('Ask the youth council (not started)'),
  )
})

test('those who read it write nothing, and others find nothing', async () => {
  assert.equal((await site.post('amara', `${own}/sections/vision`, { 'vision.shared': 'Mine' })).status, 404)
  for (const below of ['', '/sections/vision', '/missing', '/signing', '/versions/draft'])
    assert.equal((await site.get('jo', `${own}${below}`)).status, 404, below)
})
