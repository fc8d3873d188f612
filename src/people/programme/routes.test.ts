import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openProgramme, type PeopleProgramme } from '../programme.test-support.ts'
import { publicationPlaceOf } from './store/publication.ts'

/** A day as a form sends it. */
const day = (prefix: string, said: string): Record<string, string> => {
  const [year = '', month = '', date = ''] = said.split('-')
  return { [`${prefix}-day`]: date, [`${prefix}-month`]: month, [`${prefix}-year`]: year }
}

const today = '2026-11-26'
const since = { reason: 'New borders', ...day('on', today) }
const dayAndNight = 86_400_000

describe('the programme’s desk', () => {
  let house: PeopleProgramme
  let desk = ''
  const idIn = (page: string, pattern: RegExp): string => pattern.exec(page)?.[1] ?? 'none'
  const partnershipId = async (name: string): Promise<string> => {
    const [row] = await house.db.unscoped<{ id: string }>(
      'select id from people.partnership where name = $1 and closed_on is null',
      [name],
    )
    return row?.id ?? 'none'
  }
  const optionId = (page: string, text: string): string =>
    idIn(page, new RegExp(`value="([0-9a-f-]{36})"[^>]*>${text}<`))

  before(async () => {
    house = await openProgramme()
    desk = house.atDesk.replace(/\/partnerships.*/, '')
    await house.nadia.post(desk, { partnerships: 'Calder Reach, Coast\nSallowby, Moors', regions: 'new' })
  })
  after(() => house.close())

  it('lists what its administrator can do', async () => {
    const page = (await house.nadia.get(desk)).body
    for (const place of [
      'standing',
      'overdue',
      'calendar',
      'allotments',
      'regions',
      'printed-regions',
      'dates',
      'merger',
    ])
      assert.match(page, new RegExp(`${desk}/${place}"`))
  })

  describe('regions and kinds of area', () => {
    it('adds a region once, renames it, and ends it only when it is empty', async () => {
      assert.equal((await house.nadia.post(`${desk}/regions`, { name: 'Lakes' })).status, 303)
      const twice = await house.nadia.post(`${desk}/regions`, { name: 'lakes' })
      assert.equal(twice.status, 422)
      assert.match(twice.body, /Lakes is there already/)
      const page = (await house.nadia.get(`${desk}/regions`)).body
      const [lakes, moors] = ['Lakes', 'Moors'].map(name =>
        idIn(page, new RegExp(`regions/([0-9a-f-]{36})"[^>]*>${name}<`)),
      )
      assert.equal((await house.nadia.post(`${desk}/regions/${lakes}`, { name: 'Great Lakes' })).status, 303)
      const full = await house.nadia.post(`${desk}/regions/${moors}/ending`)
      assert.equal(full.status, 422)
      assert.match(full.body, /Moors still has 2 partnerships, such as Sallowby: move them/)
      assert.equal((await house.nadia.post(`${desk}/regions/${lakes}/ending`)).status, 303)
      assert.doesNotMatch((await house.nadia.get(`${desk}/regions`)).body, /Great Lakes/)
    })

    it('keeps kinds of area as a list of its own, and one in use stays on it', async () => {
      for (const kind of ['County', 'Unitary']) await house.nadia.post(`${desk}/area-kinds`, { kind })
      const at = (await house.nadia.get(house.atDesk)).body
      const county = optionId(at, 'County')
      const saved = await house.nadia.post(house.atDesk, { name: 'Wexmoor', area: county, ...since })
      assert.match(saved.goesTo, /done=changed/)
      const used = await house.nadia.post(`${desk}/area-kinds/${county}/ending`)
      assert.match(used.body, /County still has 1 partnership/)
      assert.match((await house.ruth.get(`${house.own}/history`)).body, /Kind of area changed from not said to County/)
    })
  })

  describe('printed regions (R3)', () => {
    const placeOf = async (on: string, partnership = house.own.slice('/partnerships/'.length)) =>
      house.db.read({ kind: 'partnership', partnership, person: partnership }, tx =>
        publicationPlaceOf(tx, partnership, on),
      )
    const named = async (moors: string, coast: string): Promise<Record<string, string>> => {
      const page = (await house.nadia.get(`${desk}/printed-regions`)).body
      const id = (name: string) => idIn(page, new RegExp(`for="as-([0-9a-f-]{36})">\\s*${name}`))
      return { [`as-${id('Moors')}`]: moors, [`as-${id('Coast')}`]: coast }
    }

    it('nobody is printed before a table is fixed', async () => assert.equal(await placeOf(today), undefined))

    it('fixes a table, and refuses to change it early with words that say until when', async () => {
      const names = await named('Moors', 'Coast')
      const nameless = await house.nadia.post(`${desk}/printed-regions`, day('from', today))
      assert.match(nameless.body, /Enter the name under which Coast is printed/)
      const typed = { ...names, ...day('from', today) }
      const check = await house.nadia.get(`${desk}/printed-regions/check?${new URLSearchParams(typed).toString()}`)
      assert.match(check.body, /Fix these printed regions for three years\?[\s\S]*Nobody can change it from now on/)
      assert.match(check.body, /name="from-year" value="2026"[\s\S]*Back, and fix nothing/)
      const without = await house.nadia.get(`${desk}/printed-regions/check?from-day=99`)
      assert.equal(without.status, 422)
      assert.equal(await placeOf(today), undefined, 'looking fixes nothing')
      assert.equal((await house.nadia.post(`${desk}/printed-regions`, typed)).status, 303)
      assert.deepEqual(await placeOf(today), {
        ...{ region: 'moors', regionName: 'Moors', areaType: 'county', areaTypeName: 'County' },
      })
      const early = await house.nadia.post(`${desk}/printed-regions`, { ...names, ...day('from', '2027-01-01') })
      assert.equal(early.status, 409)
      assert.match(early.body, /fixed until 25 November 2029[\s\S]*26 November 2029/)
    })

    it('keeps a partnership that moves where it is printed, until the next table', async () => {
      const coast = optionId((await house.nadia.get(house.atDesk)).body, 'Coast')
      await house.nadia.post(house.atDesk, { name: 'Wexmoor', region: coast, ...since })
      assert.equal((await placeOf(today))?.region, 'moors')
      assert.match((await house.nadia.get(`${desk}/printed-regions`)).body, /in another region by now:\s+Wexmoor/)
      assert.match(
        (await house.nadia.get(`${house.atDesk}/history`)).body,
        /Moved from Moors to Coast[\s\S]*New borders/,
      )
      const next = { ...(await named('Inland', 'Shore')), ...day('from', '2029-11-26') }
      assert.equal((await house.nadia.post(`${desk}/printed-regions`, next)).status, 303)
      assert.equal((await placeOf('2029-11-25'))?.region, 'moors')
      assert.equal((await placeOf('2029-11-26'))?.region, 'shore')
    })

    it('prints a region that comes later with one that is in the table', async () => {
      await house.nadia.post(`${desk}/regions`, { name: 'Isles' })
      const page = (await house.nadia.get(`${desk}/printed-regions`)).body
      const isles = optionId(page, 'Isles')
      const nothing = await house.nadia.post(`${desk}/printed-regions/parts`, { region: isles, with: 'elsewhere' })
      assert.equal(nothing.status, 422)
      const joined = await house.nadia.post(`${desk}/printed-regions/parts`, { region: isles, with: 'coast' })
      assert.match(joined.goesTo, /done=part/)
      const again = await house.nadia.post(`${desk}/printed-regions/parts`, { region: isles, with: 'moors' })
      assert.equal(again.status, 422)
    })
  })

  describe('local leads', () => {
    it('allots one that it knows, for days, and not twice', async () => {
      const page = (await house.nadia.get(`${desk}/allotments`)).body
      const [lead, partnership] = [optionId(page, 'Lee Brand'), await partnershipId('Sallowby')]
      const wrong = { lead, partnership, ...day('from', '2027-02-01'), ...day('to', '2027-01-31') }
      assert.match((await house.nadia.post(`${desk}/allotments`, wrong)).body, /on or after the first, 1 February 2027/)
      const written = { lead, partnership, 'to-day': '31.12.', 'to-month': 'December', 'to-year': '26' }
      assert.match((await house.nadia.post(`${desk}/allotments`, written)).body, /The last day must/)
      const until = { lead, partnership, ...day('to', '2026-12-31') }
      assert.equal((await house.nadia.post(`${desk}/allotments`, until)).status, 303)
      assert.match((await house.nadia.post(`${desk}/allotments`, until)).body, /Lee Brand is allotted there already/)
      assert.equal((await house.lee.get(`/partnerships/${partnership}/people`)).status, 200)
    })

    it('changes the days and ends it at once', async () => {
      const partnership = await partnershipId('Sallowby')
      const page = (await house.nadia.get(`${desk}/allotments`)).body
      const rows = [...page.matchAll(/allotments\/([0-9a-f-]{36})"/g)].map(match => match[1])
      const [row] = await house.db.unscoped<{ id: string }>(
        'select id from people.role where partnership_id = $1 and ended_at is null',
        [partnership],
      )
      assert.ok(rows.includes(row?.id))
      const own = `${desk}/allotments/${row?.id}`
      assert.match((await house.nadia.get(own)).body, /value="31"/)
      assert.equal((await house.nadia.post(own, day('from', '2026-12-01'))).status, 303)
      assert.equal((await house.lee.get(`/partnerships/${partnership}/people`)).status, 404, 'not yet')
      assert.equal((await house.nadia.post(own, {})).status, 303)
      assert.equal((await house.lee.get(`/partnerships/${partnership}/people`)).status, 200)
      assert.equal((await house.nadia.post(`${own}/ending`)).status, 303)
      assert.equal((await house.lee.get(`/partnerships/${partnership}/people`)).status, 404)
      assert.equal((await house.nadia.post(`${own}/ending`)).status, 404, 'it has ended')
    })
  })

  describe('merging and splitting', () => {
    it('refuses a merger with itself, a name that is taken and a day to come', async () => {
      const [sallowby, calder] = [await partnershipId('Sallowby'), await partnershipId('Calder Reach')]
      const region = optionId((await house.nadia.get(`${desk}/merger`)).body, 'Moors')
      const merging = (from: string[], more: Record<string, string> = {}) =>
        house.nadia.post(`${desk}/merger`, { name: 'Moor and Reach', region, ...since, ...more, from })
      const isMade = async () => (await partnershipId('Moor and Reach')) !== 'none'
      assert.match((await merging([sallowby, sallowby])).body, /cannot be merged with itself/)
      assert.match((await merging([sallowby, calder], { name: 'Wexmoor' })).body, /Wexmoor is another partnership/)
      assert.match((await merging([sallowby, calder], day('on', '2026-11-27'))).body, /cannot be later than today/)
      assert.match((await merging([sallowby, calder], { reason: ' ' })).body, /Say why/)
      const check = await merging([sallowby, calder])
      assert.equal(check.status, 200)
      assert.match(check.body, /Merge Calder Reach and Sallowby into Moor and Reach\?[\s\S]*This cannot be undone/)
      assert.match(check.body, /name="reason" value="New borders"[\s\S]*Back, and change nothing/)
      assert.equal(await isMade(), false, 'looking merges nothing')
      assert.equal((await merging([sallowby, calder], { checked: 'yes' })).status, 303)
    })

    it('closes what was merged, names where the new one came from, and goes on to be split', async () => {
      const made = await partnershipId('Moor and Reach')
      const history = (await house.nadia.get(`${desk}/partnerships/${made}/history`)).body
      assert.match(history, /Moor and Reach came from Calder Reach and Sallowby[\s\S]*Came from[\s\S]*Calder Reach/)
      assert.match((await house.nadia.get(desk)).body, /Merged or split[\s\S]*Sallowby/)
      assert.equal((await house.nadia.get(`${desk}/partnerships/${made}/split`)).status, 200)
      const splitting = (names: string, checked = 'yes') =>
        house.nadia.post(`${desk}/partnerships/${made}/split`, { names, checked, ...since })
      assert.match((await splitting('One')).body, /at least two names/)
      assert.match((await splitting('Reach\nWexmoor')).body, /Wexmoor is in the programme already/)
      const check = (await splitting('Moor\nReach', '')).body
      assert.match(check, /Split Moor and Reach into Moor and Reach\?[\s\S]*not copied/)
      assert.equal(await partnershipId('Reach'), 'none', 'looking splits nothing')
      assert.equal((await splitting('Moor\nReach')).status, 303)
      const reach = await partnershipId('Reach')
      const earlier = (await house.nadia.get(`${desk}/partnerships/${reach}/history`)).body
      assert.match(
        earlier,
        /came from Moor and Reach[\s\S]*Sallowby[\s\S]*into one that this one came from in its turn/,
      )
      assert.equal((await splitting('Again\nAnd again')).status, 404, 'what is closed is not split again')
    })

    it('keeps a closed partnership readable by its people, who change nothing in it', async () => {
      const other = await partnershipId('Moor')
      const region = optionId((await house.nadia.get(`${desk}/merger`)).body, 'Moors')
      const from = [house.own.slice('/partnerships/'.length), other]
      const merged = await house.nadia.post(`${desk}/merger`, {
        name: 'Wexmoor',
        region,
        from,
        checked: 'yes',
        ...since,
      })
      assert.equal(merged.status, 303, 'the new one may have the name of one that is given up')
      const people = await house.ruth.get(`${house.own}/people`)
      assert.equal(people.status, 200)
      assert.match(people.body, /merged or split on 26 November 2026/)
      const written = await house.ruth.post(`${house.own}/people/groups/new`, { name: 'Board', kind: 'board' })
      assert.equal(written.status, 409)
      assert.match(written.body, /nothing can be changed/)
      assert.equal((await house.lee.get(`${house.own}/people`)).status, 404, 'its local lead goes with the new one')
      const wexmoor = await partnershipId('Wexmoor')
      assert.equal((await house.lee.get(`/partnerships/${wexmoor}/people`)).status, 200)
      assert.equal((await house.ruth.get(`/partnerships/${wexmoor}/people`)).status, 404, 'whose people are invited')
    })
  })

  describe('its days', () => {
    it('refuses a last day before the first, in the past, or written otherwise', async () => {
      const dates = `${desk}/dates`
      const before = await house.nadia.post(dates, { ...day('first', '2027-04-01'), ...day('last', '2027-03-31') })
      assert.equal(before.status, 422)
      assert.match(before.body, /on or after the first, 1 April 2027/)
      assert.match((await house.nadia.post(dates, day('last', '2026-11-25'))).body, /today or later/)
      assert.match(
        (await house.nadia.post(dates, { 'last-day': '31/03/2027' })).body,
        /The last day must include a month/,
      )
      assert.match((await house.nadia.post(dates, { month: '13' })).body, /The month must be/)
      const days = { ...day('first', '2025-04-01'), ...day('last', '2026-12-31'), month: '4' }
      assert.match((await house.nadia.post(dates, days)).goesTo, /done=saved/)
      assert.match((await house.nadia.get(dates)).body, /value="31"[\s\S]*value="4" selected/)
    })

    it('warns before the end, and after it shows its staff no partnership', async () => {
      const wexmoor = await partnershipId('Wexmoor')
      assert.match((await house.nadia.get(desk)).body, /The programme ends on 31 December 2026/)
      house.wait(36 * dayAndNight)
      await house.comeBack()
      const page = await house.nadia.get(desk)
      assert.match(page.body, /The programme ended on 31 December 2026/)
      assert.doesNotMatch(page.body, /Wexmoor/)
      for (const path of ['/allotments', '/regions', '/dates', '/staff', `/partnerships/${wexmoor}`])
        assert.equal((await house.nadia.get(desk + path)).status, 404, path)
      assert.equal((await house.nadia.post(`${desk}/dates`, day('last', '2030-01-01'))).status, 404, 'it stays over')
      assert.equal((await house.lee.get(`/partnerships/${wexmoor}/people`)).status, 404)
      assert.equal((await house.ruth.get(`${house.own}/people`)).status, 200, 'the partnership goes on')
    })

    it('is shut by the database as well', async () => {
      const [programme] = await house.db.unscoped<{ id: string }>('select id from people.programme')
      const person = programme?.id ?? ''
      const seen = (on: string) =>
        house.db.read({ kind: 'desk', programme: programme?.id ?? '', person, today: on }, async tx => {
          const rows = await tx
            .over<{ 'people.partnership': { id: string } }>()
            .selectFrom('people.partnership')
            .select('id')
            .execute()
          return rows.length
        })
      assert.ok((await seen('2026-12-31')) > 0)
      assert.equal(await seen('2027-01-01'), 0)
    })
  })
})
