import type { Hand } from '#exercise'
import { linesIn, no, yes, type Decision } from '#ground'
import { replaceText } from '#plans'
import { onFramework } from '../../document/actions.ts'
import { wordsAt } from '../../document/held.ts'
import { frameworkTexts } from '../../words/store.ts'
import { adoptedHere, markOfPrinciples, saySource, sourceAfter, type AdoptingRefusal } from '../adopted.ts'
import { lineOf } from '../principle.ts'
import { keepAdopted, regionalOf } from '../store/adopted.ts'

/** As much as the box of the principles takes. */
const longest = 20_000

const keys = { from: 'principles.from', region: 'principles.region', list: 'principles.list' } as const

type Done = Decision<undefined, AdoptingRefusal>

/**
 * Takes the principles of the own region over: each becomes a line of the partnership's below what stands there, and it
 * is said whose they are and of which day. What stands there word for word is not put twice. `mark` is what was shown.
 */
export const adoptPrinciples = (hand: Hand, mark: string): Promise<Done> =>
  onFramework(hand, async (tx, held): Promise<Done> => {
    const { here, adopted } = await regionalOf(tx)
    if (here === undefined || here.principles.length === 0) return no({ kind: 'absent' })
    if (markOfPrinciples(here.principles) !== mark) return no({ kind: 'stale' })
    const standing = linesIn(wordsAt(held, keys.list))
    const added = here.principles.map(lineOf).filter(line => !standing.includes(line))
    const list = [...standing, ...added].join('\n')
    if (list.length > longest) return no({ kind: 'too-long' })
    const source = sourceAfter(wordsAt(held, keys.region), adopted, saySource(here.region.name, hand.now))
    const texts = { ...(added.length > 0 ? { [keys.list]: list } : {}), [keys.from]: 'region', [keys.region]: source }
    for (const [key, words] of Object.entries(texts))
      if (wordsAt(held, key) !== words)
        await replaceText(tx, frameworkTexts(tx), held.written.get(key), { key, words }, hand)
    const { region, principles: seen } = here
    await keepAdopted(tx, { region, at: hand.now, by: hand.person, seen, seenAt: hand.now })
    return yes(undefined)
  })

/** Leaves the partnership's principles as they are, having looked at what the region changed. */
export const leavePrinciples = (hand: Hand, mark: string): Promise<Done> =>
  onFramework(hand, async (tx): Promise<Done> => {
    const known = await regionalOf(tx)
    const last = adoptedHere(known)
    if (known.here === undefined || last === undefined) return no({ kind: 'absent' })
    const { region, principles: seen } = known.here
    if (markOfPrinciples(seen) !== mark) return no({ kind: 'stale' })
    await keepAdopted(tx, { ...last, region, seen, seenAt: hand.now })
    return yes(undefined)
  })
