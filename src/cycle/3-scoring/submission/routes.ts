import type { Read } from '#db'
import { readForm, type Form } from '#forms'
import { isBlank } from '#ground'
import { Absent, mistaken, orAbsent, refused, seeOther, shown, type Reply, type Route } from '#http'
import { groupOf, memberRoute, type Ask } from '#people'
import { sittingsOf } from '#exercise'
import { shownAgain, shownAs } from '../pages/typed.ts'
import { leftAt } from '../workshop-notes/left.ts'
import { leftOf } from '../workshop-notes/store/left.ts'
import { leftUntouched } from '../narrowing/narrowing.ts'
import { gatheredOf } from './store/counts.ts'
import { waitingOn } from '../carried/carried.ts'
import { broughtOf } from '../carried/store/brought.ts'
import { pathsIn, patterns } from '../paths.ts'
import { groupIn, mayReadKept, sittingOf, yearOf, type ScoringNeeds } from '../routes/reading.ts'
import { isOnBehalf } from '../response/actions.ts'
import { unwritten } from '../response/response.ts'
import { responsesOf } from '../response/store.ts'
import { handBack, submit } from './actions.ts'
import { groupPage, type GroupView } from './pages/group.ts'
import { handBackPage, handBackReasons, type HandBackReason } from './pages/hand-back.ts'
import { responsePage, type ResponseView } from './pages/response.ts'
import { submissionsOf } from './store.ts'
import { answersOf } from './store/answers.ts'
import { unanswered, withoutSummary } from './submission.ts'

/** A group's list of its standards, its submissions, and handing them back. */
export const submissionRoutes = (needs: ScoringNeeds): readonly Route[] => [
  memberRoute(needs, {
    ...{ method: 'GET', path: patterns.group, ability: 'partnership.read' },
    handle: async ask => {
      const { exercise, group } = groupIn(ask)
      if (!ask.may('response.write', group)) return seeOther(pathsIn(ask.partnership.id).response(exercise, group))
      return shown(groupPage(await ask.read(tx => groupView(tx, needs, ask))))
    },
  }),
  memberRoute(needs, {
    ...{ method: 'POST', path: `${patterns.group}/submission`, ability: 'response.write' },
    handle: ask => submitting(needs, ask),
  }),
  memberRoute(needs, {
    ...{ method: 'GET', path: `${patterns.group}/response`, ability: 'partnership.read' },
    handle: async ask => shown(responsePage(await ask.read(tx => responseView(tx, needs, ask)))),
  }),
  memberRoute(needs, {
    ...{ method: 'GET', path: `${patterns.group}/submissions/:submission`, ability: 'partnership.read' },
    handle: async ask => {
      const one = orAbsent(ask.asked.params['submission'])
      return shown(responsePage(await ask.read(tx => responseView(tx, needs, ask, one))))
    },
  }),
  memberRoute(needs, {
    ...{ method: 'GET', path: `${patterns.group}/reopening`, ability: 'response.reopen' },
    handle: async ask => shown(handBackPage({ ...(await handBackView(ask)), shown: shownAs([]) })),
  }),
  memberRoute(needs, {
    ...{ method: 'POST', path: `${patterns.group}/reopening`, ability: 'response.reopen' },
    handle: handingBack,
  }),
]

const groupView = async (tx: Read, needs: ScoringNeeds, ask: Ask): Promise<GroupView> => {
  const { exercise, group } = groupIn(ask)
  const paths = pathsIn(ask.partnership.id)
  const year = await yearOf(tx, needs.editions, exercise)
  const sitting = await sittingOf(tx, exercise, group)
  const responses = await responsesOf(tx, exercise, group)
  const [newest] = await submissionsOf(tx, exercise, group)
  const lines = sitting.standards.map(standard => ({
    asked: year.asked(standard),
    response: responses.find(each => each.standard === standard) ?? unwritten(group, standard),
    href: paths.standard({ exercise, group, standard }),
  }))
  const asking = { ...year, group, standards: sitting.standards }
  const { before, brought } = await broughtOf(tx, needs.editions, asking)
  const open = waitingOn(brought)
  const given = (await gatheredOf(tx, exercise)).find(each => each.group === group)
  const untouched = leftUntouched(sitting.standards, unanswered(sitting.standards, responses), given)
  return {
    ...{ frame: ask.frame, label: year.exercise.label, sitting, lines, onBehalf: isOnBehalf(ask.roles, group) },
    unanswered: unanswered(sitting.standards, responses),
    ...{ untouched, mayNarrow: ask.may('exercise.run') },
    withoutSummary: withoutSummary(lines.map(line => line.response)),
    ...(before === undefined || open.length === 0 ? {} : { waitsFrom: { label: before.label, standards: open } }),
    ...(newest === undefined ? {} : newest.reopened === undefined ? { current: newest } : { handedBack: newest }),
    isGathering: year.exercise.phase === 'gather',
    hrefs: {
      ...{ year: paths.exercise(exercise), ...recordingIn(ask) },
      ...{ submission: paths.submission(exercise, group), response: paths.response(exercise, group) },
      brought: paths.brought(exercise, group),
      narrowing: paths.narrowing(exercise, group),
      ...(year.exercise.phase === 'gather' && newest === undefined && ask.may('workshop.run', group)
        ? { workshop: `${paths.exercise(exercise)}/workshops/new?group=${group}` }
        : {}),
    },
  }
}

