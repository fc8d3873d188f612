import { readForm, type Form } from '#forms'
import type { Id } from '#ground'
import { download, mistaken, seeOther, shown, type Markup, type Route } from '#http'
import { personRoute, type Frame } from '#people'
import type { ExchangeNeeds } from '../needs.ts'
import { notesAsText } from './note.ts'
import { pageIn } from '../turning.ts'
import { notesPage } from './pages/notes.ts'
import { dropNote, keepNote, notesOf, notesOn } from './store.ts'

/** One's own diary, wherever one belongs. */
export const noteRoutes = (needs: ExchangeNeeds): readonly Route[] => {
  const { db, world } = needs
  const scopeOf = (person: Id<'person'>) => ({ kind: 'person', person }) as const
  const pageFor = async (frame: Frame, person: Id<'person'>, form: Form, page = 1): Promise<Markup> => {
    const { notes, count } = await db.read(scopeOf(person), tx => notesOn(tx, page))
    return notesPage(frame, { notes, count, page, form })
  }
  return [
    personRoute(needs, {
      ...{ method: 'GET', path: '/you/notes' },
      handle: async (asked, { person }, frame) =>
        shown(await pageFor(frame, person.id, readForm({}), pageIn(readForm(asked.query)))),
    }),
    personRoute(needs, {
      ...{ method: 'POST', path: '/you/notes' },
      handle: async (asked, { person }, frame) => {
        const form = readForm(asked.body)
        const about = form.line('about', { called: 'What it is about', max: 150 })
        const words = form.text('words', { called: 'The note', needed: 'Write the note', max: 20_000 })
        if (form.mistakes.length > 0) return mistaken(await pageFor(frame, person.id, form))
        const note = { id: world.newId<'note'>(), about, words, writtenAt: world.now() }
        await db.write(scopeOf(person.id), tx => keepNote(tx, note))
        return seeOther('/you/notes#notes')
      },
    }),
    personRoute(needs, {
      ...{ method: 'GET', path: '/you/notes/notes.txt' },
      handle: async (_asked, { person }) => {
        const notes = await db.read(scopeOf(person.id), notesOf)
        return download(
          'notes.txt',
          'text/plain; charset=utf-8',
          new TextEncoder().encode(notesAsText(person.name, notes)),
        )
      },
    }),
    personRoute(needs, {
      ...{ method: 'POST', path: '/you/notes/out' },
      handle: async (asked, { person }) => {
        const id = readForm(asked.body).id<'note'>('note')
        if (id !== undefined) await db.write(scopeOf(person.id), tx => dropNote(tx, id))
        return seeOther('/you/notes#notes')
      },
    }),
  ]
}
