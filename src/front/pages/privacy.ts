import { html, type Html } from '#design'
import { framed, linkKeptHours, memberIdleMinutes, visitKeptDays, type Frame } from '#people'

/** What is kept, how long, and who sees it. */
export const privacyPage = (frame: Frame): Html =>
  framed(frame, {
    title: 'Privacy',
    main: html`<div class="narrow">
      <h2 class="govuk-heading-m">What we keep about you</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>Your name and e-mail address, so that you can sign in and others know who recorded what.</li>
        <li>Your roles in a partnership, from when and until when.</li>
        <li>When you signed in and were last seen. A visit ends after ${memberIdleMinutes} minutes without a click.</li>
        <li>What you write, submit, record or sign, with your name and the time.</li>
      </ul>
      <p class="govuk-body">
        No tracking, no cookies but the one that keeps you signed in or in a workshop, nothing fetched from other sites.
      </p>
      <h2 class="govuk-heading-m">If you answer for something and have no account</h2>
      <p class="govuk-body">
        A partnership can put your name and e-mail address to an action, or to something to be found out. We keep both,
        when a mail was sent to you, and what you say through its link. Everybody in the partnership sees your name and
        what you said; only those who write its plan see your address. It is used for these mails and for nothing else:
        one when something is handed to you, and one a week while something is due, which you can stop from any of them.
        A link works for five weeks, shows only what is yours, and sets no cookie. Ask the partnership’s champion to
        correct your name or address, or to hand what is yours to somebody else: its links are dead from then on.
      </p>
      <h2 class="govuk-heading-m">Who sees it</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>People with a role in your partnership see your name, address and roles, and what has been submitted.</li>
        <li>
          A group’s answers are seen by its lead and the champion until they are submitted, then by the partnership.
        </li>
        <li>
          A local lead from the programme’s side sees a partnership only when it has been given to them. Every page that
          they open is listed under “Who has looked at our content”.
        </li>
        <li>No other partnership sees anything.</li>
        <li>Whoever runs this installation can reach its database and its back-ups.</li>
      </ul>
      <h2 class="govuk-heading-m">Scores in a workshop</h2>
      <p class="govuk-body">
        While a round is open your score lies under a random code. At the reveal the code and the score are deleted and
        only the room’s count is kept. So nobody can later show you, correct or erase your own score: we can’t find it.
        Back-ups and the database’s own logs from those minutes hold it under the code until they expire; whoever runs
        this installation can say after how many days.
      </p>
      <p class="govuk-body">
        The name or role that you chose for a workshop stands in its record. Anybody under 18 is shown by role.
      </p>
      <h2 class="govuk-heading-m">How long</h2>
      <p class="govuk-body">
        An address that was typed at “Sign in”, whoever typed it and whether it is anybody’s here or not, is deleted
        ${linkKeptHours} hours after its link has run out. The record of a visit is deleted ${visitKeptDays} days after
        that visit was last used.
      </p>
      <p class="govuk-body">
        What a partnership wrote belongs to it and stays until it is removed. When you are erased, your address goes
        wherever it was kept to reach you, invitations and kept mails included; your roles end; your visits, your
        private notes and the list of whom you follow go, and your name goes from introductions and from records of
        practice that others read. Your address may still stand in words that others wrote, in a support agreement that
        was signed, and in files and back-ups that were taken before.
      </p>
      <h2 class="govuk-heading-m">Your rights</h2>
      <p class="govuk-body">
        Under <a class="govuk-link" href="/you">You and your data</a> you can correct your name, download what is kept
        about you, sign out everywhere, and have yourself erased. What you signed keeps your name, because it is the
        record of who agreed what.
      </p>
      <p class="govuk-body">
        Your champion is the first person to ask. They can name the body that is responsible for the data.
      </p>
    </div>`,
  })
