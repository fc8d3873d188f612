import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import type { Case } from '../../attack/judge.ts'
import { openApart } from './apart.ts'

const nothing: Case = {
  ...{ releases: [], members: [], insiders: 'nobody' },
  topic: { edition: 'commissioning-12.v1', standard: 1 },
}

test('where no process can be started, what is asked of it fails and the program goes on', async t => {
  const node = process.execPath
  t.after(() => void (process.execPath = node))
  process.execPath = '/nowhere/node'
  const apart = openApart()
  await pause(20)
  await assert.rejects(apart.judge(nothing), /EPIPE|ERR_IPC_CHANNEL_CLOSED/)
  apart.close()
})
