import { Block, inset, list, paragraph } from './blocks.js';
import { ReadingContext } from './reading-context.js';

const MOST_HEARD = 2;

/** The draft quotes strengths and nothing else: what to say about the rest is the leader's own to choose. */
const heardWords = ({ model, language, t }: ReadingContext): string => {
  const wordings = model.strengths.slice(0, MOST_HEARD).map(({ wording }) => `“${wording[language]}”`);
  return wordings.length === 0
    ? t('share-back.heard-open')
    : t('share-back.heard', { wordings: wordings.join(t('share-back.and')) });
};

export const shareBackBlocks = (context: ReadingContext): readonly Block[] => {
  const { t } = context;
  return [
    paragraph(t('share-back.intro')),
    inset([t('share-back.thanks'), heardWords(context), t('share-back.try'), t('share-back.ask')].join(' ')),
    list([t('share-back.rule-1'), t('share-back.rule-2'), t('share-back.rule-3')]),
  ];
};
