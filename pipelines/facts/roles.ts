import { adopted, adopter, numberOfPaper } from './adoptions.ts';
import { agreement, parties } from './agreements.ts';
import type { Filler, FrameContext } from './context.ts';
import { date, dateFounded, dateOfDeed, dateOfPaper, dateSigned } from './event-dates.ts';
import { locality, place, territory } from './event-places.ts';
import { established } from './foundings.ts';
import { body, format, host, ordinal } from './meetings.ts';
import { chosen, edition, runner, stage } from './operations.ts';
import { chair, editionJoined, met, occasion, occasionBefore, participant, participants } from './participation.ts';
import { about, stance } from './positions.ts';
import { bodyOfPost, person, personInside, post } from './posts.ts';
import { doer, doerBody, holder } from './subject.ts';

/** Every finder by the name that frames use. */
export const roleFinders = {
  body,
  ordinal,
  date,
  dateFounded,
  dateOfDeed,
  dateOfPaper,
  dateSigned,
  place,
  locality,
  territory,
  format,
  person,
  personInside,
  post,
  bodyOfPost,
  agreement,
  parties,
  established,
  adopted,
  adopter,
  numberOfPaper,
  doer,
  doerBody,
  holder,
  chosen,
  edition,
  stage,
  runner,
  participant,
  participants,
  met,
  host,
  chair,
  editionJoined,
  occasion,
  occasionBefore,
  stance,
  about,
} as const satisfies Record<string, (context: FrameContext) => Filler | null>;

export type RoleFinder = keyof typeof roleFinders;
