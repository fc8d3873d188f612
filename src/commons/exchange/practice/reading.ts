import type { Form } from '#forms'
import type { Id } from '#ground'
import type { Edition } from '#instrument'
import { standardKeys } from '#support'
import { areaNames, audienceNames, kindNames, themeNames } from './choices.ts'
import type { Practice, PracticeSaid } from './practice.ts'

const longest = 8000

/** A record as it was typed; complete only when the form has no mistake. */
export const readPractice = (form: Form, editions: readonly Edition[]): PracticeSaid => {
  const kind = form.choice('kind', kindNames, { called: 'What it is', needed: 'Choose what it is' })
  const title = form.line('title', { called: 'The title', needed: 'Write a title', max: 150 })
  const challenge = form.text('challenge', { called: 'The challenge', max: longest })
  const tried = form.text('tried', { called: 'What was tried', max: longest })
  const learned = form.text('learned', { called: 'What was learned', max: longest })
  const cost = form.text('cost', { called: 'What it cost', max: 2000 })
  const audience = form.choice('audience', audienceNames, {
    called: 'Who can read it',
    needed: 'Choose who can read it once it is published',
  })
  const naming = form.choices('naming', ['yes'] as const, { called: 'The name' }).includes('yes')
  const askWhom = form.line('askWhom', { called: 'Who to ask', max: 200 })
  const standards = form.choices('standards', standardKeys(editions), { called: 'Each standard' })
  const [event, request] = [form.id<'event'>('event'), form.id<'request'>('request')]
  return {
    ...{ kind: kind ?? 'swap-shop', title, challenge, tried, learned, cost, audience: audience ?? 'partnership' },
    ...{ naming, askWhom, standards },
    themes: form.choices('themes', themeNames, { called: 'Each theme' }),
    areas: form.choices('areas', areaNames, { called: 'Each kind of area' }),
    ...(event === undefined ? {} : { event }),
    ...(request === undefined ? {} : { request }),
  }
}

type Typed = Readonly<Record<string, string | readonly string[]>>

/** A record as its form shows it before anything is typed. */
export const typedPractice = (said: Practice): Typed => {
  const { kind, title, challenge, tried, learned, cost, audience, askWhom, standards, themes, areas } = said
  return {
    ...{ kind, title, challenge, tried, learned, cost, audience, askWhom, standards, themes, areas },
    ...{ naming: said.naming ? 'yes' : '', event: said.event ?? '', request: said.request ?? '' },
  }
}

/** A new record as its form begins, for the event and the request that led there. */
export const typedNew = (event: Id<'event'> | undefined, request: Id<'request'> | undefined): Typed => ({
  ...{ kind: 'swap-shop', event: event ?? '', request: request ?? '' },
})

/** A new record with the texts of another, to be read without the name that the other had. */
export const typedCopy = (model: Practice): Typed => ({ ...typedPractice(model), naming: '', askWhom: '' })
