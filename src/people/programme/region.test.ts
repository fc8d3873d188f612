import assert from 'node:assert/strict'
import { test } from 'node:test'
import { areaEndFault, listedNameFault, regionEndFault } from './region.ts'

const coast = { id: 'coast', name: 'Coast' }
const wexmoor = { id: 'wexmoor', name: 'Wexmoor', regionId: 'coast', areaId: 'county', joinedOn: '2025-06-02' }

test('a region that still has partnerships does not end, and says which', () => {
  assert.match(regionEndFault(coast, [wexmoor]) ?? '', /Coast still has 1 partnership, such as Wexmoor: move them/)
  assert.equal(regionEndFault(coast, [{ ...wexmoor, closedOn: '2026-01-01' }]), undefined)
  assert.equal(regionEndFault({ id: 'moors', name: 'Moors' }, [wexmoor]), undefined)
})

test('a kind of area in use stays on the list', () => {
  assert.match(areaEndFault({ id: 'county', name: 'County' }, [wexmoor]) ?? '', /County still has 1 partnership/)
  assert.equal(areaEndFault({ id: 'unitary', name: 'Unitary' }, [wexmoor]), undefined)
})

test('two regions never share a name, whatever the case', () => {
  assert.equal(listedNameFault('COAST', [coast]), 'Coast is there already')
  assert.equal(listedNameFault('COAST', [coast], 'coast'), undefined)
})
