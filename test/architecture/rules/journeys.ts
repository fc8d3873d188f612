import { example, type Rule } from '../rule.ts'

const bare = /\.(?:click|waitForLoadState)\(/g

const arriving: Rule = {
  name: 'a journey says of every click whether another page comes',
  files: path => path.startsWith('test/journeys/') && path !== 'test/journeys/browser.ts',
  find: ({ text }) =>
    [...text.matchAll(bare)].map(({ index }) => ({
      at: Buffer.byteLength(text.slice(0, index)),
      words: 'press, follow or open what leads to a page; tap what stays on it',
    })),
  breaks: [
    example('test/journeys/1-champion.test.ts', "await page.getByRole('button').first().click()"),
    example('test/journeys/champion/story.ts', 'await page.waitForLoadState()'),
  ],
  keeps: [
    example('test/journeys/1-champion.test.ts', "await press(ruth, 'Save')"),
    example('test/screens/screens.test.ts', "await page.getByRole('button').click()"),
  ],
}

export const journeyRules = [arriving]
