/** A checklist of our own wording: steps with questions, one of them with a note that asks nothing. */
export type Checklist = {
  readonly steps: readonly {
    readonly title: string
    readonly questions: readonly string[]
    readonly notes: readonly string[]
  }[]
}

export const outings: Checklist = {
  steps: [
    {
      title: 'Choose where to go',
      questions: [
        'Has everybody been asked where they would like to go?',
        'Is the place open on that day, and does it know that you are coming?',
        'Could somebody in a wheelchair come along for the whole way?',
      ],
      notes: [],
    },
    {
      title: 'Count the money',
      questions: [
        'Do you know what the coach costs per head?',
        'Who pays for those that have nothing? Have they been told so in private?',
      ],
      notes: ['The form for small grants hangs beside the kettle.'],
    },
    {
      title: 'Come home and say how it was',
      questions: ['Did you write down what you would do otherwise next time?', 'Has the driver been thanked?'],
      notes: [],
    },
  ],
}
