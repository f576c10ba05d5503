/** What the Results screen of a round asks for. It is small, for it is part of the first download. */
export const resultsRequests = (round: string, language: string, audience = '') => ({
  round: `rounds/${round}`,
  questions: `rounds/${round}/questions?language=${language}&for=results`,
  results: `rounds/${round}/results${audience}`,
  trend: `rounds/${round}/trend${audience}`,
  /** Of those who deal with cases alone. */
  cases: `rounds/${round}/disagreements`,
});
