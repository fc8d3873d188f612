import type { Optional } from '../govuk/options.ts'
import { html, type Html } from '../html.ts'

/** Who is signed in. `signOut.fields` carries what the form must post beside the press itself. */
export type Who = { readonly name: string } & Optional<{
  role: string
  href: string
  signOut: { readonly action: string; readonly fields?: Html | undefined }
}>

export const who = ({ name, role, href, signOut }: Who): Html => {
  const person = href ? html`<a class="govuk-link govuk-link--inverse" href="${href}">${name}</a>` : name
  const leave =
    signOut &&
    html`<form method="post" action="${signOut.action}">
      ${signOut.fields}<button class="link-button link-button--inverse">Sign out</button>
    </form>`
  return html`<div class="who">
    <span>${person}${role && html`<span class="who__role">, ${role}</span>`}</span>${leave}
  </div>`
}
