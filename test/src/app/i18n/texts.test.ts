import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { levels } from '../../../../assessment/level.ts';
import { summarySizes } from '../../../../assessment/summary/summary.ts';
import { auditAct } from '../../../../contract/audit.ts';
import { caseAct, caseOutcome } from '../../../../contract/caseHistory.ts';
import { caseState } from '../../../../contract/disagreements.ts';
import { verification } from '../../../../contract/verification.ts';
import { role } from '../../../../contract/me.ts';
import { unreachableReason } from '../../../../contract/deliveries.ts';
import { roundWork } from '../../../../contract/failing.ts';
import { round, roundState } from '../../../../contract/rounds.ts';
import { stepState } from '../../../../contract/steps.ts';
import en from '../../../../src/app/i18n/en.json';
import { screenNames } from '../../../../src/app/route.ts';
import { signInCauses } from '../../../../src/app/states/signInCause.ts';
import { toPeople } from '../../../../src/features/answer/help/myDataLines.ts';
import { stateFilters } from '../../../../src/features/disagreements/list/filters.ts';
import { firstSteps } from '../../../../src/features/rounds/list/firstSteps.ts';
import { messageGroups } from '../../../../src/features/rounds/round/messages.ts';
import { compileMessage, partOf } from '../../../../vite.messages.ts';

const src = resolve('src');
const keys = Object.keys(en);

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file));

/** Every file that the first download contains: what main.tsx imports, and what that imports. */
function firstFiles(file = join(src, 'main.tsx'), seen = new Set<string>()): Set<string> {
  if (seen.has(file) || !file.startsWith(src)) return seen;
  seen.add(file);
  const imports = readFileSync(file, 'utf8').matchAll(/^import (?!type )[^;]*?from '(\.[^']+\.tsx?)'/gm);
  for (const [, path = ''] of imports) firstFiles(resolve(dirname(file), path), seen);
  return seen;
}

/** Keys, or beginnings of keys such as `level.` in a template, that a file names. */
const namedIn = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/['"`]([a-z][\w-]*\.[\w.-]*)/gi)].map(([, name = '']) => name);

/** Those of them that are keys, or beginnings of some. */
const keysIn = (file: string): string[] =>
  namedIn(file).filter((name) =>
    keys.some((key) => key === name || (name.endsWith('.') && key.startsWith(name))),
  );

test('every text is well formed', () => {
  for (const text of Object.values(en)) expect(() => compileMessage(text)).not.toThrow();
});

test('the first screens name no text that only comes behind them', () => {
  const later = [...firstFiles()].flatMap(keysIn).filter((key) => partOf(key) !== 'first');
  expect(later).toEqual([]);
});

test("only the owner's screens name texts that come with them", () => {
  const isOwners = (file: string) => /\/features\/(rounds|people)\//.test(file);
  const missing = filesIn(src)
    .filter((file) => !isOwners(file))
    .flatMap(keysIn)
    .filter((key) => partOf(key) === 'owners');
  expect(missing).toEqual([]);
});

const openings = ['at', 'later', 'now'];
const milestones = ['opens', 'invited', 'invites', 'reminded', 'last-reminder', 'closes'];
const { repeat, resultsFor } = round.shape;

/** What the templates that name texts are filled with: only these names count as used. */
const fills: Readonly<Record<string, readonly string[]>> = {
  'answer.': ['1', '2', '3', '4', '5'],
  'awareness.': ['no-idea', 'yes', 'no', 'not-sure'],
  'case.change.': [...stepState.options, 'what', 'measure', 'target'],
  'case.event.': caseAct.options,
  'case.outcome.': caseOutcome.options,
  'case.outcomeNote.': caseOutcome.options,
  'case.state.': caseState.options,
  'cases.col.': ['about', 'where', 'difference', 'state'],
  'cases.filter.': stateFilters,
  'cases.none.': ['open', 'closed', 'soon'].flatMap((each) => [each, `${each}Text`]),
  'guide.owner.': firstSteps.flatMap((each) => [each, `${each}.text`]),
  'level.': levels.flatMap((level) => ['name', 'named', 'employee'].map((each) => `${level}.${each}`)),
  'myData.message.': toPeople,
  'compare.kind.': ['company', 'region', 'round', 'file'],
  'compare.note.': ['apart', 'rounds', 'part', 'mixed', 'other'],
  'compare.people.': summarySizes,
  'nav.': screenNames,
  'signIn.': signInCauses.flatMap((each) => [`${each}.title`, `${each}.text`, `${each}.button`]),
  'note.': ['unsure', 'failed', 'unsureNumber', 'failedNumber'],
  'people.act.': auditAct.options,
  'people.audit.': ['when', 'who', 'what'],
  'people.remedy.': unreachableReason.options,
  'people.role.': role.options.flatMap((each) => [each, `${each}.text`]),
  'results.cases.': ['taken', 'agreed', 'closed'],
  'roster.col.': ['person', 'side', 'region', 'from', 'to'],
  'roster.from.': ['file', 'groups'].flatMap((each) => [each, `${each}.note`]),
  'roster.preview.': ['added', 'moved', 'removed'],
  'roundForm.opening.': openings.flatMap((each) => [each, `${each}.note`]),
  'roundForm.repeat.': repeat.unwrap().options.flatMap((each) => [each, `${each}.set`]),
  'roundForm.research.': ['on', 'off'],
  'roundForm.awareness.': ['on', 'off'],
  'roundForm.resultsFor.': resultsFor.options.flatMap((each) => [each, `${each}.note`, `${each}.set`]),
  'roundForm.save.': openings,
  'roundPage.done.': milestones.filter((each) => !each.startsWith('invite')),
  'roundPage.failing.': roundWork.options,
  'roundPage.messages.': ['sent', 'pending', 'unreachable'],
  'roundPage.messages.of.': messageGroups,
  'roundPage.todo.': milestones,
  'rounds.col.': ['round', 'state', 'answered', 'result'],
  'rounds.repeats.': ['quarter', 'half-year'],
  'rounds.state.': roundState.options,
  'side.': ['sales', 'marketing', 'observer'],
  'verified.': verification.shape.status.options,
  'step.missing.': ['what', 'owner', 'due', 'past', 'measure', 'target'],
};

test('every text is used somewhere', () => {
  const named = filesIn(src).flatMap(namedIn);
  const used = new Set(named.flatMap((name) => fills[name]?.map((fill) => name + fill) ?? [name]));
  // An answer about privacy is shown under its question.
  for (const name of named) if (name.startsWith('privacy.more-')) used.add(`${name}.question`);
  expect(keys.filter((key) => !used.has(key))).toEqual([]);
});

test('nothing promises that answers are anonymous, and nothing shouts', () => {
  for (const text of Object.values(en)) {
    expect(text.replace('confidential, not anonymous', '').replace('and not anonymous', '')).not.toMatch(
      /anonym/i,
    );
    expect(text).not.toContain('!');
  }
});
