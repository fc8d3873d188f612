import type { Form } from '#forms'
import { aboutOf, type Details } from '../draft.ts'

/** What the edition is to be called, as typed on the last check; mistakes are on the form. */
export const readDetails = (form: Form): Details | undefined => {
  const title = form.line('title', { called: 'The title', needed: 'Say what it is called', max: 160 })
  const name = form.line('name', { called: 'The name', needed: 'Give it a name for its file', max: 60 })
  const version = form.wholeNumber('edition-version', {
    ...{ min: 1, max: 9999, called: 'The version', needed: 'Say which version it is' },
  })
  const language = form.line('language', { called: 'The language', needed: 'Say in which language it is', max: 20 })
  const about = form.text('about', { called: 'What it is for', needed: 'Say what it is for', max: 600 })
  if (name !== '' && !/^[a-z][a-z0-9-]*$/.test(name))
    form.complain('name', 'The name must be small letters, digits and hyphens, and begin with a letter')
  if (language !== '' && !/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(language))
    form.complain('language', 'The language must be a short code, like en or cy')
  if (/[{}]/.test(title + about)) form.complain(/[{}]/.test(title) ? 'title' : 'about', 'Leave out curly brackets')
  if (form.mistakes.length > 0 || version === undefined) return undefined
  return { title, name, version, language, about: about.replace(/\s+/g, ' ').trim() }
}

/** What the page showed when it was made; what it did not say is as it stands. */
const seenIn = (form: Form, now: Details): Details => {
  const seen = (part: string, stored: string): string =>
    form.has(`${part}-seen`) ? form.typed(`${part}-seen`) : stored
  return {
    ...{ title: seen('title', now.title), name: seen('name', now.name) },
    ...{ language: seen('language', now.language), about: seen('about', now.about) },
    version: Number(seen('edition-version', String(now.version))),
  }
}

const parts = ['title', 'name', 'version', 'language', 'about'] as const

/** What was typed over what is stored, each part by itself: what this person left as it was stays as somebody else has it now. */
export const merged = (form: Form, typed: Details, now: Details): Details => {
  const seen = seenIn(form, now)
  for (const part of parts)
    if (typed[part] !== seen[part] && now[part] !== seen[part] && typed[part] !== now[part])
      form.complain(
        part === 'version' ? 'edition-version' : part,
        `Somebody else changed this to “${now[part]}” while you were typing. Save again to put yours in its place`,
      )
  const kept = parts.filter(part => typed[part] === seen[part])
  return { ...typed, ...Object.fromEntries(kept.map(part => [part, now[part]])) }
}

/** The sentence that was written for a first title goes on with the title, as long as nobody wrote another. */
export const withTitle = (details: Details, before: Details): Details =>
  details.about === aboutOf(before.title) ? { ...details, about: aboutOf(details.title) } : details

export const isSame = (one: Details, other: Details): boolean => parts.every(part => one[part] === other[part])
