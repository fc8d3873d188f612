import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { loadEditions } from '../store.ts'
import { promptFates } from './fates.ts'

const editions = await loadEditions('editions')
const [from, to] = ['commissioning-13.v1', 'commissioning-12.v1'].map(id => editions.shippedOne(id))
const crosswalk = editions.crosswalks().find(each => each.from === from?.id && each.to === to?.id)

describe('What becomes of each question', () => {
  it('is said of every one of both editions, once', () => {
    assert.ok(from && to && crosswalk)
    const all = promptFates({ crosswalk, from, to })
    const counted = Object.fromEntries(
      [...Map.groupBy(all, ({ fate }) => fate)].map(([fate, of]) => [fate, of.length] as const),
    )
    const linked = Map.groupBy(crosswalk.prompts, ({ change }) => change)
    assert.deepEqual(counted, {
      ...Object.fromEntries([...linked].map(([change, of]) => [change, of.length] as const)),
      ...{ dropped: crosswalk.dropped.length, new: crosswalk.added.length },
    })
    const moved = all.filter(({ fate }) => fate === 'moved')
    assert.ok(moved.length > 0 && moved.every(({ before, after }) => before !== undefined && after !== undefined))
    assert.ok(all.filter(({ fate }) => fate === 'new').every(({ before }) => before === undefined))
  })
})
