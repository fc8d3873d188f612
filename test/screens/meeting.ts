import type { AddressInfo } from 'node:net'
import {
  ballot,
  countdown,
  fiveBoxes,
  frame,
  html,
  live,
  loadAssets,
  page,
  phoneFrame,
  phonePage,
  tiles,
} from '#design'
import { wallFrame, wallJoin, wallPage, wallSix, type Html } from '#design'
import { later, realWorld } from '#ground'
import { buildServer, data, seeOther, shown, type Asked, type Reply, type Route } from '#http'
import type { Live, LiveSource } from '#live'

/** A made-up meeting in memory: what every screen of it shows, and what came in. */
export type Meeting = {
  step: 'read' | 'score' | 'reveal'
  revision: number
  words: string
  /** When its countdown comes to nothing: ten minutes after it was made. */
  readonly ends: string
  /** Every post that arrived, in order. */
  readonly posts: string[]
  /** The revisions of those who asked instead of following, in order. */
  readonly asked: string[]
  /** A proxy on the way keeps the bytes of streams back. */
  isHeldBack: boolean
  /** Nobody may follow any more. */
  isOver: boolean
  /** The answer to the next post is lost on its way. */
  losesAnswers: boolean
}

const world = realWorld()

export const makeMeeting = (): Meeting => ({
  ...{ step: 'read', revision: 1, words: 'Nothing new.', posts: [], asked: [], isHeldBack: false, isOver: false },
  ...{ losesAnswers: false, ends: later(world.now(), 10 * 60_000) },
})

const asking = (isSent: boolean): Html =>
  ballot({
    ...{ action: '/answer', key: 'round-1', send: 'Send my score', again: 'Send a different score', isSent },
    inside: html`${tiles({
        name: 'score',
        shape: 'list',
        legend: { text: 'Your score, 1 to 5', classes: 'govuk-visually-hidden' },
        items: [1, 2, 3, 4, 5].map(mark => ({ value: mark, mark, words: `What ${mark} often looks like in words` })),
      })}
      <p class="promise">Your answer is shown without your name.</p>`,
  })

const insides = {
  read: () =>
    html`<p>Read it.</p>
      <p><input name="notes" aria-label="Notes" /></p>`,
  score: (isSent: boolean) => asking(isSent),
  reveal: () =>
    html`${fiveBoxes({ counts: [3, 5, 1, 3, 1] })}
      <p>13 scores.</p>`,
}

const phone = ({ step, words, ends }: Meeting, isSent = false): Html =>
  phoneFrame({
    ...{ step, title: step, name: 'Wexmoor Board', code: 'K7QM 3XPD', place: `${step}, 3 of 6` },
    clock: { ends, now: world.now() },
    announce: `Now: ${step}. ${words}`,
    main: html`<h1>It is clear who decides: ${step}</h1>
      <p id="words">${words}</p>
      <details>
        <summary>What helps</summary>
        <p>More.</p>
      </details>
      ${insides[step](isSent)}`,
  })

const cells = [1, 2, 3, 5, 6, 11].map(number => ({
  ...{ number, title: 'What must get better is agreed, and by whom', counts: [0, number % 4, 6, 7, 0] },
  ...{ words: 'Agreed: 4', beside: '1 can’t judge', agreed: number === 1 ? 4 : undefined, isNow: number === 3 },
}))

const walls: Readonly<Record<string, () => Html>> = {
  six: () => wallSix('The room’s scores on six standards', cells),
  join: () =>
    wallJoin({
      ...{ title: 'Point your phone’s camera here', url: 'https://stocktake.example/join/K7QM3XPD' },
      ...{ address: 'stocktake.example/join', code: 'K7QM 3XPD', note: 'No account. Give a name or just a role.' },
      joined: html`<b data-count>9</b> have joined`,
    }),
}

