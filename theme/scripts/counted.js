// Numbers, and words that count, in the language of the page.
const { lang } = document.documentElement;
const plurals = new Intl.PluralRules(lang || undefined);

export const numbers = new Intl.NumberFormat(lang || undefined, { numberingSystem: "latn" });

/** Say how many: `said` holds the words under their plural class (CLDR), with {count} for the number. */
export const counted = (said, count) => (said[plurals.select(count)] || said.other).replace("{count}", numbers.format(count));
