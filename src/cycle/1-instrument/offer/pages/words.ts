import type { WithdrawalWords } from '../../held/pages/withdrawal.ts'

/** What withdrawing an edition from a programme's offer does to whom. */
export const offerWithdrawalWords: WithdrawalWords = {
  out: {
    title: 'Withdraw it from the offer',
    lede: 'Partnerships that never opened a year on it no longer find it, and can open none. Each that did holds it as its own: its years go on, and it can open further ones. Nothing that anybody answered changes. You can offer it again.',
    hint: 'It stands on the page of the offer, for the programme’s staff.',
  },
  back: {
    title: 'Offer it again',
    lede: 'Every partnership of the programme can open a year on it again.',
  },
}
