import type { WithdrawalWords } from '../../held/pages/withdrawal.ts'
import type { OffersWords } from '../../offer/pages/list.ts'

const stays = 'Whoever is going through it goes on, and what was answered stays as it is.'

/** What withdrawing a checklist does; `instead` is the version that is begun then. */
export const withdrawalWords = (instead?: number): WithdrawalWords => ({
  out: {
    title: 'Withdraw it',
    lede: `Nobody begins it any more. ${stays} ${
      instead === undefined ? '' : `Version ${instead} is begun instead, until you withdraw that as well. `
    }You can offer it again.`,
    hint: 'Everybody who reads the checklist can read it.',
  },
  back: { title: 'Offer it again', lede: 'It can be begun again.' },
})

/** The same of one that a programme offers. */
export const offerWithdrawalWords: WithdrawalWords = {
  out: {
    title: 'Withdraw it from the offer',
    lede: `It stands no more among the checklists of partnerships that never began it. Those that did keep it as their own. ${stays} You can offer it again.`,
    hint: 'Every partnership that reads the checklist can read it.',
  },
  back: { title: 'Offer it again', lede: 'Every partnership of the programme can begin it again.' },
}

export const offersWords: OffersWords = {
  title: 'Checklists offered',
  lede: 'Checklists that everybody in a partnership of the programme can go through, beside those that come with Stocktake. A partnership in which one is begun keeps it as its own. What is answered stays with whoever answers.',
  none: 'Nothing is offered beyond what comes with Stocktake.',
  another: 'Offer another checklist',
  hint: 'Its file, as any partnership can download it from the page of a checklist of its own: a .json file, up to 2 MB.',
}
