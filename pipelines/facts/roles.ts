import { adopted, adopter, adopterBy, numberOfPaper } from './adoptions.ts';
import { agreement, parties } from './agreements.ts';
import { bodyCited, cited, dateCited, numberCited } from './cited-papers.ts';
import type { Filler, FrameContext } from './context.ts';
import {
  date,
  dateAhead,
  dateFounded,
  dateHeld,
  dateJustBehind,
  dateOfDeed,
  dateOfPaper,
  dateSigned,
} from './event-dates.ts';
import { eventName } from './event-names.ts';
import { locality, place, placeInside, territory } from './event-places.ts';
import { established } from './foundings.ts';
import { body, format, host, ordinal } from './meetings.ts';
import { chosen, dateOfOperation, edition, runner, stage } from './operations.ts';
import {
  chair,
  editionJoined,
  met,
  metDirectly,
  occasion,
  occasionBefore,
  participant,
  participants,
  severalBefore,
} from './participation.ts';
import { about, stance } from './positions.ts';
import { bodyOfPost, person, personInside, personNamed, post } from './posts.ts';
import { bodyRecorded, chairRecorded, numberTitled, placeRecorded, titled } from './recorded.ts';
import { resolver } from './resolving.ts';
import { adopterBehind, doer, doerBody, holder } from './subject.ts';

/** Every finder by the name that frames use. */
export const roleFinders = {
  body,
  ordinal,
  date,
  dateAhead,
  dateFounded,
  dateHeld,
  dateOfDeed,
  dateOfPaper,
  dateSigned,
  eventName,
  bodyRecorded,
  placeRecorded,
  chairRecorded,
  place,
  locality,
  placeInside,
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
  adopterBy,
  adopterBehind,
  cited,
  numberCited,
  bodyCited,
  dateCited,
  dateJustBehind,
  titled,
  numberTitled,
  personNamed,
  numberOfPaper,
  doer,
  doerBody,
  holder,
  resolver,
  chosen,
  dateOfOperation,
  edition,
  stage,
  runner,
  participant,
  participants,
  met,
  metDirectly,
  severalBefore,
  host,
  chair,
  editionJoined,
  occasion,
  occasionBefore,
  stance,
  about,
} as const satisfies Record<string, (context: FrameContext) => Filler | null>;

export type RoleFinder = keyof typeof roleFinders;
