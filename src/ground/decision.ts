/** What a rule says: yes with a value, or no with one of a closed union of refusals. */
export type Decision<Value, Refusal extends { readonly kind: string }> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: Refusal }

export const yes = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({ ok: true, value })

export const no = <Refusal extends { readonly kind: string }>(
  refusal: Refusal,
): { readonly ok: false; readonly refusal: Refusal } => ({ ok: false, refusal })
