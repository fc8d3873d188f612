import { isCode, type Source } from './house.ts'
import { lineAt, syntaxOf, type Syntax } from './syntax.ts'

/** What is wrong, and where: in bytes from the start of the file. */
export type Finding = { readonly at: number; readonly words: string }

/** One rule of the house, with examples that prove that it can fail and that it lets the right thing be. */
export type Rule = {
  /** The rule as a sentence. */
  readonly name: string
  readonly files: (path: string) => boolean
  readonly find: (file: Source, syntax: Syntax) => readonly Finding[]
  /** Planted violations: each is found, once. */
  readonly breaks: readonly Source[]
  readonly keeps: readonly Source[]
}

export const example = (path: string, text: string): Source => ({ path, text })

/** Findings with the same words, for everything in a list that is so. */
export const where = <Said extends { readonly at: number }>(
  list: readonly Said[],
  isWrong: (said: Said) => boolean,
  words: (said: Said) => string,
): readonly Finding[] => list.filter(isWrong).map(said => ({ at: said.at, words: words(said) }))

const nothing: Syntax = { texts: [], names: [], calls: [], members: [], waits: [], defaultExports: [] }
const known = new Map<Source, Syntax>()

/** Read once for all rules. */
const read = (file: Source): Syntax => {
  const syntax = known.get(file) ?? (isCode(file.path) ? syntaxOf(file.text) : nothing)
  known.set(file, syntax)
  return syntax
}

export type Judgement = {
  /** How many files the rule looked at. */
  readonly seen: number
  /** `src/x.ts:12 what is wrong`. */
  readonly findings: readonly string[]
}

/** Holds a rule against files; those that it is not for are left alone. */
export const judge = (rule: Rule, files: readonly Source[]): Judgement => {
  const judged = files.filter(file => rule.files(file.path))
  const findings = judged.flatMap(file =>
    rule.find(file, read(file)).map(({ at, words }) => `${file.path}:${lineAt(file.text, at)} ${words}`),
  )
  return { seen: judged.length, findings: [...new Set(findings)] }
}
