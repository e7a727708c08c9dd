import { optionalLlmConfig } from '../config.js';
import { createTranslator, type Translator } from '../questions/translator.js';

/** The language model for questions that the grammar does not understand, if one is set. Throws `BAD_USAGE` if it is set wrong. */
export function configuredTranslator(): Translator | undefined {
  const settings = optionalLlmConfig();
  return (
    settings &&
    createTranslator(settings, (reason) => {
      console.error(`note: the question was not translated by ${settings.model}: ${reason}`);
    })
  );
}