/** Where how the group sat is recorded, for those who may. */
const recordingIn = (ask: Ask): { readonly sitting?: string } => {
  const { exercise, group } = groupIn(ask)
  return ask.may('sitting.record', group) ? { sitting: pathsIn(ask.partnership.id).sitting(exercise, group) } : {}
}

const submitting = async (needs: ScoringNeeds, ask: Ask): Promise<Reply> => {
  const { exercise, group } = groupIn(ask)
  if (!ask.may('response.write', group)) throw new Absent()
  const decision = await submit(ask, exercise, group, needs.editions)
  const done = pathsIn(ask.partnership.id).response(exercise, group)
  if (decision.ok || decision.refusal.kind === 'already-submitted') return seeOther(done)
  const { refusal } = decision
  if (refusal.kind === 'absent') throw new Absent()
  return refused(groupPage({ ...(await ask.read(tx => groupView(tx, needs, ask))), refusal }))
}

/** The submission that the address names, else the one that counts now. */
const responseView = async (tx: Read, needs: ScoringNeeds, ask: Ask, one?: string): Promise<ResponseView> => {
  const { exercise, group } = groupIn(ask)
  const paths = pathsIn(ask.partnership.id)
  const year = await yearOf(tx, needs.editions, exercise)
  const submissions = await submissionsOf(tx, exercise, group)
  const sitting = (await sittingsOf(tx, exercise)).find(each => each.group.id === group)
  const named = orAbsent(sitting?.group ?? submissions[0]?.group)
  const submission = submissions.find(each => (one === undefined ? each.reopened === undefined : each.id === one))
  if (one !== undefined && submission === undefined) throw new Absent()
  const mayWrite = ask.may('response.write', group)
  const reading = { mayReadKept: mayReadKept(ask) || mayWrite }
  const mayHandBack = submission !== undefined && submission.reopened === undefined && ask.may('response.reopen')
  return {
    ...{ frame: ask.frame, label: year.exercise.label, groupName: named.name },
    answers: submission === undefined ? [] : await answersOf(tx, submission.id, reading),
    left: leftAt(await leftOf(tx, exercise), { group }),
    standardOf: standard => year.asked(standard).standard,
    others: submissions
      .filter(each => each !== submission)
      .map(each => ({ submission: each, href: paths.submitted(exercise, group, each.id) })),
    ...(sitting === undefined ? {} : { sitting }),
    ...(submission === undefined ? {} : { submission }),
    hrefs: {
      ...{ year: paths.exercise(exercise), ...recordingIn(ask) },
      ...(mayWrite ? { write: paths.group(exercise, group) } : {}),
      ...(mayHandBack && year.exercise.phase === 'gather' ? { handBack: paths.handBack(exercise, group) } : {}),
    },
    fileHref: paths.file,
  }
}

const handBackView = async (ask: Ask) => {
  const { exercise, group } = groupIn(ask)
  const paths = pathsIn(ask.partnership.id)
  const named = await ask.read(async tx => {
    const submissions = await submissionsOf(tx, exercise, group)
    if (!submissions.some(each => each.reopened === undefined)) throw new Absent()
    return orAbsent(await groupOf(tx, group))
  })
  return {
    ...{ frame: ask.frame, groupName: named.name, action: paths.handBack(exercise, group) },
    back: paths.response(exercise, group),
  }
}

const reasons = Object.keys(handBackReasons) as HandBackReason[]

const whyIn = (form: Form): string => {
  const reason = form.choice('reason', reasons, { called: 'The reason', needed: 'Say why you hand the answers back' })
  const words = form.text('words', { called: 'The reason', max: 2000 })
  if (reason === 'other' && isBlank(words)) form.complain('words', 'Say in a few words why')
  if (reason === undefined) return words
  const picked = reason === 'other' ? '' : `${handBackReasons[reason]}.`
  return [picked, words].filter(part => part !== '').join(' ')
}

const handingBack = async (ask: Ask): Promise<Reply> => {
  const { exercise, group } = groupIn(ask)
  const form = readForm(ask.asked.body)
  const why = whyIn(form)
  if (form.mistakes.length > 0) return mistaken(handBackPage({ ...(await handBackView(ask)), shown: shownAgain(form) }))
  const decision = await handBack(ask, exercise, group, why)
  const done = pathsIn(ask.partnership.id).response(exercise, group)
  if (decision.ok || decision.refusal.kind === 'not-submitted') return seeOther(done)
  if (decision.refusal.kind === 'absent') throw new Absent()
  const shownMistake = { text: 'The gathering of answers is closed. Reopen it first.', href: '#reason' }
  return refused(
    handBackPage({ ...(await handBackView(ask)), shown: { ...shownAgain(form), mistakes: [shownMistake] } }),
  )
}
