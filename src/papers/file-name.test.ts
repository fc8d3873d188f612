import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileName } from './file-name.ts'

test('a file is named after its partnership, year and paper, in letters that every system takes', () => {
  assert.equal(
    fileName('docx', 'Wexmoor Children’s Partnership', '2026/27', 'outline change plan'),
    'wexmoor-childrens-partnership-2026-27-outline-change-plan.docx',
  )
  assert.equal(fileName('docx', 'Ynys Môn & Llŷn', '2026/27', 'Y Bwrdd'), 'ynys-mon-llyn-2026-27-y-bwrdd.docx')
})

test('a name cannot lead to another folder, end early or grow without end', () => {
  assert.equal(fileName('docx', '../../etc/passwd\u0000', '"; rm'), 'etc-passwd-rm.docx')
  assert.equal(fileName('docx', 'שלום', '…'), 'paper.docx')
  assert.ok(fileName('docx', 'x'.repeat(5000), 'plan').length < 100)
})
