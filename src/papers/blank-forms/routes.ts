import { toPdf, toWordApart } from '#documents'
import { blankFormsPath, exercisesOf, localTermsOf } from '#exercise'
import { sayCount } from '#ground'
import { download, orAbsent, refused, shown, type Reply, type Route } from '#http'
import {
  originsOf,
  questionAsAsked,
  sayOrigin,
  standardsOf,
  termsOf,
  versionAmong,
  wordsOf,
  type Origin,
} from '#instrument'
import { memberRoute, type Ask } from '#people'
import { fileName } from '../file-name.ts'
import type { PaperNeeds } from '../needs.ts'
import { notNowPage } from '../pages/not-now.ts'
import { fileTypes, pressWords } from '../routes/files.ts'
import { blankPaper } from '../self-analysis/blank.ts'
import type { OnShelf } from '../shelf/on-shelf.ts'
import { formsPage } from './pages/forms.ts'

const forms = '/partnerships/:partnership/forms'

/** The blank form of each edition that a partnership could use, also before its first year. */
export const blankFormRoutes = (needs: PaperNeeds): readonly Route[] => [
  memberRoute(needs, {
    ...{ method: 'GET', path: forms, ability: 'papers.take' },
    handle: ask => showForms(needs, ask),
  }),
  takes(needs, 'docx', toWordApart),
  takes(needs, 'pdf', toPdf),
]

const showForms = async ({ editions }: PaperNeeds, ask: Ask): Promise<Reply> => {
  const { choice, origins, local, exercises } = await ask.read(async tx => ({
    choice: await editions.choice(tx),
    origins: await originsOf(tx),
    local: await localTermsOf(tx),
    exercises: await exercisesOf(tx),
  }))
  const view = {
    forms: choice.map(edition =>
      formOnShelf(ask.partnership.id, {
        id: edition.id,
        title: wordsOf(edition.title, termsOf(edition, local)),
        ...{ version: versionAmong(choice)(edition), about: edition.about, standardCount: standardsOf(edition).length },
        origin: origins.get(edition.id) ?? 'shipped',
      }),
    ),
    isFirst: exercises.length === 0,
  }
  const opening = ask.may('exercise.run') ? { opening: `/partnerships/${ask.partnership.id}/exercises/new` } : {}
  return shown(formsPage(ask.frame, { ...view, ...opening }))
}

type Formed = {
  readonly id: string
  readonly title: string
  readonly version: string
  readonly about: string
  readonly standardCount: number
  readonly origin: Origin
}

const formOnShelf = (partnership: string, { id, title, version, about, standardCount, origin }: Formed): OnShelf => ({
  name: title,
  what: `${sayOrigin(origin)}, ${version}. ${about}`,
  state: sayCount(standardCount, 'standard'),
  files: [
    { form: 'Word', href: `${blankFormsPath(partnership)}/${id}/blank.docx` },
    { form: 'PDF', href: `${blankFormsPath(partnership)}/${id}/blank.pdf` },
  ],
  change: { text: 'Read them on screen', href: `/partnerships/${partnership}/editions/${id}` },
})

const takes = (needs: PaperNeeds, ending: 'docx' | 'pdf', press: typeof toPdf): Route =>
  memberRoute(needs, {
    ...{ method: 'GET', path: `${forms}/:edition/blank.${ending}`, ability: 'papers.take' },
    handle: ask => make(needs, ask, ending, press),
  })

const make = async (
  { editions }: PaperNeeds,
  ask: Ask,
  ending: 'docx' | 'pdf',
  press: typeof toPdf,
): Promise<Reply> => {
  const { edition, local } = await ask.read(async tx => ({
    edition: orAbsent(await editions.find(tx, ask.asked.params['edition'] ?? '')),
    local: await localTermsOf(tx),
  }))
  const terms = termsOf(edition, local)
  const subtitle = `${wordsOf(edition.title, terms)}, version ${edition.version}`
  const asked = standardsOf(edition).map(({ number }) => questionAsAsked(edition, number, terms))
  const bytes = await press(blankPaper({ partnership: ask.partnership.name, subtitle, asked }))
  if (bytes.ok)
    return download(
      fileName(ending, ask.partnership.name, edition.title, 'self-analysis blank'),
      fileTypes[ending],
      bytes.value,
    )
  const papers = blankFormsPath(ask.partnership.id)
  return refused(notNowPage(ask.frame, { why: pressWords[bytes.refusal.kind], papers }))
}
