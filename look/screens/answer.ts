import { press, pressing, type Screen, type Stage } from '../screen.ts';

const asked = { at: ({ asked: round }: { asked: string }) => `answer/${round}` };

/** On to the page before sending. */
async function toReview({ tab, words }: Stage): Promise<void> {
  const review = tab.getByRole('button', { name: words('answer.review') });
  // Where the name of the next area does not fit beside it, it stands in a line below, without the colon.
  const next = tab.getByRole('button', { name: new RegExp(words('answer.next').source.replace(/\$$/, '')) });
  // On a phone the areas are pages of their own.
  while (!(await review.isVisible())) await next.click();
  await review.click();
  await tab.getByRole('button', { name: words('review.send') }).waitFor();
}

/** The Answer screen from the first page to what became of it. */
export const answerScreens: readonly Screen[] = [
  { name: 'answer-start', person: 'newcomer', ...asked },
  { name: 'answer-privacy', person: 'newcomer', ...asked, steps: pressing('privacy.more') },
  { name: 'answer-form', person: 'half-way', ...asked },
  { name: 'answer-help', person: 'half-way', ...asked, steps: pressing('answer.help') },
  { name: 'answer-too-few', person: 'too-few', ...asked },
  {
    name: 'answer-review',
    person: 'ready',
    ...asked,
    steps: toReview,
  },
  {
    name: 'answer-from-review',
    person: 'ready',
    ...asked,
    steps: async (stage) => {
      await toReview(stage);
      await press(stage, 'review.areaLook');
      await stage.tab.getByRole('button', { name: stage.words('answer.toReview') }).waitFor();
    },
  },
  { name: 'answer-prefilled', person: 'sales-1', at: ({ ruled }) => `answer/${ruled}` },
  {
    name: 'answer-prefill-asks',
    person: 'sales-2',
    at: ({ ruled }) => `answer/${ruled}`,
    signin: 'graph-consent',
  },
  { name: 'answer-guest', person: 'newcomer', ...asked, signin: 'guest' },
  { name: 'answer-own-result', person: 'has-sent', ...asked },
  {
    name: 'answer-own-answers',
    person: 'aware-sales-0',
    at: ({ spring }) => `answer/${spring}`,
    steps: pressing('own.show'),
  },
  { name: 'answer-changing', person: 'has-sent', ...asked, steps: pressing('own.change') },
  { name: 'answer-changed', person: 'has-changed', ...asked },
  { name: 'answer-discard', person: 'has-changed', ...asked, steps: pressing('own.drop') },
  { name: 'answer-erase', person: 'has-sent', ...asked, steps: pressing('own.erase') },
  {
    name: 'answer-my-data',
    person: 'sales-1',
    ...asked,
    steps: async (stage) => {
      await press(stage, 'privacy.myData');
      await stage.tab.getByRole('button', { name: stage.words('myData.save') }).waitFor();
    },
  },
  { name: 'answer-closed', person: 'newcomer', at: ({ spring }) => `answer/${spring}` },
  { name: 'answer-never-sent', person: 'never-sent', at: ({ spring }) => `answer/${spring}` },
  { name: 'answer-not-open', person: 'newcomer', at: ({ scheduled }) => `answer/${scheduled}` },
  { name: 'answer-no-such-round', person: 'newcomer', at: () => 'answer/no-such-round' },
];
