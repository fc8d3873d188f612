const sentences = [
  'Three teams buy short breaks from the same four providers, each under a contract of its own.',
  'The council’s list of needs is two years old; the trust’s is newer and was not shared until this spring.',
  'We asked nineteen families in the north of the area, and eleven of them had told their story five times or more.',
  'What works is the weekly meeting of the two managers, which nobody would miss and which costs nothing.',
  'Money is pooled for equipment only, and even there both sides keep a ledger because neither trusts the other’s.',
] as const

/** Made-up prose of about that many characters, in paragraphs as a browser posts them; another `seed` begins elsewhere. */
export const prose = (characters: number, seed: number): string => {
  let text = ''
  for (let count = seed; text.length < characters; count++)
    text += `${sentences[count % sentences.length]}${count % 3 === 2 ? '\r\n\r\n' : ' '}`
  return text.slice(0, characters).trim()
}
