export { firstStation, goToStation, stationsOf, walkOf, wordsAt, type Station } from './itinerary';
export { answerLink } from './answer-link';
