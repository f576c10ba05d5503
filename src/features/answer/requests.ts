/** What the Answer screen of a round asks for before it shows anything. It is small, for it is what the tab begins with. */
export const answerRequests = (round: string) => ({
  round: `rounds/${round}`,
  questions: (language: string) => `rounds/${round}/questions?language=${language}`,
  response: `rounds/${round}/response`,
  draft: `rounds/${round}/draft`,
});
