import { Block, heading, inset, list, paragraph } from './blocks.js';
import { ReadingContext } from './reading-context.js';

/** What it is, what it is not, and who sees it; the purpose was declared before anyone answered. */
export const aboutBlocks = ({ model, t }: ReadingContext): readonly Block[] => [
  paragraph(t('about.is')),
  list([t('about.not-1'), t('about.not-2'), t('about.not-3')]),
  heading('who-sees-it', t('about.who-title')),
  paragraph(t(`about.who-${model.campaign.purpose}`)),
  paragraph(t('about.raters')),
];

export const howToReadBlocks = ({ t }: ReadingContext): readonly Block[] => [
  list([
    t('how-to-read.scale'),
    t('how-to-read.rounded'),
    t('how-to-read.band'),
    t('how-to-read.chart'),
    t('how-to-read.hidden'),
  ]),
  heading('look-after-yourself', t('how-to-read.care-title')),
  paragraph(t('how-to-read.care')),
  inset(t('support.text')),
];

export const methodBlocks = ({ model, language, t }: ReadingContext): readonly Block[] => [
  list([
    t('method.score'),
    t('method.group'),
    t('method.others'),
    t('method.hidden'),
    t('method.rounding'),
    t('method.band'),
    ...(model.assumedSpread ? [t('method.assumed-spread')] : []),
    t('method.gap'),
    t('method.bias'),
    t('method.anonymity'),
  ]),
  paragraph(
    t('method.questionnaire', {
      title: model.questionnaire.title[language],
      version: model.questionnaire.version,
    }),
  ),
  paragraph(t('method.more')),
];
