/** A framework of our own wording, as a partnership may have it in a drawer. Every sentence in it is unlike the others. */
export type Framework = {
  readonly scale: readonly string[]
  readonly sections: readonly {
    readonly mark: string
    readonly title: string
    readonly standards: readonly Standard[]
  }[]
}
export type Standard = {
  readonly number: number
  readonly title: string
  /** What stands in the low, the middle and the top band. */
  readonly bands: readonly (readonly string[])[]
  readonly questions: readonly string[]
}

const standard = (number: number, title: string, thing: string, who: string): Standard => ({
  number,
  title,
  bands: [
    [`Nobody keeps track of ${thing} from one year to the next.`, `What ${who} think of it has never been asked.`],
    [
      `Some branches keep track of ${thing}, each in a way of its own.`,
      `Now and then ${who} are asked, mostly when money runs short.`,
    ],
    [
      `Every branch plans with what is known of ${thing}.`,
      `Changes that ${who} proposed can be named, with their dates.`,
    ],
  ],
  questions: [`Which branch should begin with ${thing}?`, `How would ${who} notice that something has changed?`],
})

/** Seven standards for libraries that work together, in two sections and three bands. */
export const libraries: Framework = {
  scale: [
    'Nobody has started, and nobody is asked to',
    'Somebody has started without a plan',
    'There is a plan and half of it happens',
    'Most of it happens, though not in every branch',
    'It happens in every branch and readers say so',
  ],
  sections: [
    {
      mark: 'A',
      title: 'Reaching readers',
      standards: [
        standard(1, 'We know who never comes to a library, and why', 'empty chairs', 'neighbours'),
        standard(2, 'Our opening hours fit the days of working families', 'closed evenings', 'parents'),
        standard(3, 'Children find books in the languages of their homes', 'borrowed picture books', 'young readers'),
        standard(4, 'People who cannot travel are reached where they live', 'visits by van', 'carers'),
      ],
    },
    {
      mark: 'B',
      title: 'Working side by side',
      standards: [
        standard(5, 'Branches share one budget and decide on it in the open', 'joint spending', 'treasurers'),
        standard(6, 'Volunteers are trained, thanked and never used to fill gaps', 'hours given freely', 'helpers'),
        standard(7, 'Schools and libraries plan the year together', 'class visits', 'teachers'),
      ],
    },
  ],
}

/** The same instrument in Welsh, with fewer standards. */
export const llyfrgelloedd: Framework = {
  scale: [
    'Nid oes neb wedi dechrau',
    'Mae rhywun wedi dechrau heb gynllun',
    'Mae cynllun ac mae ei hanner yn digwydd',
    'Mae’r rhan fwyaf yn digwydd',
    'Mae’n digwydd ym mhob cangen',
  ],
  sections: [
    {
      mark: 'A',
      title: 'Cyrraedd darllenwyr',
      standards: [
        {
          number: 1,
          title: 'Rydym yn gwybod pwy sydd byth yn dod i’r llyfrgell',
          bands: [
            ['Nid oes neb yn cadw cyfrif o’r cadeiriau gwag.', 'Ni ofynnwyd erioed i’r cymdogion.'],
            ['Mae rhai canghennau’n cadw cyfrif yn eu ffordd eu hunain.', 'Gofynnir i’r cymdogion o bryd i’w gilydd.'],
            [
              'Mae pob cangen yn cynllunio gyda’r hyn sy’n hysbys.',
              'Gellir enwi’r newidiadau a gynigiwyd gan gymdogion.',
            ],
          ],
          questions: ['Pa gangen ddylai ddechrau gyda’r cadeiriau gwag?', 'Sut byddai cymdogion yn sylwi ar newid?'],
        },
        {
          number: 2,
          title: 'Mae ein horiau agor yn addas i deuluoedd sy’n gweithio',
          bands: [
            ['Mae’r drysau ar gau bob nos ers blynyddoedd.', 'Ni ŵyr neb beth hoffai rhieni ei gael.'],
            ['Mae un gangen ar agor yn hwyr ar ddydd Iau.', 'Holwyd rhieni unwaith, cyn y pandemig.'],
            [
              'Mae oriau pob cangen yn dilyn wythnos y teuluoedd.',
              'Gall rhieni ddweud beth a newidiodd oherwydd eu barn.',
            ],
          ],
          questions: ['Pa noson fyddai orau?', 'Pwy sy’n colli fwyaf pan fo’r drws ar gau?'],
        },
      ],
    },
  ],
}

/** A small one in Hebrew, which has no capital letters and runs from right to left. */
export const libraryHebrew: Framework = {
  scale: ['איש לא התחיל', 'מישהו התחיל בלי תכנית', 'יש תכנית וחציה קורה', 'רובה קורה', 'היא קורה בכל סניף'],
  sections: [
    {
      mark: 'A',
      title: 'להגיע אל הקוראים',
      standards: [
        {
          number: 1,
          title: 'אנחנו יודעים מי אף פעם לא בא לספרייה',
          bands: [
            ['איש אינו סופר את הכיסאות הריקים.', 'השכנים מעולם לא נשאלו.'],
            ['כמה סניפים סופרים כל אחד בדרכו.', 'לפעמים שואלים את השכנים.'],
            ['כל סניף מתכנן לפי מה שידוע.', 'אפשר לנקוב בשינויים שהציעו השכנים.'],
          ],
          questions: ['איזה סניף יתחיל בכיסאות הריקים?', 'איך ירגישו השכנים בשינוי?'],
        },
      ],
    },
  ],
}
