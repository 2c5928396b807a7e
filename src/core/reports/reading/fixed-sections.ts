import { Block, heading, inset, list, paragraph } from './blocks.js';
import { everyNumber } from './every-number.js';
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

export const benchmarkBlocks = ({ model, t }: ReadingContext): readonly Block[] => [
  paragraph(t('benchmark.not-offered')),
  paragraph(
    t(`benchmark.${model.sources.some((line) => line.strongEnoughToCompare) ? 'strong' : 'glimpse'}`),
  ),
];

export const learnMoreBlocks = ({ t }: ReadingContext): readonly Block[] => [
  list(['facilitator', 'portal', 'ideas', 'book', 'team'].map((key) => t(`learn-more.${key}`))),
  heading('support', t('learn-more.support-title')),
  inset(t('support.text')),
  paragraph(t('learn-more.speaking-up')),
];

const howNumbersAreMade = ({ model, language, t }: ReadingContext): readonly Block[] => [
  list([
    t('method.score'),
    t('method.group'),
    t('method.others'),
    t('method.hidden'),
    t('method.rounding'),
    t('method.band'),
    ...(model.assumedSpread ? [t('method.assumed-spread')] : []),
    t('method.gap'),
    t('method.experience'),
    t('method.stand-outs'),
    ...(model.change.kind === 'shown' ? [t('method.change')] : []),
    t('method.bias'),
    t('method.anonymity'),
  ]),
  paragraph(
    t('method.questionnaire', {
      title: model.questionnaire.title[language],
      version: model.questionnaire.version,
    }),
  ),
  paragraph(t('narrative.status')),
  paragraph(t('method.more')),
];

export const methodBlocks = (context: ReadingContext): readonly Block[] => [
  ...howNumbersAreMade(context),
  ...everyNumber(context),
];
