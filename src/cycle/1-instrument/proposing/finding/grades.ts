/** A grade by its letter, with the label beside it where there is one: `A`, `Grade B`, `C - Fair`. */
export type Grade = { readonly letter: string; readonly label?: string }

const word = String.raw`(?:(?:[Gg]rade|[Ll]evel|[Bb]and|[Rr]ating|[Gg]radd|[Ll]efel)\s+)?`
const alone = new RegExp(String.raw`^${word}([A-F])\.?$`, 'u')
const named = new RegExp(String.raw`^${word}([A-F])\s*[-–—:=)]+\s*(\p{L}.*)$`, 'u')

export const gradeIn = (words: string): Grade | undefined => {
  const [, letter, label] = named.exec(words.trim()) ?? alone.exec(words.trim()) ?? []
  return letter === undefined ? undefined : { letter, ...(label === undefined ? {} : { label }) }
}

/** Whether texts are the grades of one scale: three or more letters one after another, from A up or down to it. */
export const areGrades = (texts: readonly string[]): boolean => {
  const letters = texts.map(text => gradeIn(text)?.letter.charCodeAt(0) ?? NaN)
  const step = (letters[1] ?? NaN) - (letters[0] ?? NaN)
  return (
    letters.length >= 3 &&
    Math.abs(step) === 1 &&
    Math.min(...letters) === 'A'.charCodeAt(0) &&
    letters.every((letter, at) => at === 0 || letter - (letters[at - 1] ?? NaN) === step)
  )
}
