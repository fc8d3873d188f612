import { readForm } from '#forms'
import type { Id, Scope } from '#ground'
import { download, mistaken, orAbsent, refused, seeOther, shown, type Reply, type Route } from '#http'
import { personRoute, type Needs } from '../access/member.ts'
import type { Frame } from '../access/frame.ts'
import { signOutEverywhere } from '../visit/actions.ts'
import { changeWeekly, weeklyOf } from '../week/store.ts'
import { eraseMe, whatKeeps } from './actions.ts'
import type { OwnPart } from './own-data.ts'
import { erasurePage, youPage } from './pages/you.ts'
import { ownDataOf, rename } from './store.ts'

const scopeOf = (person: Id<'person'>): Scope => ({ kind: 'person', person })

/** One's own data: seen, changed, taken and erased. */
export const youRoutes = (needs: Needs & { readonly ownParts: readonly OwnPart[] }): readonly Route[] => {
  const parts = needs.ownParts
  const view = async (person: Id<'person'>) => ({
    ...(await needs.db.read(scopeOf(person), async tx => ({
      own: orAbsent(await ownDataOf(tx, person)),
      getsMail: !(await weeklyOf(tx, person)).isOff,
      links: parts.flatMap(({ links }) => links),
    }))),
    kept: await whatKeeps(needs, person),
  })
  const show = async (frame: Frame, person: Id<'person'>): Promise<Reply> => shown(youPage(frame, await view(person)))
  return [
    personRoute(needs, { method: 'GET', path: '/you', handle: (_asked, { person }, frame) => show(frame, person.id) }),
    personRoute(needs, {
      method: 'POST',
      path: '/you',
      handle: async (asked, { person }, frame) => {
        const form = readForm(asked.body)
        const name = form.line('name', { called: 'Your name', needed: 'Enter your name', max: 100 })
        if (form.mistakes.length > 0) return mistaken(youPage(frame, { ...(await view(person.id)), form }))
        await needs.db.write(scopeOf(person.id), tx => rename(tx, person.id, name))
        return seeOther('/you')
      },
    }),
    personRoute(needs, {
      method: 'POST',
      path: '/you/mail',
      handle: async (asked, { person }) => {
        const wanted = readForm(asked.body).choice('mail', ['on', 'off'] as const)
        const offAt = wanted === 'off' ? needs.world.now() : null
        if (wanted !== undefined) await needs.db.write(scopeOf(person.id), tx => changeWeekly(tx, person.id, { offAt }))
        return seeOther('/you#mail')
      },
    }),
    personRoute(needs, {
      method: 'POST',
      path: '/you/visits',
      handle: async (_asked, { person }) => {
        await signOutEverywhere(needs, person.id)
        return seeOther('/sign-in')
      },
    }),
    personRoute(needs, {
      method: 'GET',
      path: '/you/data',
      handle: async (_asked, { person }) => {
        const own = await needs.db.read(scopeOf(person.id), async tx => {
          const all: Record<string, unknown> = { ...orAbsent(await ownDataOf(tx, person.id)) }
          for (const part of parts) Object.assign(all, await part.kept(tx))
          return all
        })
        return download(
          'what-stocktake-keeps-about-you.json',
          'application/json',
          Buffer.from(JSON.stringify(own, null, 2)),
        )
      },
    }),
    personRoute(needs, {
      method: 'GET',
      path: '/you/erasure',
      handle: async (_asked, _visitor, frame) => shown(erasurePage(frame, parts)),
    }),
    personRoute(needs, {
      method: 'POST',
      path: '/you/erasure',
      handle: async (_asked, { person }, frame) => {
        const erased = await eraseMe(needs, person.id)
        return erased.ok
          ? seeOther('/sign-in')
          : refused(youPage(frame, { ...(await view(person.id)), kept: erased.refusal }))
      },
    }),
  ]
}
