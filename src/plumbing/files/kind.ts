/** What may be attached, by content. The type is what a download says it is. */
export const kinds = {
  pdf: { extensions: ['pdf'], type: 'application/pdf' },
  docx: {
    extensions: ['docx'],
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  xlsx: { extensions: ['xlsx'], type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  pptx: {
    extensions: ['pptx'],
    type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  },
  odt: { extensions: ['odt'], type: 'application/vnd.oasis.opendocument.text' },
  ods: { extensions: ['ods'], type: 'application/vnd.oasis.opendocument.spreadsheet' },
  odp: { extensions: ['odp'], type: 'application/vnd.oasis.opendocument.presentation' },
  csv: { extensions: ['csv'], type: 'text/csv; charset=utf-8' },
  txt: { extensions: ['txt'], type: 'text/plain; charset=utf-8' },
  png: { extensions: ['png'], type: 'image/png' },
  jpg: { extensions: ['jpg', 'jpeg'], type: 'image/jpeg' },
  webp: { extensions: ['webp'], type: 'image/webp' },
} as const satisfies Record<string, { readonly extensions: readonly string[]; readonly type: string }>

export type FileKind = keyof typeof kinds

const kindByExtension = new Map<string, FileKind>(
  (Object.keys(kinds) as FileKind[]).flatMap(kind =>
    kinds[kind].extensions.map(extension => [extension, kind] as const),
  ),
)

/** What a name promises; `undefined` for a name that promises nothing we keep. */
export const promisedBy = (extension: string): FileKind | undefined => kindByExtension.get(extension)

const macroExtensions = ['docm', 'dotm', 'xlsm', 'xltm', 'xlam', 'xlsb', 'xla', 'pptm', 'ppsm', 'potm', 'ppam', 'sldm']

/** True when the name itself says that the file can act. */
export const promisesMacros = (extension: string): boolean => macroExtensions.includes(extension)

/** For the `accept` of a file field. */
export const acceptedExtensions: readonly string[] = [...kindByExtension.keys()].map(extension => `.${extension}`)
