/** Letters and digits that nobody confuses when they are read out or from ten metres. */
const signs = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

const codeLength = 8

/** A new code from unguessable bytes: 30 signs to the power of eight. Bytes that would favour some signs are passed over. */
export const codeFrom = (chance: (count: number) => Uint8Array): string => {
  let code = ''
  while (code.length < codeLength) {
    for (const byte of chance(codeLength * 2)) {
      if (byte < 240 && code.length < codeLength) code += signs[byte % signs.length]
    }
  }
  return code
}

/** `K7QM 3XPD`, as it stands on the wall. */
export const sayCode = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`

/** A code as somebody typed it, or `undefined` when it can't be one. Spaces, dashes and small letters are forgiven. */
export const readCode = (typed: string): string | undefined => {
  const code = typed.replaceAll(/[\s-]/g, '').toUpperCase()
  return code.length === codeLength && [...code].every(sign => signs.includes(sign)) ? code : undefined
}
