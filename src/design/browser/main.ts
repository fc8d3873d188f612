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

for (const component of [Button, CharacterCount, Checkboxes, ErrorSummary, NotificationBanner, SkipLink]) {
  createAll(component)
}
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-autosave]')) keepAsTyped(form)
foldWhenNarrow()
