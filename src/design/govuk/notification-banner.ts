import { attributes, html, type Html } from '../html.ts'
import { classes, hasWords, wordsOf, type Looks, type Optional, type Words } from './options.ts'

export type NotificationBannerOptions = Words &
  Looks &
  Optional<{
    titleText: string
    titleHtml: Html
    titleHeadingLevel: number
    type: 'success'
    role: string
    titleId: string
    disableAutoFocus: boolean
  }>

const inside = (options: NotificationBannerOptions): Html | undefined => {
  if (options.html?.markup) return options.html
  return hasWords(options) ? html`<p class="govuk-notification-banner__heading">${options.text}</p>` : undefined
}

/** Something that happened and is not about the page itself; `success` after a deed is done. */
export const notificationBanner = (options: NotificationBannerOptions): Html => {
  const isGood = options.type === 'success'
  const titleId = options.titleId || 'govuk-notification-banner-title'
  const level = options.titleHeadingLevel ?? 2
  const named = {
    class: classes('govuk-notification-banner', isGood && 'govuk-notification-banner--success', options.classes),
    role: options.role || (isGood ? 'alert' : 'region'),
    'aria-labelledby': titleId,
    'data-module': 'govuk-notification-banner',
    'data-disable-auto-focus': options.disableAutoFocus === undefined ? undefined : String(options.disableAutoFocus),
    ...options.attributes,
  }
  const title = { text: options.titleText || (isGood ? 'Success' : 'Important'), html: options.titleHtml }
  return html`<div${attributes(named)}>
    <div class="govuk-notification-banner__header">
      <h${level} class="govuk-notification-banner__title" id="${titleId}">${wordsOf(title)}</h${level}>
    </div>
    <div class="govuk-notification-banner__content">${inside(options)}</div>
  </div>`
}
