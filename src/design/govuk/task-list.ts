import { attributes, html, type Html } from '../html.ts'
import { classes, wordsOf, type Items, type Looks, type Optional, type Words } from './options.ts'
import { tag, type TagOptions } from './tag.ts'

export type TaskListItem = {
  readonly title: Words & Optional<{ classes: string }>
  readonly status: Words & Optional<{ tag: TagOptions; classes: string }>
} & Optional<{ hint: Words; href: string; classes: string }>

export type TaskListOptions = Looks & { readonly items: Items<TaskListItem> } & Optional<{ idPrefix: string }>

const task = (item: TaskListItem, id: string): Html => {
  const linked = {
    class: classes('govuk-link govuk-task-list__link', item.title.classes),
    href: item.href,
    'aria-describedby': classes(item.hint && `${id}-hint`, `${id}-status`),
  }
  const words = wordsOf(item.title)
  const title = item.href
    ? html`<a${attributes(linked)}>${words}</a>`
    : html`<div${attributes({ class: item.title.classes })}>${words}</div>`
  const advice = item.hint && html`<div id="${id}-hint" class="govuk-task-list__hint">${wordsOf(item.hint)}</div>`
  const names = classes('govuk-task-list__item', item.href && 'govuk-task-list__item--with-link', item.classes)
  const status = item.status.tag ? tag(item.status.tag) : wordsOf(item.status)
  return html`<li class="${names}">
    <div class="govuk-task-list__name-and-hint">${title}${advice}</div>
    <div class="${classes('govuk-task-list__status', item.status.classes)}" id="${id}-status">${status}</div>
  </li>`
}

export const taskList = (options: TaskListOptions): Html => {
  const named = { class: classes('govuk-task-list', options.classes), ...options.attributes }
  const prefix = options.idPrefix || 'task-list'
  return html`<ul${attributes(named)}>${options.items.map((item, at) => item && task(item, `${prefix}-${at + 1}`))}</ul>`
}
