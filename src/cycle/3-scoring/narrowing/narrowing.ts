/** The standards that a group is asked, has not answered and has written nothing on, where it has answered others. */
export const leftUntouched = (
  asked: readonly number[],
  unanswered: readonly number[],
  given: { readonly answered: readonly number[] } | undefined,
): readonly number[] => {
  const off = unanswered.filter(standard => given?.answered.includes(standard) !== true)
  return off.length === asked.length ? [] : off
}