const wall = (kind: string): Html =>
  wallFrame({
    ...{ step: kind, title: kind, name: 'Wexmoor Board', place: 'All together', clock: { left: 760_000 } },
    main: (walls[kind] ?? walls['six'])?.() ?? html``,
  })

const sourceOf = (meeting: Meeting): LiveSource => ({
  frames: async () => ({
    revision: String(meeting.revision),
    of: audience => (audience === 'phone' ? phone(meeting) : controls(meeting)),
  }),
  count: async () => audience => (audience === 'controls' ? `${meeting.posts.length} of 9` : undefined),
  mayStay: async who => new Set(meeting.isOver ? [] : who),
})

const controls = ({ step, words, posts, ends }: Meeting): Html =>
  frame({
    step,
    announce: words,
    inside: html`<p>${countdown({ ends, now: world.now() })}</p>
      <p id="counted"><b data-count>${posts.length} of 9</b> have answered</p>
      <form method="post" action="/elsewhere"><input name="why" aria-label="Why" /></form>
      <p id="words">${words}</p>`,
  })

/** Bytes of a stream that a proxy never lets go. */
const heldBack = (reply: Reply): Reply =>
  reply.kind === 'stream' ? { ...reply, begin: pipe => reply.begin({ ...pipe, write: () => undefined }) } : reply

export type MeetingSite = { readonly port: number; readonly close: () => Promise<void> }

/** A server with the screens of this meeting, on this port or any. */
export const openMeeting = async (meeting: Meeting, screens: Live, port = 0): Promise<MeetingSite> => {
  const assets = await loadAssets()
  const following = (path: string) => ({ url: path, revision: String(meeting.revision), now: world.now() })
  const get = (path: string, handle: (asked: Asked) => Promise<Reply>): Route => ({
    ...{ method: 'GET', path, guard: 'anyone', handle },
  })
  const routes: readonly Route[] = [
    get('/phone', async ({ nonce }) =>
      meeting.isOver
        ? shown(phonePage({ title: 'Over', nonce, assets, frame: html`<main id="main-content"><h1>Over</h1></main>` }))
        : shown(phonePage({ title: 'Phone', nonce, assets, live: following('/phone/live'), frame: phone(meeting) })),
    ),
    get('/controls', async ({ nonce }) =>
      shown(
        page({
          ...{ title: 'Controls', nonce, assets },
          main: html`<h1>Controls</h1>
            ${live({ ...following('/controls/live'), frame: controls(meeting) })}`,
        }),
      ),
    ),
    get('/wall', async ({ nonce, query }) =>
      shown(wallPage({ title: 'Wall', nonce, assets, frame: wall(String(query['kind'])) })),
    ),
    ...['phone', 'controls'].map(audience =>
      get(`/${audience}/live`, async asked => {
        if (!asked.wantsStream) meeting.asked.push(String(asked.query['revision']))
        const source = sourceOf(meeting)
        const reply = await screens.follow(asked, { topic: 'meeting', audience, who: audience, source })
        return meeting.isHeldBack ? heldBack(reply) : reply
      }),
    ),
    {
      ...{ method: 'POST', path: '/answer', guard: 'anyone' },
      handle: async asked => {
        const late = meeting.step !== 'score'
        if (!late) meeting.posts.push(String(asked.body['score']))
        screens.nudgeCount('meeting')
        if (meeting.losesAnswers) throw new Error('The answer is lost.')
        if (!asked.wantsData) return seeOther('/phone')
        return data(late ? { sent: false, reason: 'too-late', message: 'Too late. Tell your table.' } : { sent: true })
      },
    },
  ]
  const server = await buildServer({
    ...{ routes, files: assets.files, secure: false, log: false, isDown: () => false, health: async () => true },
    trouble: what => ({ markup: `trouble: ${what}` }),
  })
  await server.listen({ port, host: '127.0.0.1' })
  return { port: (server.server.address() as AddressInfo).port, close: () => server.close() }
}
