import {
  Button,
  CharacterCount,
  Checkboxes,
  createAll,
  ErrorSummary,
  NotificationBanner,
  SkipLink,
} from 'govuk-frontend'
import { keepAsTyped } from './autosave.ts'
import { foldWhenNarrow } from './folds.ts'
import { isKept } from './kept.ts'

for (const component of [Button, CharacterCount, Checkboxes, ErrorSummary, NotificationBanner, SkipLink]) {
  createAll(component)
}
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-autosave]')) keepAsTyped(form)
foldWhenNarrow()
if (document.querySelector('[data-live],[data-ballot]') !== null || isKept()) {
  // Only live pages carry what they need.
  void import('./live.ts').then(({ start }) => start(keepAsTyped))
}
