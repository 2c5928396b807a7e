import type { Language } from '../core/language.js';

type Comments = Readonly<Record<Language, readonly string[]>>;

/** What people might really write, by open question of the shipped pack. */
export const DEMO_COMMENTS: Readonly<Record<string, Comments>> = {
  'keep-doing': {
    en: [
      'Comes onto the floor when we are short and takes a task without being asked. It changes the mood of the whole shift.',
      'Remembers what you told them last week and asks how it went.',
      'Gives hard feedback in private and always with a way forward. I have never felt small afterwards.',
      'Puts the phone away when you talk. It sounds like nothing and it is not nothing.',
      'Thanks the domestic team by name. People notice.',
      'Protects our breaks, even on the bad days.',
      'Explains the why behind decisions, so that I can explain it to my own team.',
    ],
    cy: [
      'Yn gwrando tan y diwedd cyn ateb, hyd yn oed pan fydd hi’n brysur iawn.',
      'Mae’n sylwi pan fydd rhywun yn cael diwrnod caled ac yn gwneud rhywbeth ymarferol am y peth.',
      'Yn siarad Cymraeg gyda chleifion a staff heb wneud ffws, ac mae hynny’n golygu llawer.',
      'Bob amser yn deg wrth rannu’r shifftiau anodd.',
    ],
  },
  'one-thing-more': {
    en: [
      'Decisions sometimes reach us as done deals. Asking the night team first would help.',
      'I would like more honest feedback about my own work, not only the kind words.',
      'When two people clash it is left for too long. Stepping in sooner would spare everybody.',
      'Could take a break sometimes. We worry.',
      'Meetings are moved at short notice so often that I stopped preparing for them.',
      'Visit the community bases more; we feel a long way away.',
      'Nothing, really. More of the same.',
    ],
    cy: [
      'Byddai’n help clywed y rhesymau cyn i’r penderfyniad gael ei wneud.',
      'Hoffwn gael mwy o amser un i un, hyd yn oed ugain munud y mis.',
      'Gofyn am help ychydig yn gynt pan fydd y pwysau’n cynyddu.',
    ],
  },
  'patient-comment': {
    en: [
      'Sat down on the bed and talked to me like a person.',
      'I was frightened and they held my hand until the doctor came.',
      'Always rushing but always kind.',
      'Told my daughter the truth in words she could understand.',
      'Came back with the answer as promised.',
    ],
    cy: ['Roedd yn braf cael siarad Cymraeg pan oeddwn i’n sâl.', 'Caredig iawn bob tro, diolch o galon.'],
  },
};
