import { readForm, type Form } from '#forms'
import { mistaken, refused, seeOther, shown, type Asked, type Reply, type Route } from '#http'
import { visitorFrame, type Needs } from '../access/member.ts'
import { visitCookie } from '../visit/routes.ts'
import { isFirstRun, setUp } from './actions.ts'
import { firstRunPage, setUpAlreadyPage } from './pages/first-run.ts'
import { faultIn, partnershipsFrom, type Setup } from './setup.ts'

/** The page behind the one-time link that an empty installation prints when it starts. */
export const firstRunRoutes = (needs: Needs): readonly Route[] => [
  { method: 'GET', path: '/first-run/:part', guard: 'anyone', ratePerMinute: 30, handle: asked => begin(needs, asked) },
  {
    method: 'POST',
    path: '/first-run/:part',
    guard: 'anyone',
    ratePerMinute: 30,
    handle: asked => found(needs, asked),
  },
]

const begin = async (needs: Needs, asked: Asked): Promise<Reply> => {
  const frame = visitorFrame(needs, asked)
  return (await isFirstRun(needs, asked.params['part'] ?? ''))
    ? shown(firstRunPage(frame, asked.url))
    : shown(setUpAlreadyPage(frame), 404)
}

const found = async (needs: Needs, asked: Asked): Promise<Reply> => {
  const frame = visitorFrame(needs, asked)
  const form = readForm(asked.body)
  const setup = readSetup(form)
  const founder = {
    name: form.line('name', { called: 'Your name', needed: 'Enter your name', max: 100 }),
    email: form.email('email', { called: 'Your e-mail address', needed: 'Enter your e-mail address' }),
  }
  if (setup === undefined || form.mistakes.length > 0) return mistaken(firstRunPage(frame, asked.url, form))
  const done = await setUp(needs, asked.params['part'] ?? '', founder, setup)
  if (!done.ok) return refused(setUpAlreadyPage(frame))
  return seeOther(done.value.goTo, [visitCookie(done.value.visit)])
}

const readSetup = (form: Form): Setup | undefined => {
  const kind = form.choice('kind', ['partnership', 'programme'], {
    called: 'What you are setting up',
    needed: 'Choose whether you are setting up one partnership or a programme',
  })
  if (kind === undefined) return undefined
  if (kind === 'partnership') {
    return { kind, name: form.line('partnership', { needed: 'Enter the name of the partnership', max: 120 }) }
  }
  const name = form.line('programme', { needed: 'Enter the name of the programme', max: 120 })
  const partnerships = partnershipsFrom(form.text('partnerships'))
  const fault = faultIn(partnerships)
  if (fault !== undefined) form.complain('partnerships', fault)
  return { kind, name, partnerships }
}
