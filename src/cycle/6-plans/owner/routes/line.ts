import { readForm, summaryOf, type Form } from '#forms'
import { dayOf, isId } from '#ground'
import { mistaken, refused, seeOther, shown, type Asked, type Markup, type Reply } from '#http'
import { visitorFrame, type Needs } from '#people'
import { findByLink, staleWhereTaken } from '../../register/actions.ts'
import { foundStates } from '../../register/finding.ts'
import { readFinding } from '../../register/form.ts'
import type { OwnLine } from '../../register/own.ts'
import { staleFinding } from '../../register/pages/finding.ts'
import { ownLinePage } from '../pages/line.ts'
import { arrive, dead, pathOf, within, type Arrived } from './arriving.ts'

const lineIn = (asked: Asked, { lines }: Arrived): OwnLine | undefined =>
  lines.find(({ id }) => isId(asked.params['inquiry']) && id === asked.params['inquiry'])

const linePage = (
  needs: Needs,
  asked: Asked,
  { partnership }: Arrived,
  { line, form, refusal }: { readonly line: OwnLine; readonly form: Form; readonly refusal?: string },
): Markup =>
  ownLinePage(visitorFrame(needs, asked), {
    ...{ path: pathOf(asked), partnership, line, today: dayOf(needs.world.now()) },
    value: form.typed,
    mistake: name => form.mistakeOf(name)?.words,
    mistakes: summaryOf(form.mistakes),
    ...(refusal === undefined ? {} : { refusal }),
  })

/** One line of the register, for whoever answers for it by mail. */
export const showLine = (needs: Needs, asked: Asked): Promise<Reply> =>
  within(needs, asked, async arrived => {
    const line = lineIn(asked, arrived)
    return line === undefined
      ? dead(needs, asked)
      : shown(linePage(needs, asked, arrived, { line, form: readForm({}) }))
  })

/** What somebody without an account found out about their own line. */
export const find = (needs: Needs, asked: Asked): Promise<Reply> =>
  within(needs, asked, async arrived => {
    const line = lineIn(asked, arrived)
    if (line === undefined) return dead(needs, asked)
    const form = readForm(asked.body)
    const at = needs.world.now()
    const said = readFinding(form, foundStates, { today: dayOf(at) })
    const seen = form.wholeNumber('seen', { min: 0, max: 2 ** 31 - 2 }) ?? 0
    if (form.mistakes.length > 0) return mistaken(linePage(needs, asked, arrived, { line, form }))
    const { owner, scope } = arrived
    const found = await needs.db
      .write(scope, tx => findByLink(tx, owner, { id: line.id, seen }, { ...said, at }))
      .catch(staleWhereTaken)
    if (found.ok) return seeOther(pathOf(asked))
    const now = await arrive(needs, asked)
    const lineNow = now && lineIn(asked, now)
    if (now === undefined || lineNow === undefined) return dead(needs, asked)
    return refused(linePage(needs, asked, now, { line: lineNow, form, refusal: staleFinding }))
  })
