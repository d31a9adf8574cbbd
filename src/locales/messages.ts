/** A text for each plural category of the language; `{count}` stands for the number. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** A text of the interface; words in braces are filled in. */
export type Message = string | Plural;

/**
 * The texts of one language. The keys are those of English, in which missing ones are shown;
 * a widget adds its own under its name.
 */
export type Messages = Readonly<Record<string, Message>>;
