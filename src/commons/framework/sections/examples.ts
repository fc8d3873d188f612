/** Values to start from, in our words (002, case study one has ten of another area). */
export const exampleValues = [
  'What the child needs comes before how services are organised',
  'We look at the whole family',
  'We ask what difference it makes, expect quality and go by evidence',
  'We use technology where it helps people',
  'Everybody has a fair chance, and nobody is left out',
  'Services are planned and given as one',
  'People come away able to do more for themselves',
  'Communities are stronger for what we do',
  'We act early, before things go wrong',
  'We do it together',
] as const

/** Principles to start from, in our words (002, case study three has ten of a region). */
export const examplePrinciples = [
  'Children, young people and families come first, and have a say in what concerns them.',
  'Those at the very top lead commissioning, and are seen to.',
  'Help comes as early as it can do good.',
  'We work as partners, so that more gets done and nothing stands in the way of those who need a service.',
  'Whoever commissions has the skills for it, or gets them.',
  'We think of those who will need help in ten years’ time, not only of those who use a service today.',
  'Providers learn early what we want, and we work with them in good faith.',
  'We keep asking whether a service works, and change what does not.',
  'We spend wisely, and end what no longer earns its money.',
  'We decide in the open, by rules that everybody knows, so that partners can rely on us.',
] as const
