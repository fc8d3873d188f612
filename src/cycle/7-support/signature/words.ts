import { sayGate } from '../gate/gate.ts'
import {
  halfSigned,
  inForce,
  otherSide,
  sideWords,
  standingIn,
  type SigningRefusal,
  type Version,
} from './signature.ts'

/** What whoever changes the agreement should know of the signatures that it has. */
export const sayWarning = (versions: readonly Version[]): string | undefined => {
  const [held, half] = [inForce(versions), halfSigned(versions)]
  const [first] = half === undefined ? [] : standingIn(half)
  if (half !== undefined && first !== undefined)
    return `Version ${half.version} is signed for ${sideWords[first.side]} by ${first.by.name} and waits for ${sideWords[otherSide(first.side)]}. If you change the text, that signature falls, and both sides are told.`
  if (held !== undefined)
    return `Version ${held.version} is in force. What you change here is a draft; it holds once both sides have signed it, and until then version ${held.version} does.`
  return undefined
}

/** Why it was not signed. */
export const saySigningRefusal = (refusal: SigningRefusal): string => {
  switch (refusal.kind) {
    case 'gate':
      return `It was not signed, because the gate is closed: ${sayGate(refusal.missing)}.`
    case 'not-ready':
      return `It cannot be signed yet: ${refusal.missing}.`
    case 'changed':
      return 'The agreement has changed since you opened this page, so it was not signed. Read it again, then sign.'
    case 'signed-already':
      return `Version ${refusal.version} has this signature already, and nothing has changed since.`
    case 'both-sides':
      return 'You have signed this version for the other side. Nobody can sign for both: somebody else has to sign here.'
    case 'not-signatory':
      return `${refusal.named} is named to sign this agreement for the programme. Nothing was signed.`
    case 'ended':
      return 'The agreement has ended, so it cannot be signed any more.'
  }
}
