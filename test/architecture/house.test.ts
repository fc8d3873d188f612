import assert from 'node:assert/strict'
import { globSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { isCode, readHouse, root } from './house.ts'
import { judge, type Rule } from './rule.ts'
import { ambientRules } from './rules/ambient.ts'
import { journeyRules } from './rules/journeys.ts'
import { markupRules } from './rules/markup.ts'
import { purityRules } from './rules/purity.ts'
import { sqlRules, tablesIn } from './rules/sql.ts'
import { wordRules } from './rules/words.ts'

const house = readHouse()
const everywhere = globSync('{src,test,bench,migrations,docs,editions}/**', { cwd: root }).filter(path =>
  statSync(join(root, path)).isFile(),
)
const tables = tablesIn(house)

const rules: readonly Rule[] = [
  ...purityRules,
  ...sqlRules(tables),
  ...ambientRules,
  ...markupRules,
  ...wordRules,
  ...journeyRules,
]

test('the house is read whole', () => {
  assert.deepEqual(house.map(file => file.path).toSorted(), everywhere.toSorted())
  assert.ok(house.filter(file => isCode(file.path)).length > 300)
  assert.ok(tables.includes('people.person') && tables.includes('scoring.response'), 'the tables were not found')
})

for (const rule of rules) {
  describe(rule.name, () => {
    test('finds what is planted', () => {
      for (const plant of rule.breaks) {
        const { seen, findings } = judge(rule, [plant])
        assert.equal(seen, 1, `${plant.path} was not looked at`)
        assert.ok(findings.length > 0, `not found in ${plant.path}: ${plant.text}`)
      }
    })

    test('lets the right thing be', () => {
      assert.deepEqual(judge(rule, rule.keeps).findings, [])
    })

    test('holds in the whole house', () => {
      const { seen, findings } = judge(rule, house)
      assert.equal(seen, everywhere.filter(rule.files).length, 'some files were not looked at')
      assert.ok(seen > 0, 'no file was looked at')
      assert.equal(findings.join('\n'), '')
    })
  })
}

test('a finding names its line', () => {
  const [rule] = ambientRules
  assert.ok(rule)
  const text = '// é\n\nexport const first = 1\nexport const now = Date.now()\n'
  assert.match(judge(rule, [{ path: 'src/front/home.ts', text }]).findings.join(), /^src\/front\/home\.ts:4 Date\.now/)
})
