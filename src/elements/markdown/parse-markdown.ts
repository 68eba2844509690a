import { Lexer, Tokenizer, type MarkedToken, type Token, type Tokens } from 'marked';

// Deeper than anybody writes, and far from where a stack ends.
const deepest = 16;

/** What marked reads of Markdown, but for two things: markup is text, and nesting has an end. */
class CaseTokenizer extends Tokenizer {
  #depth = 0;

  override html(): undefined {
    return undefined;
  }

  override tag(): undefined {
    return undefined;
  }

  override blockquote(source: string): Tokens.Blockquote | undefined {
    return this.#deeper(() => super.blockquote(source));
  }

  override list(source: string): Tokens.List | undefined {
    return this.#deeper(() => super.list(source));
  }

  #deeper<T>(read: () => T | undefined): T | undefined {
    if (this.#depth >= deepest) return undefined;
    this.#depth += 1;
    try {
      return read();
    } finally {
      this.#depth -= 1;
    }
  }
}

/** GitHub's Markdown, with line breaks kept as they were typed. Nothing for texts made to keep a reader busy. */
export function parseMarkdown(text: string): readonly MarkedToken[] | undefined {
  if (text.length > longest || text.split(/\s+/).some(isTangled)) return undefined;
  return new Lexer(optionsWith(new CaseTokenizer())).lex(text) as MarkedToken[];
}

const optionsWith = (tokenizer: Tokenizer) => ({ gfm: true, breaks: true, tokenizer });

/** The blocks of a text whose boxes may hold `marks` too, given as what stands in a character class. */
export function parseMarkedBoxes(text: string, marks: string): readonly Token[] {
  const tokenizer = new CaseTokenizer();
  const lexer = new Lexer(optionsWith(tokenizer));
  const box = `\\[[ xX${marks}]\\]`;
  const { other } = tokenizer.rules;
  tokenizer.rules.other = {
    ...other,
    listIsTask: new RegExp(`^${box}[ \\t]+\\S`),
    listReplaceTask: new RegExp(`^${box}[ \\t]+`),
    listTaskCheckbox: new RegExp(box),
  };
  return lexer.blockTokens(text.replace(/\r\n?/g, '\n'));
}

// Three times what a description or a comment may hold.
const longest = 90_000;
const longWord = 1_000;

/** A long word that is mostly marks: reading it takes time by the square of its length, and nobody means it. */
const isTangled = (word: string): boolean =>
  word.length > longWord && (word.match(/[*_~`[\]()<!]/g)?.length ?? 0) > word.length * 0.4;
