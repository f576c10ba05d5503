/** Of every element, whatever the style sheets say: they hold the layout where it is. */
const ALWAYS = [
  'width',
  'height',
  'display',
  'box-sizing',
  'font-family',
  'font-size',
  'line-height',
  'color',
];

/**
 * The CSS properties that anything on the page sets, by a style sheet or on an element below this one. All others are what the
 * browser makes of an element by itself, so a copy of it has them anyway: comparing a few hundred properties of every element
 * one by one took most of the time that a picture needs.
 */
export function stylesInUse(element: HTMLElement): string[] {
  const used = new Set(ALWAYS);
  const take = (style: CSSStyleDeclaration) => {
    for (const name of Array.from(style)) if (!name.startsWith('--')) used.add(name);
  };
  const takeRules = (rules: CSSRuleList) => {
    for (const rule of Array.from(rules)) {
      if (rule instanceof CSSStyleRule) take(rule.style);
      if (rule instanceof CSSGroupingRule) takeRules(rule.cssRules);
    }
  };
  const { styleSheets } = element.ownerDocument;
  for (const sheet of Array.from(styleSheets)) if (isReadable(sheet)) takeRules(sheet.cssRules);
  for (const one of element.querySelectorAll<HTMLElement | SVGElement>('[style]')) take(one.style);
  return [...used];
}

/** Style sheets of another origin hold fonts and cannot be read. */
function isReadable(sheet: CSSStyleSheet): boolean {
  try {
    return sheet.cssRules.length > 0;
  } catch {
    return false;
  }
}
