import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { toCalendar, type CalendarDay } from './calendar.ts'

const madeAt = '2026-12-07T09:00:00.000Z'
const write = (...days: readonly CalendarDay[]): string =>
  Buffer.from(toCalendar({ name: 'Wexmoor, 2026/27', days, madeAt })).toString()
const unfolded = (file: string): readonly string[] => file.replaceAll('\r\n ', '').split('\r\n')

const day: CalendarDay = { id: 'action-1@stocktake', day: '2026-12-31', title: 'Call a meeting' }

test('a day is a whole one, ends on the next, and keeps its id', () => {
  const lines = unfolded(write({ ...day, words: 'With the Board', href: 'http://localhost:3000/x' }))
  assert.deepEqual(lines.slice(0, 6), [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Stocktake//Stocktake//EN', 'CALSCALE:GREGORIAN'],
    ...['METHOD:PUBLISH', 'X-WR-CALNAME:Wexmoor\\, 2026/27'],
  ])
  assert.deepEqual(lines.slice(6), [
    ...['BEGIN:VEVENT', 'UID:action-1@stocktake', 'DTSTAMP:20261207T090000Z', 'DTSTART;VALUE=DATE:20261231'],
    ...['DTEND;VALUE=DATE:20270101', 'SUMMARY:Call a meeting', 'DESCRIPTION:With the Board'],
    ...['URL:http://localhost:3000/x', 'TRANSP:TRANSPARENT', 'END:VEVENT', 'END:VCALENDAR', ''],
  ])
})

test('what has its times stands at them, by the clock of the place', () => {
  const lines = unfolded(write({ ...day, times: { from: '09:30', until: '11:00' } }))
  assert.deepEqual(lines.slice(9, 11), ['DTSTART:20261231T093000', 'DTEND:20261231T110000'])
  assert.ok(lines.includes('TRANSP:OPAQUE'))
})

test('what has only a beginning stands at it, and says where it is', () => {
  const lines = unfolded(write({ ...day, times: { from: '09:30' }, place: 'Room 2; Moor Hall' }))
  assert.equal(lines[9], 'DTSTART:20261231T093000')
  assert.ok(!lines.some(line => line.startsWith('DTEND')))
  assert.ok(lines.includes('LOCATION:Room 2\\; Moor Hall'))
})

test('an empty calendar is one', () => {
  assert.equal(unfolded(write()).length, 8)
})

test('nothing that somebody wrote begins a line of its own', () => {
  const title = 'Call\r\nEND:VEVENT\nATTENDEE:eve@evil.example; a, b \\ c\u0000\u0007'
  const lines = unfolded(write({ ...day, title }))
  assert.equal(
    lines.find(line => line.startsWith('SUMMARY')),
    'SUMMARY:Call\\nEND:VEVENT\\nATTENDEE:eve@evil.example\\; a\\, b \\\\ c',
  )
  assert.equal(lines.filter(line => line.startsWith('END:VEVENT')).length, 1)
})

test('no line is over 75 octets, none is cut inside a character, and all of it comes back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), title => {
      const file = write({ ...day, title })
      for (const line of file.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line)
      assert.ok(file.isWellFormed())
      assert.equal(unfolded(file).length, unfolded(write(day)).length)
      const summary = unfolded(file)
        .find(line => line.startsWith('SUMMARY:'))
        ?.slice('SUMMARY:'.length)
      const back = summary?.replace(/\\([\\;,n])/g, (_all, one: string) => (one === 'n' ? '\n' : one))
      // eslint-disable-next-line no-control-regex -- what the writer takes out
      assert.equal(back, title.replace(/\r\n|\r/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, ''))
    }),
  )
})
