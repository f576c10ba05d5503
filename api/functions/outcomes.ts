import type { HttpResponseInit } from '@azure/functions';
import type { RosterStanding } from '../../contract/roster.ts';
import type { RoundState } from '../../contract/rounds.ts';
import { asTold, say, type Words } from '../../contract/words/words.ts';
import { problem } from './replies.ts';
import { MOST_FAULTS } from './requests.ts';

/** Everything that a flow may answer besides success. */
export type Refusal =
  | {
      kind:
        | 'round-not-found'
        | 'response-not-found'
        | 'question-set-not-found'
        | 'disagreement-not-found'
        | 'step-not-found'
        | 'summary-not-found'
        | 'not-a-summary'
        | 'liaison-only'
        | 'not-invited'
        | 'question-set-reserved'
        | 'not-for-research'
        | 'figures-not-final'
        | 'answers-deleted'
        | 'busy'
        | 'changed-meanwhile';
    }
  | { kind: 'round-not-open'; state: RoundState }
  | { kind: 'roster-says-otherwise'; standing: RosterStanding }
  | { kind: 'results-not-open' }
  | { kind: 'case-state'; detail: Words }
  | { kind: 'round-frozen'; state: RoundState; fields: readonly string[] }
  | { kind: 'too-few-answers'; answered: number; needed: number }
  | { kind: 'nothing-published'; k: number; final: boolean }
  | { kind: 'already-handed-out'; at: string }
  | { kind: 'too-few-people'; k: number }
  | { kind: 'newer-summary'; version: number }
  | { kind: 'damaged-summary'; at: string }
  | { kind: 'future-summary'; closed: string }
  | { kind: 'other-questions'; id: string }
  | { kind: 'own-summary'; title: string }
  | { kind: 'summary-there-already'; name: string }
  | { kind: 'too-many-summaries'; most: number }
  | { kind: 'invalid'; path: string; message: Words }
  | { kind: 'invalid-answers'; faults: readonly { path: string; message: Words }[] };

