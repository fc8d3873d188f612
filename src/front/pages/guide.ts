import { html, type Html } from '#design'
import { framed, type Frame } from '#people'

export type Guide = {
  readonly key: string
  readonly title: string
  readonly about: string
  readonly steps: readonly { readonly title: string; readonly words: readonly string[] }[]
}

/** The guide in our own words: one sheet for each part that a person can have. */
export const guides: readonly Guide[] = [
  {
    key: 'champion',
    title: 'For the champion',
    about: 'you lead the year’s exercise inside the partnership',
    steps: [
      {
        title: 'Get people in',
        words: [
          'Under People, name the partner organisations, the groups that will answer (the Board, a management team, a commissioning unit, a young people’s forum) and the seats in each. Say which seats are vacant: every paper shows who was not heard.',
          'Invite a lead for each group, the chair, and a deputy who can take over from you. Each gets a link by mail that works for seven days.',
        ],
      },
      {
        title: 'Open the year',
        words: [
          'Choose the standards, three dates (answers in, positions agreed, plan drawn up) and which group looks at which standards. A Board often takes six of the twelve.',
          'Have you standards of your own in Word or Excel? Under Practice, bring them in: Stocktake shows what it found and what it is unsure of, you put it right on one page, see it as a group will, and publish it. A published edition never changes. Open a year on it: beside a year that is under way it becomes a second exercise, with a name of its own.',
          'Under Papers stand blank forms of every set of standards, before the first year too.',
          'A group that prefers paper gets the blank form under Papers. You can enter its answers for it; they are marked as entered by you.',
        ],
      },
      {
        title: 'Gather',
        words: [
          'This year shows who has answered, what lacks evidence, and where no young person or family has been asked. Remind the leads; nothing is seen by others until a group submits.',
          'Close the gathering when you are ready. You can reopen it, with a reason.',
        ],
      },
      {
        title: 'Meet',
        words: [
          'A Board decides together, in just over an hour. Under This year, prepare a live workshop: choose six standards and say how many come. People join on their phones with a code and no account; each scores alone, the room sees one count, tables talk, the room agrees and ranks. When you close it, the record stands, in Word too, and the notes are in the group’s answers.',
        ],
      },
      {
        title: 'Agree',
        words: [
          'Positions puts the standards where groups differ first. For each, bring the leads together and record what the partnership agrees: a whole score and why, or that there is no position this year and what would settle it.',
          'No group’s answer changes. Dissent can be added, and prints without a name unless its author signs it. Then the chair confirms all of them.',
        ],
      },
      {
        title: 'Plan',
        words: [
          'Every line that was written under “what this means for the plan” waits as a suggestion. Keep, merge, word and rank them; write five short statements for each of the three areas; say who, with what, and when you review.',
          '“Ready for the Board” says exactly what is missing. Ask the signatory to sign: that freezes the version, and you take it out in Word.',
        ],
      },
      {
        title: 'Work by it',
        words: [
          'The register holds what has to be found out; actions have an owner and a date, also owners who never sign in. At each review you say what was decided and how far the criteria are met. What failed comes first.',
          'When it has been tested, write the strategic plan beside the outline and have it signed: that ends Prepare.',
          'A paper that people edited in Word comes back under Papers: you see each change beside what stands here, and take it or leave it.',
        ],
      },
      {
        title: 'Next year',
        words: [
          'A new year is filled in from the last. Each group finds its words of last year beside the box, and its evidence to confirm, change or leave behind. Scores always start empty. Of two exercises in one year, each goes on from the one that its standards are joined to.',
          '“What has moved”, under Positions, shows every standard through the years, with what was done in between, also where the standards changed. A year from before Stocktake can be read in from its filled form.',
        ],
      },
      {
        title: 'Beside the year',
        words: [
          'Under Practice stand the nine steps, which anyone who commissions can go through alone; the commissioning framework, one text of all partners, signed for the partnership; the exchange of what others tried, with offers of help; your glossary and your indicators.',
        ],
      },
      {
        title: 'With the programme',
        words: [
          'Under Support stand what the programme offers and the support agreement. It opens when every standard has a position and the outline plan is signed; it holds when you and the programme’s signatory have both signed.',
          '“The programme and us”, at the foot of each page, says who sees what, who has looked, and what left the partnership. Nothing that names or quotes you is told without your yes. “Everything”, under Papers, gives you all of it in one file.',
        ],
      },
    ],
  },
  {
    key: 'group-lead',
    title: 'For a group lead',
    about: 'you write down what your group thinks, once a year',
    steps: [
      {
        title: 'Before you meet',
        words: [
          'Open your group from This year. Each standard has one page: read the sentence in plain words and the three lists of what a score often looks like. They are a guide, nothing is added up; between two scores in one list, the words beside the number decide.',
        ],
      },
      {
        title: 'When you meet',
        words: [
          'Talk first, then choose one score for the whole group. “We can’t judge this yet” is a fair answer: say what you would need to know.',
          'Write the summary as you speak. Say where it varies, and between whom. Name the evidence: a link is enough. Say what children, young people and families told you, and where that comes from.',
          'Under “what this means for the plan”, one line for each thing that should change. Each line is offered when the plan is drawn up.',
        ],
      },
      {
        title: 'Afterwards',
        words: [
          'Was your group asked last year? What it wrote then stands beside each box. Say of each piece of last year’s evidence whether it still holds.',
          'The page saves as you type. Two people can write at once: nothing is overwritten, both texts are shown.',
          'Record who took part and who was missing. When each standard has an answer, submit all together. From then on the partnership can read it under your group’s name. Need to change something? The champion can hand it back.',
        ],
      },
    ],
  },
  {
    key: 'board-member',
    title: 'For a Board member',
    about: 'you want to know where the partnership stands and say what you think',
    steps: [
      {
        title: 'Read',
        words: [
          'Positions is one page: each standard, what the groups said, what was agreed, with the differences first. A difference is worth talking about; it is nobody’s mistake.',
          'There is no total and no average. Twelve judgements stay twelve judgements.',
        ],
      },
      {
        title: 'Disagree, if you do',
        words: [
          'Open a standard and add your dissent in your own words. It prints without your name unless you put it there. You can take it back until the chair confirms.',
        ],
      },
      {
        title: 'In a workshop',
        words: [
          'Scan the code on the big screen or type it, say by which name or role you wish to be shown, and you are in. Score alone: nobody can look up what you chose. “I can’t judge” is an answer. Lost the network? Your choice waits on your phone and goes by itself.',
          'At your table, one of you takes the notes; the plan is built on them. At the end you have three dots for what should come first.',
        ],
      },
      {
        title: 'Be sure',
        words: [
          'Look at who was not heard: vacant seats, groups that have not answered, standards on which no family was asked. The draft plan and every paper can be read and printed.',
        ],
      },
    ],
  },
  {
    key: 'chair',
    title: 'For the chair',
    about: 'you confirm what was agreed and sign the plan',
    steps: [
      {
        title: 'Before the meeting',
        words: [
          'Read Positions from the top: standards where groups are two or more apart come first. Take the agreed paper in Word from Papers if you prefer it.',
        ],
      },
      {
        title: 'Confirm',
        words: [
          'When each standard has a position, or a recorded “none this year”, the button at the foot of the page opens. Confirming freezes the positions with your name and the date. It can be undone with a reason.',
          'If you cannot be at a screen, the champion can record it for you; it is shown as recorded for the chair.',
        ],
      },
      {
        title: 'Sign the plan',
        words: [
          'The plan says who signs it: at first, you. Read it as the Board will, then sign. A signed version reads the same for ever; later changes make the next version.',
        ],
      },
    ],
  },
  {
    key: 'programme',
    title: 'For the programme’s staff',
    about: 'you run the programme, lead a region, sign for it or publish the overview',
    steps: [
      {
        title: 'The desk',
        words: [
          'The programme’s page leads to where every exercise stands, who is overdue and what is due when. These are states and dates: what a partnership writes and scores is its own.',
          'An administrator names regions, partnerships and staff, allots local leads, and records when partnerships are renamed, merged or split. After the programme’s last day the desk closes; each partnership goes on by itself.',
        ],
      },
      {
        title: 'The offer and the agreements',
        words: [
          'Keep the catalogue of what is on offer to all, with its events. A regional lead adds what other bodies offer, and takes the region’s view out for joint planning.',
          'An agreement can be prepared once a partnership has its positions and its signed outline plan. An override needs a reason and stays visible. The signatory reads the agreement before signing, and the partnership sees that it was read.',
        ],
      },
      {
        title: 'Quoting and naming',
        words: [
          'Ask the partnership: the exact words, for whom, what for. Without its champion’s yes nothing may be told. Record where you told it.',
        ],
      },
      {
        title: 'The overview',
        words: [
          'An analyst plans a release, waits for the cut-off and builds a draft; there are three at most. The disclosure check then tries to work out single scores from the draft and everything printed before. If it can, it says which cell to leave out.',
          'Two people who did not build it approve. A release never changes; a correction is a new one.',
        ],
      },
    ],
  },
  {
    key: 'local-lead',
    title: 'For the local lead',
    about: 'you help a partnership from the programme’s side',
    steps: [
      {
        title: 'Prepare and run',
        words: [
          'With the champion you name groups and seats, invite people, open the year, set the dates, and record how a group sat. You can close the gathering and hand over the championship when a champion has gone.',
        ],
      },
      {
        title: 'What you do not do',
        words: [
          'You do not score, agree or sign: these are the partnership’s. In a workshop you write down what the room decides, and it says that you did. You read what has been submitted; drafts stay with their group.',
          'Each page that you open is listed for the partnership to see.',
        ],
      },
      {
        title: 'The Board’s hour',
        words: [
          'The day before: print the run sheet and the tables’ papers, and try the controls. On the day: open the controls on your computer and the big screen on the one at the front, and let people join by its code.',
          'You move everybody on, nobody else does. You see how many have answered, never who or what. A count is shown from five scores up; with fewer, ask for an open show of hands, and say that it is one. Behind time? The controls say what could be shortened.',
          'Somebody without a phone? Add them on paper: you enter their score, so you have seen it, and the record says so.',
          'Write down the assurance statement and the decisions, then close. The record is done as people stand up.',
        ],
      },
      {
        title: 'In the room',
        words: [
          'Put differences on the table without ranking them. Ask what would show a 5, and for whom it is not true yet. Look at the silences: who is not here, who was not asked.',
        ],
      },
    ],
  },
]

/** One sheet of the guide; prints on one page. */
export const guidePage = (frame: Frame, guide: Guide): Html =>
  framed(frame, {
    title: guide.title,
    caption: 'Guide',
    back: { text: 'Help', href: '/help' },
    main: html`<ol class="govuk-list guide">
      ${guide.steps.map(
        step =>
          html`<li>
            <h2 class="govuk-heading-s">${step.title}</h2>
            ${step.words.map(words => html`<p class="govuk-body">${words}</p>`)}
          </li>`,
      )}
    </ol>`,
  })
