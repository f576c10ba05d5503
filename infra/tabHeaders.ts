/** Where Teams, Outlook and the Microsoft 365 app show tabs. */
const HOSTS = [
  'https://*.cloud.microsoft',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
];

/** teams-js fetches its list of hosts when it loads; Fluent its font, where the machine lacks it. */
const OFFICE_CDN = 'https://res.cdn.office.net';

/** What no part of the tab asks a browser for. */
const UNUSED = ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'display-capture'];

interface Place {
  /** Origin of the API, where it is not that of the tab. */
  readonly api?: string;
  /** Whoever else may show the tab: the page that stands in for Teams. */
  readonly shownBy?: string;
}

/** The tab's security headers, wherever it is served. Fluent writes its styles into the page at run time. */
export function tabHeaders({ api, shownBy }: Place = {}): Readonly<Record<string, string>> {
  const list = (...parts: (string | undefined)[]) => parts.filter((part) => part !== undefined).join(' ');
  return {
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data: blob:",
      `font-src 'self' ${OFFICE_CDN}`,
      list("connect-src 'self'", OFFICE_CDN, api),
      "manifest-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      list('frame-ancestors', shownBy, ...HOSTS),
    ].join('; '),
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'permissions-policy': UNUSED.map((feature) => `${feature}=()`).join(', '),
  };
}