/** A refusal in the words and with the status that callers see. */
export function refused(refusal: Refusal): HttpResponseInit {
  switch (refusal.kind) {
    case 'round-not-found':
      return problem(refusal.kind, { detail: 'It may have been removed, or the address is wrong.' });
    case 'response-not-found':
      return problem(refusal.kind, { detail: 'Nothing has been sent yet, or it was erased.' });
    case 'disagreement-not-found':
      return problem(refusal.kind, {
        detail: 'The address is wrong, or it is of a region that is not yours.',
      });
    case 'step-not-found':
      return problem(refusal.kind, { detail: 'The address is wrong, or it is not yours.' });
    case 'liaison-only':
      return problem(refusal.kind, { detail: 'The round owner enters liaisons.' });
    case 'not-invited':
      return problem(refusal.kind, {
        detail: 'Whoever runs the round decides who is asked. Nothing was changed.',
      });
    case 'roster-says-otherwise': {
      const { side, region } = refusal.standing;
      return problem(refusal.kind, {
        detail: 'Nothing was changed. Leave side and region out, or send what the roster says.',
        errors: [
          { path: 'side', message: say('is {standing} by the roster', { standing: side }) },
          {
            path: 'region',
            message:
              region === null
                ? 'is none by the roster'
                : say('is {standing} by the roster', { standing: region }),
          },
        ],
      });
    }
    case 'summary-not-found':
      return problem(refusal.kind, { detail: 'It may have been removed in the meantime.' });
    case 'not-a-summary':
      return problem(refusal.kind, { detail: 'It is another kind of file. Nothing was added.' });
    case 'newer-summary':
      return problem(refusal.kind, {
        detail: say('It has version {version}. Update Concord, or ask for a file of an older one.', {
          version: refusal.version,
        }),
      });
    case 'damaged-summary':
      return problem(refusal.kind, {
        detail: 'Nothing was added. Ask for the file again.',
        errors: [{ path: refusal.at, message: 'does not fit with the rest of the file' }],
      });
    case 'future-summary':
      return problem('damaged-summary', {
        detail: say('It says that it closed in {closed}, which has not begun. Nothing was added.', {
          closed: refusal.closed,
        }),
        errors: [{ path: 'closed', message: 'is yet to come' }],
      });
    case 'other-questions':
      return problem(refusal.kind, {
        detail: say('It was asked in the words of "{id}", not in those of this round. Nothing was added.', {
          id: refusal.id,
        }),
      });
    case 'own-summary':
      return problem(refusal.kind, {
        detail: say('The file was made of your own round "{title}". Nothing was added.', {
          title: refusal.title,
        }),
      });
    case 'summary-there-already':
      return problem(refusal.kind, {
        detail: say('The same file, or another one of this name, is there as "{name}".', {
          name: refusal.name,
        }),
      });
    case 'too-many-summaries':
      return problem(refusal.kind, {
        detail: say('Remove one of the {most} first.', { most: refusal.most }),
      });
    case 'case-state':
      return problem(refusal.kind, {
        detail: say('{why} Nothing was changed.', { why: asTold(refusal.detail) }),
      });
    case 'question-set-not-found':
      return problem(refusal.kind, { detail: 'Send it first with PUT /api/question-sets/{id}.' });
    case 'nothing-published':
      return problem(refusal.kind, {
        detail: refusal.final
          ? say('Fewer than {k} people of each side answered, and the round is over.', { k: refusal.k })
          : 'Figures come when enough people have answered.',
      });
    case 'not-for-research':
      return problem(refusal.kind, {
        detail: 'It must be said before a round opens, because people are told before they answer.',
      });
    case 'figures-not-final':
      return problem(refusal.kind, { detail: 'There is this file when the round has closed.' });
    case 'answers-deleted':
      return problem(refusal.kind, { detail: 'The time is over for which they were kept.' });
    case 'already-handed-out':
      return problem(refusal.kind, {
        detail: say(
          'It was made on {day}. It is made again only when enough people have erased their answers since: the difference of two files would tell who.',
          { day: refusal.at.slice(0, 10) },
        ),
      });
    case 'too-few-people':
      return problem(refusal.kind, {
        detail: say('No side has {k} people who could be in it.', { k: refusal.k }),
      });
    case 'question-set-reserved':
      return problem(refusal.kind, { detail: 'Please choose another id.' });
    case 'busy':
      return problem(refusal.kind, {
        detail: 'Nothing was changed. Please try again in a moment.',
        headers: { 'Retry-After': '1' },
      });
    case 'changed-meanwhile':
      return problem(refusal.kind, { detail: 'Nothing was changed. Read it again and repeat your change.' });
    case 'round-not-open':
      return problem(refusal.kind, {
        detail:
          refusal.state === 'closed'
            ? 'It has closed. Nothing was changed.'
            : 'It has not opened yet. Nothing was changed.',
      });
    case 'results-not-open':
      return problem(refusal.kind, { detail: 'They are shown when the round has closed.' });
    case 'round-frozen':
      return problem(refusal.kind, {
        detail: say('The round is {state}.', { state: say(refusal.state) }),
        errors: refusal.fields.map((path) => ({
          path,
          message: say('cannot change while the round is {state}', { state: say(refusal.state) }),
        })),
      });
    case 'too-few-answers':
      return problem(refusal.kind, {
        detail: say('{answered} statements have a number, {needed} are needed. Nothing was changed.', {
          answered: refusal.answered,
          needed: refusal.needed,
        }),
      });
    case 'invalid':
      return problem('invalid-request', {
        detail: 'Some fields do not fit.',
        errors: [{ path: refusal.path, message: refusal.message }],
      });
    case 'invalid-answers':
      return problem('invalid-request', {
        detail: 'Some fields do not fit.',
        errors: refusal.faults.slice(0, MOST_FAULTS),
      });
  }
}
