/** The part of sax that this room calls; the package brings no types. */
declare module 'sax' {
  export type Tag = {
    readonly local: string
    readonly uri: string
    readonly prefix: string
    readonly attributes: Readonly<Record<string, { readonly local: string; readonly value: string }>>
  }

  export type Parser = {
    onopentag: (tag: Tag) => void
    onclosetag: (name: string) => void
    ontext: (text: string) => void
    oncdata: (text: string) => void
    ondoctype: (text: string) => void
    readonly error: Error | null
    write(text: string): Parser
    close(): Parser
  }

  const sax: {
    parser(strict: true, options: { readonly xmlns: true; readonly strictEntities: true }): Parser
  }
  export default sax
}
