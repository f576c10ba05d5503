import { signInTroubleOf } from '../../../../src/app/teams/signInTrouble.ts';

test.each([
  ['resourceRequiresConsent', 'consent', null],
  [
    'AADSTS65001: The user or administrator has not consented to use the application',
    'consent',
    'AADSTS65001',
  ],
  ['AADSTS65004: User declined to consent to access the app.', 'consent', 'AADSTS65004'],
  ['AADSTS90094: The grant requires admin permission.', 'administrator', 'AADSTS90094'],
  ['resourceRequiresMfa', 'rules', null],
  ['interaction_required: AADSTS50076: you must use multi-factor authentication', 'rules', 'AADSTS50076'],
  ['AADSTS53003: Access has been blocked by Conditional Access policies.', 'rules', 'AADSTS53003'],
  ['AADSTS53011: Your account is blocked.', 'rules', 'AADSTS53011'],
  ['tokenRevoked', 'rules', null],
  [
    'AADSTS50105: The signed in user is not assigned to a role for the application',
    'assignment',
    'AADSTS50105',
  ],
  ['AADSTS50020: User account from identity provider does not exist in tenant', 'elsewhere', 'AADSTS50020'],
  ['CancelledByUser', 'cancelled', null],
  ['FailedToOpenWindow', 'window', null],
  ['monitor_window_timeout', 'storage', null],
  ['no_network_connectivity', 'network', null],
  ['within requires an answer in 20000 ms', 'other', null],
  ['', 'other', null],
])('"%s" is told apart as %s', (reason, why, code) => expect(signInTroubleOf(reason)).toEqual({ why, code }));
