import type { HttpResponseInit } from '@azure/functions';
import * as z from 'zod';
import type { AuditEntry } from '../../contract/audit.ts';
import { fileName } from '../../contract/fileName.ts';
import { auditForFile, readAudit } from '../flows/audit.ts';
import type { Wiring } from '../wiring.ts';
import { csvText } from '../../csv/text.ts';
import { refused } from './outcomes.ts';
import { file, ok } from './replies.ts';
import { queryValue } from './requests.ts';
import { ownerOnly } from './signedIn.ts';

const format = z.enum(['json', 'csv']);

const row = ({ at, by, act, round, about, details }: AuditEntry): string[] => [
  at,
  by?.id ?? '',
  by?.name ?? 'Concord',
  act,
  round ?? '',
  about ?? '',
  JSON.stringify(details),
];

export const getAudit = (wiring: Wiring) =>
  ownerOnly(wiring, async (_person, request): Promise<HttpResponseInit> => {
    if (queryValue(format, request, 'format') === 'csv') {
      const head = ['at', 'by', 'name', 'act', 'round', 'about', 'details'];
      return file(
        'text/csv; charset=utf-8',
        fileName({ kind: 'audit', date: wiring.now().toISOString() }, 'csv'),
        csvText(head, (await auditForFile(wiring)).map(row)),
      );
    }
    const outcome = await readAudit(wiring, request.query.get('from') ?? undefined);
    return outcome.kind === 'audit' ? ok({ items: outcome.items, next: outcome.next }) : refused(outcome);
  });
