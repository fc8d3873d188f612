/** Says something on the page that stays while what it is about is gone; nothing when there is nothing to say. */
export const notify = (words: string): void => {
  const line = document.querySelector('[data-notice]')
  if (line !== null && line.textContent !== words) line.textContent = words
}
