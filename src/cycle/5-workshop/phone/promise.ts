/**
 * What is promised about an unseen answer, word for word (security 3, "Say"). It stands whole between the choice and the
 * button, never folded.
 */
export const promise =
  'Your answer is shown without your name. Nobody here, including the facilitator and the programme, can look up what you chose. When the round is revealed we keep only how many chose each score. If everyone chooses the same, or the group is small, people may work out or guess your answer.'

/** Of words added to a ballot, beside their box. */
export const commentWarning =
  'Shown to everybody at the reveal, in a shuffled order and without your name. People may recognise your words.'
